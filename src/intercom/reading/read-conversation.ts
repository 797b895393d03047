/** Intercom's JSON of a conversation as the app's own, whatever version wrote it. */
import type {
  Channel,
  Conversation,
  ConversationState,
  DetailedChange,
  FinFacts,
  FinSource,
  Seconds,
} from "../../domain/conversation.js";
import { cutText } from "../../kernel/cut-text.js";
import { type ConversationJson, conversationSchema } from "../schemas/conversation.js";
import { type Part } from "../schemas/parts.js";
import { isAiAgent, isNoticeOfBot, roleOf } from "./authors.js";
import { lineOfBody, withinBudget } from "./body-text.js";
import { assignmentsOf, closingsOf, messagesOf, notesOf } from "./messages.js";

/** `whole`: what GET answers. `excerpt`: a notification's or a search's item, which never claims to hold every part. */
type Delivery = "whole" | "excerpt";

/** Intercom never returns more parts than this, and keeps the most recent. */
const MOST_PARTS = 500;

/**
 * Intercom's JSON, of any version from 1.x webhooks to 2.17, as the conversation the decisions see.
 * Everything but the id may be missing or odd. Throws a ZodError where there is no id.
 */
export function toConversation(raw: unknown, delivery: Delivery = "whole"): Conversation {
  const json = conversationSchema.parse(raw);
  const source = json.source ?? json.conversation_message;
  const parts = json.conversation_parts.conversation_parts;
  const createdAt = json.created_at ?? json.updated_at ?? 0;
  return {
    id: json.id,
    state: stateOf(json),
    subject: lineOfBody(json.title) ?? lineOfBody(source?.subject ?? null),
    channel: channelOf(source?.type ?? null),
    createdAt,
    updatedAt: json.updated_at ?? createdAt,
    contactIds: contactIdsOf(json),
    teamId: json.team_assignee_id ?? olderAssignee(json, "team"),
    teammateId: json.admin_assignee_id ?? olderAssignee(json, "admin"),
    tags: json.tags.map(({ id, name, applied_at: at }) => ({ id, name, ...(at !== null && { appliedAt: at }) })),
    messages: withinBudget(messagesOf(source, parts, createdAt)),
    notes: withinBudget(notesOf(parts, createdAt)),
    closings: closingsOf(parts, createdAt),
    assignments: assignmentsOf(parts, createdAt),
    ...someChanges(changesOf(parts, createdAt)),
    ...attributesOf(json),
    fin: finFactsOf(json),
    rating: ratingOf(json),
    truncated: delivery === "whole" && isTruncated(json),
  };
}

function someChanges(changes: readonly DetailedChange[]): Pick<Conversation, "changes"> {
  return changes.length === 0 ? {} : { changes };
}

/** Those of one plain value; others refer to objects, which nothing here reads. */
function attributesOf({ custom_attributes }: ConversationJson): Pick<Conversation, "attributes"> {
  const plain = Object.entries(custom_attributes).filter((entry): entry is [string, string | number | boolean] =>
    ["string", "number", "boolean"].includes(typeof entry[1]),
  );
  return plain.length === 0 ? {} : { attributes: Object.fromEntries(plain) };
}

function stateOf(json: ConversationJson): ConversationState {
  if (json.state === "open" || json.state === "closed" || json.state === "snoozed") return json.state;
  return json.open === false ? "closed" : "open";
}

function contactIdsOf(json: ConversationJson): readonly string[] {
  const older = json.customers.length > 0 || json.user === null ? json.customers : [json.user];
  const people = json.contacts.length > 0 ? json.contacts : older;
  return [...new Set(people.map((person) => person.id))];
}

/** Before 2.7 one `assignee` was either, distinguished by its type ("nobody_admin" is nobody). */
function olderAssignee(json: ConversationJson, type: "admin" | "team"): string | null {
  return json.assignee?.type === type && json.assignee.id !== "0" ? json.assignee.id : null;
}

function ratingOf(json: ConversationJson): Conversation["rating"] {
  const rated = json.conversation_rating;
  return rated?.rating == null ? null : { score: rated.rating, remark: rated.remark };
}

function isTruncated(json: ConversationJson): boolean {
  const { conversation_parts: parts, total_count: total } = json.conversation_parts;
  return parts.length >= MOST_PARTS || (total ?? 0) > parts.length;
}

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ["conversation", "chat"],
  ["conversation_message", "chat"],
  ["push", "chat"],
  ["inapp", "chat"],
  ["in_app", "chat"],
  ["in-app", "chat"],
  ["email", "email"],
  ["phone_call", "phone"],
  ["phone_switch", "phone"],
  ["twitter", "social"],
  ["facebook", "social"],
  ["instagram", "social"],
  ["whatsapp", "social"],
  ["sms", "social"],
]);

