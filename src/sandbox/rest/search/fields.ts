import type { ConversationRecord } from "../../world/records.js";

type Value = string | number | boolean | null;

/** A searchable field: its type decides which operators it takes. Several values match where one does. */
export interface Field {
  readonly type: "string" | "number" | "boolean";
  readonly read: (conversation: ConversationRecord) => readonly Value[];
}

const text = (read: (conversation: ConversationRecord) => string | null): Field => ({
  type: "string",
  read: (conversation) => [read(conversation)],
});
const figure = (read: (conversation: ConversationRecord) => number | null): Field => ({
  type: "number",
  read: (conversation) => [read(conversation)],
});
const flag = (read: (conversation: ConversationRecord) => boolean): Field => ({
  type: "boolean",
  read: (conversation) => [read(conversation)],
});
const id = (given: string | null): number | null => (given === null ? null : Number(given));

/** Those of Intercom's fields that a helpdesk app asks for. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations */
export const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ["id", text((conversation) => conversation.id)],
  ["created_at", figure((conversation) => conversation.createdAt)],
  ["updated_at", figure((conversation) => conversation.updatedAt)],
  ["waiting_since", figure((conversation) => conversation.waitingSince)],
  ["snoozed_until", figure((conversation) => conversation.snoozedUntil)],
  ["state", text((conversation) => conversation.state)],
  ["open", flag((conversation) => conversation.state !== "closed")],
  ["read", flag((conversation) => conversation.read)],
  ["admin_assignee_id", figure((conversation) => id(conversation.adminAssigneeId))],
  ["team_assignee_id", figure((conversation) => id(conversation.teamAssigneeId))],
  ["contact_ids", { type: "string", read: (conversation) => conversation.contactIds }],
  ["tag_ids", { type: "string", read: (conversation) => conversation.tags.map((tag) => tag.tagId) }],
  ["source.type", text((conversation) => conversation.source.channel)],
  ["source.id", text((conversation) => conversation.source.id)],
  ["source.delivered_as", text((conversation) => conversation.source.deliveredAs)],
  ["source.author.id", text((conversation) => conversation.source.author.id)],
  ["source.author.type", text((conversation) => conversation.source.author.type)],
  ["source.author.email", text((conversation) => conversation.source.author.email)],
  ["ai_agent_participated", flag((conversation) => conversation.aiAgent !== null)],
]);
