import { addPart } from "./add-part.js";
import type { Change } from "./change.js";
import type { Author, ConversationRecord } from "./records.js";
import type { World } from "./world.js";

export interface StateChange {
  readonly author: Author;
  /** A last word to the customer. */
  readonly body?: string | null;
  readonly byApp?: boolean;
  readonly at?: number;
}

export function closeConversation(world: World, conversation: ConversationRecord, change: StateChange): Change {
  conversation.state = "closed";
  conversation.snoozedUntil = null;
  conversation.waitingSince = null;
  const part = addPart(world, conversation, { ...change, partType: "close" });
  return { conversation, part, topics: ["conversation.admin.closed"] };
}

export function openConversation(world: World, conversation: ConversationRecord, change: StateChange): Change {
  conversation.state = "open";
  conversation.snoozedUntil = null;
  const part = addPart(world, conversation, { ...change, partType: "open" });
  return { conversation, part, topics: ["conversation.admin.opened"] };
}

/** @param until unix seconds */
export function snoozeConversation(world: World, conversation: ConversationRecord, until: number, change: StateChange): Change {
  conversation.state = "snoozed";
  conversation.snoozedUntil = until;
  const part = addPart(world, conversation, { ...change, partType: "snoozed" });
  return { conversation, part, topics: ["conversation.admin.snoozed"] };
}
