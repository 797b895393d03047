/**
 * Two months of closed conversations, written by hand: teammates with their habits, wrong assignments, ratings, reopenings, Fin's
 * hand-overs, a carrier's strike 22 to 26 days ago and an outage 41 days ago. What a backtest in the sandbox is about.
 */
import { z } from "zod";
import billing from "./past/billing.json" with { type: "json" };
import mixed from "./past/english-japanese-polish-turkish.json" with { type: "json" };
import germanic from "./past/german-dutch-swedish.json" with { type: "json" };
import romance from "./past/romance.json" with { type: "json" };
import shipping from "./past/shipping.json" with { type: "json" };
import support from "./past/support.json" with { type: "json" };
import technical from "./past/technical.json" with { type: "json" };
import { BILLING, SHIPPING, SUPPORT, TECHNICAL, TEAMMATE } from "./names.js";
import type { SourceMessage } from "../world/part-records.js";
import type { ContactDetails } from "../world/workspace-records.js";

/** One event, so many minutes after the one before. */
export type PastTurn = { readonly after: number } & (
  | { readonly kind: "customer"; readonly text: string }
  | { readonly kind: "teammate" | "note"; readonly adminId: string; readonly text: string }
  | { readonly kind: "fin" | "fin-hands-over"; readonly text: string; readonly cites?: readonly string[] }
  | { readonly kind: "assign-team"; readonly teamId: string; readonly adminId: string }
  | { readonly kind: "close"; readonly adminId: string }
  | { readonly kind: "snooze"; readonly adminId: string; readonly hours: number }
  | { readonly kind: "rate"; readonly score: number; readonly remark?: string }
);

export interface ScriptedConversation {
  readonly customer: ContactDetails;
  /** Minutes before now at which the first message came. */
  readonly startedAgo: number;
  readonly channel?: SourceMessage["channel"];
  readonly subject?: string;
  readonly text: string;
  readonly turns: readonly PastTurn[];
}

const teams = { support: SUPPORT, billing: BILLING, technical: TECHNICAL, shipping: SHIPPING } as const;
const by = z.enum(["maren", "tomas", "aiko"]).transform((name) => TEAMMATE[name]);
const after = z.number().min(0);
const text = z.string().min(1);

const turn = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["customer", "fin", "fin-hands-over"]), after, text }),
  z.object({ kind: z.enum(["teammate", "note"]), after, text, by }),
  z.object({ kind: z.literal("assign-team"), after, by, team: z.enum(["support", "billing", "technical", "shipping"]) }),
  z.object({ kind: z.literal("close"), after, by }),
  z.object({ kind: z.literal("rate"), after, score: z.number(), remark: z.string().optional() }),
]);

const written = z.object({
  customer: z.object({
    name: z.string().optional(),
    email: z.string().optional(),
    language: z.string(),
    city: z.string().optional(),
    country: z.string().optional(),
    lead: z.boolean().optional(),
  }),
  daysAgo: z.number(),
  /** Hour and minute, UTC. */
  at: z.string().regex(/^\d\d:\d\d$/),
  channel: z.literal("email").optional(),
  subject: z.string().optional(),
  text,
  turns: z.array(turn),
  /** Why the team that had it is not the one its topic calls for. */
  contradicts: z.string().optional(),
});
type WrittenConversation = z.infer<typeof written>;

/** As they were written: for the tests of what they claim. */
export const WRITTEN: readonly WrittenConversation[] = z
  .array(written)
  .parse([...shipping, ...billing, ...technical, ...support, ...germanic, ...romance, ...mixed]);

const DAY = 24 * 60;

/** Oldest first, as an inbox would have got them. @param now Unix seconds */
export function writtenPast(now: number): readonly ScriptedConversation[] {
  const minutes = Math.floor(now / 60) % DAY;
  return WRITTEN.map(({ customer, daysAgo, at, channel, subject, text: opening, turns }): ScriptedConversation => {
    const [hour = 0, minute = 0] = at.split(":").map(Number);
    return {
      customer: given(customer),
      startedAgo: daysAgo * DAY + minutes - (hour * 60 + minute),
      ...(channel && { channel }),
      ...(subject !== undefined && { subject }),
      text: opening,
      turns: turns.map(turnOf),
    };
  }).sort((one, other) => other.startedAgo - one.startedAgo);
}

function given(customer: WrittenConversation["customer"]): ScriptedConversation["customer"] {
  const { name, email, language, city, country, lead } = customer;
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    language,
    ...(city !== undefined && { city }),
    ...(country !== undefined && { country }),
    ...(lead === true && { lead }),
  };
}

function turnOf(given: WrittenConversation["turns"][number]): PastTurn {
  switch (given.kind) {
    case "customer":
    case "fin":
    case "fin-hands-over":
      return { after: given.after, kind: given.kind, text: given.text };
    case "teammate":
    case "note":
      return { after: given.after, kind: given.kind, adminId: given.by, text: given.text };
    case "assign-team":
      return { after: given.after, kind: given.kind, teamId: teams[given.team], adminId: given.by };
    case "close":
      return { after: given.after, kind: given.kind, adminId: given.by };
    case "rate":
      return {
        after: given.after,
        kind: given.kind,
        score: given.score,
        ...(given.remark !== undefined && { remark: given.remark }),
      };
  }
}
