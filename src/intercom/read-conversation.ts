import type { Conversation, ConversationState } from "../domain/conversation.js";
import { lineOfBody } from "./reading/body-text.js";
import { channelOf } from "./reading/channel.js";
import { finFactsOf } from "./reading/fin-facts.js";
import { closingsOf, messagesOf, notesOf } from "./reading/messages.js";
import { conversationSchema, type ConversationJson } from "./schemas/conversation.js";

/** `whole`: what GET answers. `excerpt`: a notification's or a search's item, which never claims to hold every part. */
export type Delivery = "whole" | "excerpt";

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
    tags: json.tags,
    messages: messagesOf(source, parts, createdAt),
    notes: notesOf(parts, createdAt),
    closings: closingsOf(parts, createdAt),
    fin: finFactsOf(json),
    rating: ratingOf(json),
    truncated: delivery === "whole" && isTruncated(json),
  };
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

/** Before 2.7 one `assignee` stood for both, told apart by its type ("nobody_admin" is nobody). */
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