/** Where nothing is said it was the Messenger; a type that is not listed came some other way through the web. */
export function channelOf(sourceType: string | null): Channel {
  if (sourceType === null || sourceType === "") return "chat";
  return CHANNELS.get(sourceType.toLowerCase()) ?? "web";
}

/**
 * What is known of Fin. A resolution or an AI-marked part proves that it took part even where
 * `ai_agent_participated` is missing or, in a notification sent while Fin writes, not yet set.
 */
function finFactsOf(json: ConversationJson): FinFacts {
  const resolution = json.ai_agent?.resolution_state ?? null;
  const lastSpokeAt = lastAiPart(json);
  const sources = sourcesOf(json);
  return {
    participated: resolution !== null || lastSpokeAt !== null ? true : json.ai_agent_participated,
    resolution,
    lastSpokeAt,
    hadLastWord: hadLastWord(json),
    ...(authorsAreNamed(json) && { authorsNamed: true }),
    ...(sources.length > 0 && { sources }),
  };
}

/** More than this is no list that anybody reads. */
const SOURCES = 20;
const LONGEST_TITLE = 300;

function sourcesOf({ ai_agent }: ConversationJson): readonly FinSource[] {
  const named = (ai_agent?.content_sources ?? []).flatMap(({ title, url }) =>
    title === null || title.trim() === "" ? [] : [{ title: cutText(title.trim(), LONGEST_TITLE), url }],
  );
  return [...new Map(named.map((source) => [source.title, source])).values()].slice(0, SOURCES);
}

/** The hint for versions that say nothing of AI agents: a bot may be called "Fin" and only announce the office hours. */
function hadLastWord(json: ConversationJson): boolean {
  const ours = json.conversation_parts.conversation_parts.filter(
    ({ author, body, part_type: type }) =>
      author !== null && roleOf(author) !== "customer" && body !== null && !isNoticeOfBot(type, author),
  );
  const last = ours.at(-1)?.author ?? null;
  return last !== null && roleOf(last) === "bot" && /^fin\b/i.test(last.name ?? "") && last.from_ai_agent !== false;
}

function authorsAreNamed({ source, conversation_parts: { conversation_parts: parts } }: ConversationJson): boolean {
  return [source, ...parts].some((each) => each?.author?.from_ai_agent != null);
}

/** It sets attributes too, which is nothing said. */
function lastAiPart(json: ConversationJson): Seconds | null {
  const times = json.conversation_parts.conversation_parts
    .filter((part) => isAiAgent(part.author) && part.body !== null)
    .map((part) => part.created_at ?? 0);
  return times.length === 0 ? null : Math.max(...times);
}

/** The newest: a workflow may set an attribute with every message. */
const MOST_CHANGES = 100;
const LONGEST_VALUE = 200;

function changesOf(parts: readonly Part[], startedAt: Seconds): DetailedChange[] {
  return parts
    .flatMap((part): DetailedChange[] => {
      const what = whatChanged(part);
      return what === null ? [] : [{ partId: part.id, at: part.created_at ?? startedAt, by: whoChanged(part), what }];
    })
    .sort((one, other) => one.at - other.at)
    .slice(-MOST_CHANGES);
}

/** Of a conversation's parts these alone: `conversation_attribute_updated_by_admin`, `priority_changed_by_rule`, … */
function whatChanged({ part_type: type, event_details: details }: Part): DetailedChange["what"] | null {
  if (type === null || details === null) return null;
  if (type.startsWith("conversation_attribute_updated")) {
    const name = short(details.attribute?.name ?? null);
    const { value } = details;
    if (name === null || value === null) return null;
    return { kind: "attribute", name, value: short(value.name), previous: short(value.previous) };
  }
  if (type === "conversation_tags_updated")
    return { kind: "tags", added: details.tags_added.map(cut), removed: details.tags_removed.map(cut) };
  if (type.startsWith("priority_changed") && details.current_priority !== null)
    return { kind: "priority", value: details.current_priority, previous: details.previous_priority };
  return type === "snoozed" ? { kind: "snooze", until: short(details.until) } : null;
}

/** Rules and workflows may go in a teammate's name. What an app wrote Intercom gives to its operator. */
function whoChanged({ part_type: type, author }: Part): DetailedChange["by"] {
  if (author?.id == null || roleOf(author) !== "teammate" || /_by_(?:rule|workflow|user)$/.test(type ?? "")) return null;
  return { id: author.id, name: author.name };
}

const cut = (text: string): string => cutText(text, LONGEST_VALUE);
const short = (text: string | null): string | null => (text === null ? null : cut(text));
