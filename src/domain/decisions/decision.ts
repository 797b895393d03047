/**
 * What an automation decided about a conversation, with every fact that the workspace's settings were applied to: enough to
 * decide again under other settings without asking an engine. Of what customers wrote it holds ids, labels and numbers only.
 */
import { z } from "zod";
import { CHANNELS } from "../conversation.js";
import { AUTONOMY } from "../settings.js";
import { isOwnTag } from "../tag-names.js";

/** Conversations have few. */
const MOST_TAGS = 50;

const level = z.enum(AUTONOMY);
const share = z.number().nullable();

/** The same of every automation: where the conversation came in, and whether it is from before the installation. */
const common = { channel: z.enum(CHANNELS), suggestOnly: z.boolean() };

const route = z.object({
  /** The team as the engine names it. */
  wanted: z.string().nullable(),
  /** What the settings made of that name at the time; null where they name no other. */
  mapped: z.string().nullable(),
  /** The team found in Intercom, or why none was. */
  match: z.discriminatedUnion("found", [
    z.object({ found: z.literal(true), id: z.string(), name: z.string() }),
    z.object({ found: z.literal(false), because: z.string() }),
  ]),
});

const followed = z.object({
  /** The category before. */
  from: z.string(),
  /** The messages that read as another subject. */
  messageIds: z.array(z.string()),
  /** The team that triage itself had assigned: only from that one the conversation may go on. */
  ownTeamId: z.string().nullable(),
  /** A teammate has written to the customer. */
  isAnswered: z.boolean(),
});
export type Followed = z.infer<typeof followed>;

const triage = z.object({
  automation: z.literal("triage"),
  facts: z.object({
    ...common,
    state: z.enum(["open", "closed", "snoozed"]),
    tags: z.array(z.string()).max(MOST_TAGS),
    teamId: z.string().nullable(),
    teammateId: z.string().nullable(),
    route,
    /** Where it follows a change of subject; left out at the opening. */
    follows: followed.optional(),
  }),
  output: z.object({
    category: z.string(),
    urgency: z.string().nullable(),
    confidence: share,
    runnerUp: z.object({ category: z.string(), confidence: share }).nullable(),
  }),
  did: z.object({
    level,
    addTags: z.array(z.string()),
    removeTags: z.array(z.string()),
    teamId: z.string().nullable(),
    needsReview: z.boolean(),
  }),
});

const sentiment = z.object({
  automation: z.literal("sentiment"),
  facts: z.object({ ...common, escalationTagged: z.boolean() }),
  output: z.object({ label: z.string(), risk: share }),
  did: z.object({ level, riskTag: z.enum(["add", "remove", "leave"]) }),
});

const draft = z.object({
  automation: z.literal("draft"),
  facts: z.object({ ...common, category: z.string().nullable() }),
  output: z.object({ draftId: z.string(), confidence: share, abstained: z.string().nullable() }),
  did: z.object({ level }),
});

const qa = z.object({
  automation: z.literal("qa"),
  facts: z.object({ ...common, category: z.string().nullable(), agentId: z.string(), words: z.number() }),
  /** Null where the settings forbade a score: nobody was asked. */
  output: z.object({ score: z.number() }).nullable(),
  /** `evaluated` is false where the settings forbade it. */
  did: z.object({ level, evaluated: z.boolean() }),
});

export const decisionSchema = z.discriminatedUnion("automation", [triage, sentiment, draft, qa]);
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionOf<A extends Decision["automation"]> = Extract<Decision, { automation: A }>;
export type TriageRoute = z.infer<typeof route>;

/** What makes a decision one: the opening, a message, a close. Effects of it begin their keys with the same. */
export function decisionKey(automation: string, conversationId: string, cause: string): string {
  return [automation, conversationId, cause].join("|");
}

/** Triage decides about what the customer wrote before anybody answered, and again where the subject changes. */
export const OPENING = "opening";

/** @param cause the opening, or the message with which the subject changed */
export function triageKey(conversationId: string, cause: string): string {
  return decisionKey("triage", conversationId, cause);
}

/** The decision an effect came from. */
export function decisionKeyOfEffect(effectKey: string): string {
  return effectKey.split("|").slice(0, 3).join("|");
}

/** Ours first where there are more than are kept: only those decide. */
export function tagNames(tags: readonly { readonly name: string }[]): string[] {
  const names = tags.map(({ name }) => name);
  if (names.length <= MOST_TAGS) return names;
  return [...names.filter(isOwnTag), ...names.filter((name) => !isOwnTag(name))].slice(0, MOST_TAGS);
}
