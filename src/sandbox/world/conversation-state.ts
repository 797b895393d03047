/** What changes about a conversation without a message: its state, its priority and its assignee. */
import type { ConversationPriority, PartAuthor } from "./part-records.js";
import { addPart, type Change } from "./parts.js";
import type { ConversationRecord } from "./records.js";
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
  const part = addPart(world, conversation, { ...change, partType: "snoozed", event: { kind: "snooze", until } });
  return { conversation, part, topics: ["conversation.admin.snoozed"] };
}

export function setPriority(
  world: World,
  conversation: ConversationRecord,
  current: ConversationPriority,
  change: StateChange,
): Change {
  const { priority: previous } = conversation;
  if (previous === current) return { conversation, part: null, topics: [] };
  conversation.priority = current;
  const event = { kind: "priority", current, previous } as const;
  const part = addPart(world, conversation, { ...change, partType: "priority_changed", event });
  return { conversation, part, topics: ["conversation.priority.updated"] };
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
  /** By the inbox's own rule. */
  readonly byDefault?: boolean;
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
    partType: assignment.byDefault === true ? "default_assignment" : reopens ? "assign_and_reopen" : "assignment",
    assignedTo: assigneeId === null ? null : { type: assignment.type, id: assigneeId },
  });
  return {
    conversation,
    part,
    topics: reopens ? ["conversation.admin.assigned", "conversation.admin.opened"] : ["conversation.admin.assigned"],
  };
}
