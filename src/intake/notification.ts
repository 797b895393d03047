/** A webhook's body as a notification: what happened, to which conversation or contact, when. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { SOURCE_ID } from "../domain/conversation.js";
import { type Topic, toTopic } from "./topics.js";
import { parseJson } from "../kernel/json.js";
import { isAddressable, outsideId as id } from "../kernel/outside-ids.js";

/** A webhook, parsed. */
export interface Notification {
  /** Intercom's id, or the body's hash where it gives none. */
  readonly id: string;
  readonly workspaceId: string;
  readonly topic: Topic;
  readonly conversationId: string | null;
  readonly partId: string | null;
  /** Who wrote that part. */
  readonly authorId: string | null;
  /** The team that it assigned; null where none, or a teammate. */
  readonly assignedTeam: string | null;
  /** Of a merge: the contact that stays. */
  readonly contactId: string | null;
  /** The contacts that became this one. */
  readonly mergedFrom: readonly string[];
  /** Unix seconds at which it happened. */
  readonly eventAt: number;
}

export type ParsedNotification =
  | { readonly parsed: true; readonly notification: Notification }
  | { readonly parsed: false; readonly reason: "not-json" | "not-a-notification" | "unknown-topic"; readonly detail: string };

/** The end of the year 9999. */
const LATEST_SECOND = 253_402_300_799;
const maybeId = id.nullish().catch(null);

const author = z.object({ id: maybeId }).loose().nullish().catch(null);
const assignee = z.object({ type: z.string(), id }).loose().nullish().catch(null);
const part = z.object({ id: maybeId, author, assigned_to: assignee }).loose().nullish().catch(null);
/** Only the newest is read: a notification may bring 500, and a forged one a million. */
const newestPart = z
  .object({
    conversation_parts: z.custom<readonly unknown[]>(Array.isArray),
  })
  .transform(({ conversation_parts: all }) => part.parse(all.at(-1)))
  .nullish()
  .catch(null);

/** Only customers' tickets are conversations with a customer; teammates write to each other in the others. */
const ticket = z.object({ id: maybeId, category: z.string().nullish().catch(null) }).loose();

const item = z
  .object({
    type: z.string().nullish().catch(null),
    id: maybeId,
    category: z.string().nullish().catch(null),
    ticket: ticket.nullish().catch(null),
    ticket_part: part,
    conversation_id: maybeId,
    conversation: z.object({ id: maybeId }).loose().nullish().catch(null),
    conversation_parts: newestPart,
    merged_from: z.unknown().optional(),
  })
  .loose();

const envelope = z.object({
  topic: z.string().min(1).max(200),
  app_id: id,
  id: maybeId,
  // A time the database cannot hold is no time.
  created_at: z.number().nonnegative().max(LATEST_SECOND).nullish().catch(null),
  data: z
    .object({ item: item.nullish().catch(null) })
    .loose()
    .nullish()
    .catch(null),
});

/**
 * Parses a verified body. Tolerant of every version's payload: what the jobs need is fetched from Intercom.
 * @param now epoch milliseconds, for notifications without a time.
 */
export function parseNotification(body: Buffer, now: number): ParsedNotification {
  const json = parseJson(body);
  if (json === undefined) return { parsed: false, reason: "not-json", detail: "the body is not JSON" };
  const read = envelope.safeParse(json);
  if (!read.success) {
    const fields = read.error.issues.map((issue) => issue.path.join(".") || "body");
    return { parsed: false, reason: "not-a-notification", detail: `missing or wrong: ${fields.join(", ")}` };
  }
  const topic = toTopic(read.data.topic);
  if (topic === null) return { parsed: false, reason: "unknown-topic", detail: read.data.topic.slice(0, 100) };
  const about = read.data.data?.item ?? null;
  const conversationId = conversationOf(topic, about);
  if (conversationId !== null && !isAddressable(conversationId))
    return { parsed: false, reason: "not-a-notification", detail: "no conversation can have the id given" };
  const newest = about?.ticket_part ?? about?.conversation_parts ?? null;
  return {
    parsed: true,
    notification: {
      id: read.data.id ?? hashOf(body),
      workspaceId: read.data.app_id,
      topic,
      conversationId,
      partId: partOf(topic, about),
      authorId: newest?.author?.id ?? null,
      assignedTeam: newest?.assigned_to?.type === "team" ? newest.assigned_to.id : null,
      contactId: isAboutContact(topic) ? (about?.id ?? null) : null,
      mergedFrom: topic === "contact.merged" ? idsIn(about?.merged_from).filter((from) => from !== about?.id) : [],
      eventAt: Math.floor(read.data.created_at ?? now / 1000),
    },
  };
}

type Item = z.infer<typeof item> | null;

function isAboutContact(topic: Topic): boolean {
  return topic === "contact.deleted" || topic === "contact.merged";
}

/** Intercom documents `merged_from` by name alone: an id, a contact, or a list of either. */
function idsIn(given: unknown): string[] {
  return [given].flat().flatMap((one) => {
    const read = z.union([id, z.object({ id }).transform((contact) => contact.id)]).safeParse(one);
    return read.success ? [read.data] : [];
  });
}

function conversationOf(topic: Topic, about: Item): string | null {
  if (topic === "ping" || isAboutContact(topic) || about === null) return null;
  if (topic.startsWith("ticket.")) return ticketOf(about);
  if (about.type === "conversation_part") return about.conversation_id ?? about.conversation?.id ?? null;
  return about.conversation_id ?? about.id ?? null;
}

/** `ticket.created`, `ticket.closed` and `ticket.resolved` are about the ticket, the others about a part of it with the ticket beside it. */
function ticketOf(about: NonNullable<Item>): string | null {
  const { id: ticketId, category } = about.ticket ?? about;
  return category == null || isForCustomers(category) ? (ticketId ?? null) : null;
}

function isForCustomers(category: string): boolean {
  return category.toLowerCase() === "customer";
}

/** The part that set the event off: for a new conversation its source, else the one part Intercom delivers. */
function partOf(topic: Topic, about: Item): string | null {
  if (about === null || topic === "ping") return null;
  if (about.type === "conversation_part") return about.id ?? null;
  // Parts that a new conversation already has are a bot's; what is new is its first message.
  if (topic === "conversation.user.created") return SOURCE_ID;
  if (about.ticket_part != null) return about.ticket_part.id ?? null;
  return about.conversation_parts?.id ?? null;
}

export function hashOf(body: Buffer): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}
