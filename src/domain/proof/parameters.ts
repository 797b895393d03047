/** What a backtest is asked for: which conversations, what counts as true, what may be asked, what mistakes cost. */
import { z } from "zod";

const MOST_CONVERSATIONS = 5_000;

/** Those whose answers a backtest counts. */
export const ASKED_CONTRACTS = ["triage", "sentiment", "reply", "qa"] as const;
export type AskedContract = (typeof ASKED_CONTRACTS)[number];

/** What people decided in the end: the team that had it, a tag with this prefix, or an attribute of the conversation. */
export type Truth =
  | { readonly of: "team" }
  | { readonly of: "tags"; readonly prefix: string }
  | { readonly of: "attribute"; readonly name: string };

const LONGEST_NAME = 100;

/** Null where it is none. */
export function parseTruth(written: string): Truth | null {
  if (written === "team") return { of: "team" };
  const [kind, ...rest] = written.split(":");
  const name = rest.join(":").trim();
  if (name === "" || name.length > LONGEST_NAME) return null;
  if (kind === "tags") return { of: "tags", prefix: name };
  return kind === "attribute" ? { of: "attribute", name } : null;
}

const texts = {
  conversations: `Choose between 1 and ${MOST_CONVERSATIONS.toLocaleString("en")} conversations.`,
  since: "Please give a day such as 2026-08-01.",
  truth: 'Choose "team", "tags:PREFIX" or "attribute:NAME".',
  sample: "A sample has at least one conversation.",
  share: "Choose a share of Intercom's allowance between 5 and 100 %.",
  cost: "A cost is a number of minutes, 0 or more, and at most 10,000.",
} as const;

const cost = z.number(texts.cost).min(0, texts.cost).max(10_000, texts.cost);

export const backtestParametersSchema = z.strictObject({
  /** The newest so many closed ones. */
  conversations: z.int(texts.conversations).min(1, texts.conversations).max(MOST_CONVERSATIONS, texts.conversations).default(500),
  /** Only those that were last changed on this day or later, UTC. */
  since: z.iso.date(texts.since).nullable().default(null),
  truth: z
    .string(texts.truth)
    .refine((written) => parseTruth(written) !== null, texts.truth)
    .default("team"),
  /** Of those found only so many, spread evenly; null for all. */
  sample: z.int(texts.sample).min(1, texts.sample).max(MOST_CONVERSATIONS, texts.sample).nullable().default(null),
  /** Services that keep what they are sent may be sent past customers' words. */
  mayStore: z.boolean().default(false),
  /** Drafts do not see articles that were changed after the moment. */
  leaveOutNewer: z.boolean().default(false),
  /** Minutes that a wrong route costs, and one that a teammate makes by hand. */
  costWrong: cost.default(8),
  costHand: cost.default(1),
  /** Of Intercom's allowance. */
  share: z.number(texts.share).min(0.05, texts.share).max(1, texts.share).default(0.5),
});
export type BacktestParameters = z.output<typeof backtestParametersSchema>;

export const DEFAULT_PARAMETERS: BacktestParameters = backtestParametersSchema.parse({});
