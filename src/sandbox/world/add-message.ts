import { addPart } from "./add-part.js";
import type { Change } from "./change.js";
import type { Attachment, Author, ConversationRecord } from "./records.js";
import type { World } from "./world.js";

export interface NewMessage {
  readonly author: Author;
  readonly body: string | null;
  readonly attachments?: readonly Attachment[];
  readonly byApp?: boolean;
  readonly at?: number;
}

/** A customer's message. Where it wakes the conversation, Intercom calls the part `open` instead of `comment`. */
export function addCustomerMessage(world: World, conversation: ConversationRecord, message: NewMessage): Change {
  const reopens = conversation.state !== "open";
  const part = addPart(world, conversation, { ...message, partType: reopens ? "open" : "comment" });
  wake(conversation);
  conversation.waitingSince ??= part.createdAt;
  conversation.read = false;
  const contact = world.contacts.get(message.author.id);
  if (contact) contact.lastRepliedAt = part.createdAt;
  return { conversation, part, topics: ["conversation.user.replied"] };
}

/** A teammate's answer, which the customer reads. It opens a closed conversation. */
export function addTeammateMessage(world: World, conversation: ConversationRecord, message: NewMessage): Change {
  const reopens = conversation.state !== "open";
  const part = addPart(world, conversation, { ...message, partType: reopens ? "open" : "comment" });
  wake(conversation);
  conversation.waitingSince = null;
  conversation.read = true;
  return {
    conversation,
    part,
    topics: reopens ? ["conversation.admin.replied", "conversation.admin.opened"] : ["conversation.admin.replied"],
  };
}

/** An internal note: leaves a closed conversation closed, but wakes a snoozed one. */
export function addNote(world: World, conversation: ConversationRecord, message: NewMessage): Change {
  const part = addPart(world, conversation, { ...message, partType: "note" });
  if (conversation.state !== "snoozed") return { conversation, part, topics: ["conversation.admin.noted"] };
  wake(conversation);
  return { conversation, part, topics: ["conversation.admin.noted", "conversation.admin.unsnoozed"] };
}

function wake(conversation: ConversationRecord): void {
  conversation.state = "open";
  conversation.snoozedUntil = null;
}
