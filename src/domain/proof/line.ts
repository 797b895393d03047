/** What a backtest keeps of one conversation: ids, labels and numbers; nothing that a customer wrote. */
import { z } from "zod";
import { DRAFT_OUTCOMES } from "../draft-outcome.js";
import { FORMALITIES } from "./formality.js";
import { REPLY_TURNS } from "./house-style.js";

const share = z.number().nullable();

const triageLine = z.object({
  category: z.string(),
  confidence: share,
  /** The team in triage's own words. */
  wanted: z.string().nullable(),
  /** The Intercom team that this is; null where Intercom has none of that name. */
  routed: z.string().nullable(),
  /** Too uncertain to be applied, by the settings of then. */
  abstained: z.boolean(),
  /** What people ended with: a team's id, or a category's name. Null where they left none. */
  truth: z.string().nullable(),
  /** The Intercom team that finally had it. */
  team: z.string().nullable(),
  /** Of what the customer wrote first; null where it cannot be told, left out in lines of earlier versions. */
  language: z.string().nullable().optional(),
  /** A digest of what the customer wrote first, the same for the same words in one run alone. */
  words: z.string().optional(),
  /** How many truths people left, where the last of several counts. */
  truths: z.number().optional(),
  /** How many tags or attributes of the kind this app had left itself: they are no truth. */
  ownTruths: z.number().optional(),
  /** The first team, where a person chose another one later; null where nobody did, left out in lines of earlier versions. */
  reassignedFrom: z.string().nullable().optional(),
  /** This app assigned that team, and nobody changed it: it agrees with itself. */
  assignedByUs: z.boolean(),
  /** This app assigned a team at some time; left out in lines of earlier versions. */
  everByUs: z.boolean().optional(),
  /** Engine and model in one; left out in lines of earlier versions. */
  engine: z.string().optional(),
  /** Of the newest fifth: the team without and with what the older ones taught. */
  lesson: z
    .object({
      without: z.object({ routed: z.string().nullable(), abstained: z.boolean() }),
      with: z.object({ routed: z.string().nullable(), abstained: z.boolean() }),
    })
    .nullable()
    .optional(),
});
export type TriageLine = z.infer<typeof triageLine>;

const sides = z.object({ without: z.boolean(), with: z.boolean() });

const draftLine = z.object({
  /** Null where none would have been there. */
  outcome: z.enum(DRAFT_OUTCOMES).nullable(),
  similarity: share,
  /** How near it is to the reply in meaning; null where that cannot be known, left out in lines of earlier versions. */
  meaning: share.optional(),
  /** Why none would have been there. */
  withheld: z.string().nullable(),
  /** Beside the first reply of the conversation. */
  isFirst: z.boolean(),
  /** It names an article that was changed after the moment. */
  newerArticle: z.boolean(),
  /** Of the newest fifth: the draft without and with what the older ones taught. Null where nothing like it was found. */
  lesson: z
    .object({
      without: z.object({ similarity: z.number(), meaning: share, answers: z.boolean() }),
      with: z.object({ similarity: z.number(), meaning: share, answers: z.boolean() }),
      used: z.boolean(),
    })
    .nullable()
    .optional(),
  /** Of the newest fifth: whether the writer's own way, and the team's, is how the reply was really written. */
  style: z.object({ greeting: sides, closing: sides, formality: sides.nullable() }).nullable().optional(),
});
export type DraftLine = z.infer<typeof draftLine>;

const replyLine = z.object({
  turn: z.enum(REPLY_TURNS),
  language: z.string().nullable(),
  greeting: z.string().nullable(),
  closing: z.string().nullable(),
  formality: z.enum(FORMALITIES).nullable(),
  sentences: z.number(),
  words: z.number(),
});
export type ReplyLine = z.infer<typeof replyLine>;

const escalationLine = z.object({
  /** Rated 1 or 2, or reopened by the customer. */
  bad: z.boolean(),
  /** The app would have tagged it: of a bad one before it went bad. */
  tagged: z.boolean(),
  leadMinutes: z.number().nullable(),
});
export type EscalationLine = z.infer<typeof escalationLine>;

const answerCount = z.object({
  contract: z.string(),
  engine: z.string(),
  /** Why another engine answered than the one that is set up; null where it was that one. */
  because: z.string().nullable(),
  count: z.number(),
});
export type AnswerCount = z.infer<typeof answerCount>;

export const backtestLineSchema = z.object({
  triage: triageLine,
  /** Null where the engine was not asked, or did not answer: then `missing` tells why. */
  drafts: z.array(draftLine).nullable(),
  escalation: escalationLine.nullable(),
  /** How many the customer wrote; left out in lines of earlier versions. */
  messages: z.number().optional(),
  /** How teammates wrote, as patterns that name nobody; left out where it teaches nothing. */
  replies: z.array(replyLine).optional(),
  /** The score, 0 to 1; null where it was not scored. */
  qa: z.number().nullable(),
  rating: z.number().nullable(),
  /** Who answered, by contract. */
  engines: z.record(z.string(), z.string()),
  /** How often each did; left out in lines of earlier versions. */
  answers: z.array(answerCount).optional(),
  /** Why a block has nothing of this conversation, by the block's name. */
  missing: z.record(z.string(), z.string()),
});
export type BacktestLine = z.infer<typeof backtestLineSchema>;
