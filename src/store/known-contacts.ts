import type { Kysely } from "kysely";
import type { Call } from "../ai/ports.js";
import { findConversation } from "./conversations.js";
import type { Tables } from "./tables.js";

/**
 * Whom we know in the conversation a call is about, from our last reading of it: their names and addresses are
 * hidden from AI services by exact match, which no pattern can do as well.
 */
export async function findKnownContacts(db: Kysely<Tables>, call: Pick<Call, "workspaceId" | "conversationId">) {
  if (call.conversationId === null) return [];
  const known = await findConversation(db, call.workspaceId, call.conversationId);
  const customers = known?.snapshot?.messages.filter((message) => message.role === "customer") ?? [];
  const byAuthor = new Map(
    customers.map((message) => [message.authorId, { name: message.authorName, email: message.authorEmail, phone: null }]),
  );
  return [...byAuthor.values()];
}
