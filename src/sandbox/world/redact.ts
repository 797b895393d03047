import type { Change } from "./change.js";
import type { ConversationRecord } from "./records.js";
import type { World } from "./world.js";

const DELETED = "<p><i>This message was deleted</i></p>";

export type Redaction = Change | "not-found" | "not-redactable";

/** Only parts with a body can be redacted, and of the first messages only a customer's. */
export function redactPart(world: World, conversation: ConversationRecord, partId: string): Redaction {
  const part = conversation.parts.find((candidate) => candidate.id === partId);
  if (!part) return "not-found";
  if (part.body === null) return "not-redactable";
  part.body = DELETED;
  part.redacted = true;
  part.updatedAt = world.seconds();
  conversation.updatedAt = world.seconds();
  return { conversation, part, topics: ["conversation_part.redacted"] };
}

export function redactSource(world: World, conversation: ConversationRecord, sourceId: string): Redaction {
  const { source } = conversation;
  if (source.id !== sourceId) return "not-found";
  if (source.author.type !== "user" && source.author.type !== "lead") return "not-redactable";
  source.body = DELETED;
  source.redacted = true;
  conversation.updatedAt = world.seconds();
  return { conversation, part: null, topics: ["conversation_part.redacted"] };
}
