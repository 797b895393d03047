/** The console's questions of _Try it_: the conversations, and what became of one. */
import { z } from "zod";
import { AUTOMATIONS } from "../../domain/settings.js";
import { endpoint } from "./endpoint.js";

/** The end of the year 9999: later moments the database cannot read as they are written. */
const LATEST_MS = 253_402_300_799_999;

const conversationSchema = z.object({
  id: z.string(),
  /** When the first event came since the playground was opened; epoch milliseconds. */
  at: z.number(),
  /** The customer's name, and how the conversation begins; null until it was read. */
  customer: z.string().nullable(),
  begins: z.string().nullable(),
});
export type PlaygroundConversation = z.infer<typeof conversationSchema>;

const engine = z.string();
const share = z.number().nullable();
const at = z.number();

/** One thing that happened to the conversation; `at` in epoch milliseconds. */
const entrySchema = z.discriminatedUnion("kind", [
  /** Its signature was right, or it would not be here. `seconds` from the event to its arrival. */
  z.object({ kind: z.literal("webhook"), at, topic: z.string(), seconds: z.number() }),
  z.object({
    kind: z.literal("job"),
    at,
    automation: z.enum(AUTOMATIONS),
    status: z.enum(["working", "done", "withheld", "failing", "failed"]),
    detail: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("triage"),
    at,
    engine,
    category: z.string(),
    urgency: z.string().nullable(),
    confidence: share,
  }),
  z.object({ kind: z.literal("sentiment"), at, engine, label: z.string(), risk: share }),
  z.object({ kind: z.literal("draft"), at, engine, confidence: share, abstained: z.string().nullable() }),
  z.object({ kind: z.literal("qa"), at, engine, overall: z.number() }),
  z.object({
    kind: z.literal("effect"),
    at,
    what: z.string(),
    state: z.enum(["done", "pending", "failed", "undone", "withheld"]),
    failure: z.string().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof entrySchema>;

export const playgroundEndpoints = {
  "read-trial": endpoint({
    method: "GET",
    path: "/trial",
    input: z.object({}),
    output: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("sandbox") }),
      z.object({
        kind: z.literal("messenger"),
        /** By the server's clock, as everything that is asked for since then; epoch milliseconds. */
        at,
        appId: z.string(),
        region: z.enum(["us", "eu", "au"]),
        /** Who writes; null for a visitor, where no Messenger secret is given. */
        customer: z.object({ userId: z.string(), name: z.string(), token: z.string() }).nullable(),
        /** The workspace's inbox in Intercom. */
        inboxUrl: z.string(),
      }),
    ]),
  }),
  "read-timeline": endpoint({
    method: "GET",
    path: "/timeline",
    input: z.object({
      /** Epoch milliseconds. */
      since: z.coerce.number().int().min(0).max(LATEST_MS),
      /** Without it the conversation that began last is followed. */
      conversationId: z.string().min(1).max(200).optional(),
    }),
    output: z.object({
      conversations: z.array(conversationSchema),
      followed: z.string().nullable(),
      /** Newest last. */
      entries: z.array(entrySchema),
      /** The conversation in Intercom's inbox, once it carries one of our tags. */
      link: z.string().nullable(),
      /** A webhook with a wrong signature came meanwhile. */
      refusedAt: z.number().nullable(),
    }),
  }),
} as const;
