import { addPart } from "./add-part.js";
import type { Change } from "./change.js";
import type { Author, ConversationRecord } from "./records.js";
import type { World } from "./world.js";

export interface Assignment {
  readonly author: Author;
  /** Says what the assignee is. A conversation can have one of each. */
  readonly type: "admin" | "team";
  /** "0" takes the assignee away. */
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
