/** Parts of a conversation: messages, notes and bot answers are added, and redacted. */
import type { TwinTopic } from "../webhooks/topics.js";
import type { AttachedFile, PartAuthor, PartEvent, PartRecord } from "./part-records.js";
import type { AiAgent, AiSource, ConversationRecord } from "./records.js";
import type { World } from "./world.js";

/** What happened to a conversation: the part that came of it, and the webhook topics it raises. */
export interface Change {
  readonly conversation: ConversationRecord;
  /** The triggering part, or null where the change left none. */
  readonly part: PartRecord | null;
  readonly topics: readonly TwinTopic[];
}

interface NewPart {
  readonly partType: string;
  readonly author: PartAuthor;
  readonly body?: string | null;
  readonly assignedTo?: PartRecord["assignedTo"];
  readonly attachments?: readonly AttachedFile[];
  readonly byApp?: boolean;
  readonly fromAiAgent?: boolean;
  readonly event?: PartEvent;
  /** Unix seconds; now where missing. */
  readonly at?: number;
}

export function addPart(world: World, conversation: ConversationRecord, given: NewPart): PartRecord {
  const at = given.at ?? world.seconds();
  const part: PartRecord = {
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
    event: given.event ?? null,
  };
  conversation.parts.push(part);
  conversation.updatedAt = at;
  return part;
}

export interface NewMessage {
  readonly author: PartAuthor;
  readonly body: string | null;
  readonly attachments?: readonly AttachedFile[];
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
export function addNotePart(world: World, conversation: ConversationRecord, message: NewMessage): Change {
  const part = addPart(world, conversation, { ...message, partType: "note" });
  if (conversation.state !== "snoozed") return { conversation, part, topics: ["conversation.admin.noted"] };
  wake(conversation);
  return { conversation, part, topics: ["conversation.admin.noted", "conversation.admin.unsnoozed"] };
}

function wake(conversation: ConversationRecord): void {
  conversation.state = "open";
  conversation.snoozedUntil = null;
}

/** What Fin cites by this title: an article of the help centre where there is one, else a snippet. */
export function aiSource(world: World, title: string): AiSource {
  const article = [...world.articles.values()].find((one) => one.title === title);
  return article === undefined ? { kind: "content_snippet", id: "1", title } : { kind: "article", id: article.id, title };
}

/** Intercom's AI agent answers, and assumes that it helped until the customer says otherwise. */
export function answerAsFin(
  world: World,
  conversation: ConversationRecord,
  answer: {
    readonly author: PartAuthor;
    readonly body: string;
    readonly resolution: AiAgent["resolution"];
    readonly sources?: readonly AiSource[];
    readonly at?: number;
  },
): Change {
  const part = addPart(world, conversation, { ...answer, partType: "comment", fromAiAgent: true });
  const sources = [
    ...(conversation.aiAgent?.sources ?? []),
    ...(answer.sources ?? []).map((source) => ({ ...source, partId: part.id })),
  ];
  conversation.aiAgent = { lastAnswerType: "ai_answer", resolution: answer.resolution, sources };
  conversation.waitingSince = null;
  return { conversation, part, topics: ["conversation.operator.replied"] };
}

const DELETED = "<p><i>This message was deleted</i></p>";

type Redaction = Change | "not-found" | "not-redactable";

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
