/** What changes about a conversation without a message: state, assignee and tags. */
import { addPart, type Change } from "./parts.js";
import type { AppliedTag, ConversationRecord, PartAuthor, TagRecord } from "./records.js";
import type { World } from "./world.js";

interface StateChange {
  readonly author: PartAuthor;
  /** A closing message, which the customer reads. */
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

/** The time of a snooze is over. */
export function wakeConversation(world: World, conversation: ConversationRecord, change: StateChange): Change {
  conversation.state = "open";
  conversation.snoozedUntil = null;
  const part = addPart(world, conversation, { ...change, partType: "unsnoozed" });
  return { conversation, part, topics: ["conversation.admin.unsnoozed"] };
}

/** @param until unix seconds */
export function snoozeConversation(world: World, conversation: ConversationRecord, until: number, change: StateChange): Change {
  conversation.state = "snoozed";
  conversation.snoozedUntil = until;
  const part = addPart(world, conversation, { ...change, partType: "snoozed" });
  return { conversation, part, topics: ["conversation.admin.snoozed"] };
}

interface Assignment {
  readonly author: PartAuthor;
  /** A conversation can have one assignee of each type. */
  readonly type: "admin" | "team";
  /** "0" removes the assignee. */
  readonly assigneeId: string;
  /** A message, which the customer reads. */
  readonly body?: string | null;
  readonly byApp?: boolean;
  readonly at?: number;
}

/** Assigning a closed conversation opens it again. */
export function assignConversation(world: World, conversation: ConversationRecord, assignment: Assignment): Change {
  const reopens = conversation.state === "closed";
  const assigneeId = assignment.assigneeId === "0" ? null : assignment.assigneeId;
  if (assignment.type === "team") conversation.teamAssigneeId = assigneeId;
  else conversation.adminAssigneeId = assigneeId;
  if (reopens) conversation.state = "open";
  const part = addPart(world, conversation, {
    ...assignment,
    partType: reopens ? "assign_and_reopen" : "assignment",
    assignedTo: assigneeId === null ? null : { type: assignment.type, id: assigneeId },
  });
  return {
    conversation,
    part,
    topics: reopens ? ["conversation.admin.assigned", "conversation.admin.opened"] : ["conversation.admin.assigned"],
  };
}

/** Tag names are the same at Intercom whatever their case. */
export function findTag(world: World, name: string): TagRecord | undefined {
  const wanted = name.trim().toLowerCase();
  return [...world.tags.values()].find((tag) => tag.name.toLowerCase() === wanted);
}

export function createTag(world: World, name: string): TagRecord {
  const known = findTag(world, name);
  if (known) return known;
  const tag: TagRecord = { id: world.ids.next("tag"), name: name.trim() };
  world.tags.set(tag.id, tag);
  return tag;
}

/** Tagging twice changes nothing and raises no webhook. */
export function tagConversation(world: World, conversation: ConversationRecord, tagId: string, adminId: string): Change {
  if (conversation.tags.some((tag) => tag.tagId === tagId)) return { conversation, part: null, topics: [] };
  conversation.tags.push({ tagId, adminId, appliedAt: world.seconds() });
  conversation.updatedAt = world.seconds();
  return { conversation, part: null, topics: ["conversation_part.tag.created"] };
}

/** Answers what was removed, or null where the conversation did not carry the tag. */
export function untagConversation(world: World, conversation: ConversationRecord, tagId: string): AppliedTag | null {
  const applied = conversation.tags.find((tag) => tag.tagId === tagId);
  if (!applied) return null;
  conversation.tags = conversation.tags.filter((tag) => tag !== applied);
  conversation.updatedAt = world.seconds();
  return applied;
}
