/** The shapes of what the sandbox's inbox answers. */
import "./strict-policy.js";
import { z } from "zod";
import type { InboxConversation, InboxConversationRow, InboxOverview, InboxPart } from "../../sandbox/inbox-api.js";
import type { Faults, JournalEntry, SidebarAnswer } from "../../sandbox/inbox-events.js";

/* The shapes of `sandbox/inbox-api.ts`, checked: a server of another version is told apart from a fault of the page. */

const person = z.object({ id: z.string(), name: z.string() });
const tag = z.object({ id: z.string(), name: z.string() });

const row = z.object({
  id: z.string(),
  customerName: z.string(),
  subject: z.string().nullable(),
  preview: z.string(),
  state: z.enum(["open", "closed", "snoozed"]),
  tags: z.array(tag),
  teamName: z.string().nullable(),
  teammateName: z.string().nullable(),
  updatedAt: z.number(),
  unread: z.boolean(),
  ticket: z.object({ number: z.string(), category: z.string(), state: z.string(), isConversation: z.boolean() }).nullable(),
}) satisfies z.ZodType<InboxConversationRow>;

const part = z.object({
  id: z.string(),
  kind: z.enum(["message", "note", "event"]),
  authorType: z.enum(["customer", "teammate", "bot"]),
  authorName: z.string(),
  html: z.string(),
  at: z.number(),
  byApp: z.boolean(),
}) satisfies z.ZodType<InboxPart>;

const attribute = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const conversationShape: z.ZodType<InboxConversation> = row.extend({
  parts: z.array(part),
  attributes: z.record(z.string(), attribute),
  customer: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    attributes: z.record(z.string(), attribute),
  }),
});

export const faultsShape: z.ZodType<Faults> = z.object({
  duplicateWebhooks: z.boolean(),
  reorderWebhooks: z.boolean(),
  rateLimited: z.boolean(),
  serverErrors: z.boolean(),
  dropAfterEffect: z.boolean(),
});

export const overviewShape: z.ZodType<InboxOverview> = z.object({
  workspace: person,
  viewer: person,
  teammates: z.array(person),
  conversations: z.array(row),
  samples: z.array(z.object({ label: z.string(), text: z.string(), language: z.string() })),
  scenes: z.array(z.object({ id: z.string(), label: z.string(), shows: z.string() })),
  faults: faultsShape,
  alerts: z.object({
    address: z.string().nullable(),
    received: z.array(
      z.object({
        id: z.string(),
        at: z.number(),
        kind: z.string(),
        text: z.string(),
        conversationId: z.string().nullable(),
        signature: z.enum(["valid", "invalid", "missing", "too-old"]),
      }),
    ),
  }),
});

export const happenedShape: z.ZodType<JournalEntry> = z.object({
  id: z.number(),
  at: z.number(),
  kind: z.enum(["webhook", "canvas", "intercom-call", "customer", "teammate", "alert"]),
  conversationId: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  ok: z.boolean(),
});

export const changedShape = z.object({ conversationId: z.string() });

export const sidebarShape: z.ZodType<SidebarAnswer> = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), canvas: z.unknown(), ms: z.number() }),
  z.object({ ok: z.literal(false), reason: z.string(), ms: z.number() }),
]);
