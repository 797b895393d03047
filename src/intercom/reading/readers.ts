/** What Intercom answers with and may be large, by the name a thread knows its reader by. */
import type { FoundConversation, Page } from "../api.js";
import { conversationListSchema, conversationSchema } from "../schemas/conversation.js";
import { cursorAfter } from "../schemas/pages.js";
import { toConversation } from "./read-conversation.js";
import { toPastConversation } from "./read-past-conversation.js";

export const READERS = {
  conversation: (body: unknown) => toConversation(body),
  "past-conversation": (body: unknown) => toPastConversation(body),
  "found-conversations": parseFound,
  "new-note": (body: unknown) => newPartId(body, "note"),
  "new-comment": (body: unknown) => newPartId(body, "comment"),
} as const;

export type ReaderName = keyof typeof READERS;
export type ValueOf<Name extends ReaderName> = ReturnType<(typeof READERS)[Name]>;

/** The answer holds only the new part. A comment that reopens comes back as another type, so only notes are distinguished. */
function newPartId(body: unknown, kind: "note" | "comment"): string | null {
  const conversation = conversationSchema.safeParse(body);
  const parts = conversation.success ? conversation.data.conversation_parts.conversation_parts : [];
  const isNote = (type: string | null) => type?.startsWith("note") ?? false;
  return parts.findLast((part) => isNote(part.part_type) === (kind === "note"))?.id ?? null;
}

function parseFound(body: unknown): Page<FoundConversation> {
  const { conversations, pages, total_count: total } = conversationListSchema.parse(body);
  const items = conversations.map((found) => ({
    id: found.id,
    state: found.state ?? (found.open === false ? "closed" : "open"),
    createdAt: found.created_at ?? found.updated_at ?? 0,
    updatedAt: found.updated_at ?? found.created_at ?? 0,
  }));
  return { items, next: items.length === 0 ? null : cursorAfter(pages), total };
}
