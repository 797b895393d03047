import type { Attachment, Author, ConversationRecord, Part } from "./records.js";
import type { World } from "./world.js";

export interface NewPart {
  readonly partType: string;
  readonly author: Author;
  readonly body?: string | null;
  readonly assignedTo?: Part["assignedTo"];
  readonly attachments?: readonly Attachment[];
  readonly byApp?: boolean;
  readonly fromAiAgent?: boolean;
  /** Unix seconds; now where missing. */
  readonly at?: number;
}

export function addPart(world: World, conversation: ConversationRecord, given: NewPart): Part {
  const at = given.at ?? world.seconds();
  const part: Part = {
    id: world.ids.next("part"),
    partType: given.partType,
    body: given.body ?? null,
    createdAt: at,
    updatedAt: at,
    author: given.author,
    assignedTo: given.assignedTo ?? null,
    attachments: given.attachments ?? [],
    redacted: false,
    byApp: given.byApp ?? false,
    fromAiAgent: given.fromAiAgent ?? false,
  };
  conversation.parts.push(part);
  conversation.updatedAt = at;
  return part;
}
