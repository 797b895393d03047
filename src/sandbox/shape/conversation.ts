import type { ConversationRecord, Part } from "../world/records.js";
import { presentAiAgent } from "./ai-agent.js";
import { presentAttachment, presentAuthor, presentBody, presentPart } from "./part.js";
import type { Presenter } from "./presenter.js";
import { presentStatistics } from "./statistics.js";
import { presentAppliedTag } from "./tag.js";

/** The conversation without its parts, as search results and canvas requests carry it. */
export function presentConversationItem(conversation: ConversationRecord, presenter: Presenter) {
  return {
    type: "conversation" as const,
    id: conversation.id,
    created_at: conversation.createdAt,
    updated_at: conversation.updatedAt,
    waiting_since: conversation.waitingSince,
    snoozed_until: conversation.snoozedUntil,
    source: presentSource(conversation, presenter),
    contacts: { type: "contact.list" as const, contacts: presentContacts(conversation, presenter) },
    first_contact_reply: presentFirstReply(conversation),
    admin_assignee_id: presentAssignee(conversation.adminAssigneeId, presenter),
    team_assignee_id: presentAssignee(conversation.teamAssigneeId, presenter),
    open: conversation.state !== "closed",
    state: conversation.state,
    read: conversation.read,
    tags: { type: "tag.list" as const, tags: conversation.tags.map((tag) => presentAppliedTag(tag, presenter.world)) },
    priority: "not_priority" as const,
    sla_applied: null,
    statistics: presentStatistics(conversation),
    conversation_rating: presentRating(conversation),
    teammates: { type: "admin.list" as const, admins: presentTeammates(conversation) },
    title: conversation.title,
    custom_attributes: {},
    topics: {},
    ticket: null,
    linked_objects: { type: "list" as const, data: [], total_count: 0, has_more: false },
    ai_agent: presentAiAgent(conversation.aiAgent, presenter.shape),
    ai_agent_participated: conversation.aiAgent !== null,
  };
}

/** @param parts the ones to show; `total_count` counts them as Intercom does */
export function presentConversation(conversation: ConversationRecord, parts: readonly Part[], presenter: Presenter) {
  return {
    ...presentConversationItem(conversation, presenter),
    conversation_parts: {
      type: "conversation_part.list" as const,
      conversation_parts: parts.map((part) => presentPart(part, presenter)),
      total_count: parts.length,
    },
  };
}

function presentSource({ source }: ConversationRecord, presenter: Presenter) {
  return {
    type: source.channel,
    id: source.id,
    delivered_as: source.deliveredAs,
    subject: presentBody(source.subject, presenter),
    body: source.body === null ? null : presentBody(source.body, presenter),
    author: presentAuthor(source.author, false, presenter),
    attachments: source.attachments.map(presentAttachment),
    url: source.url,
    redacted: source.redacted,
  };
}

function presentContacts(conversation: ConversationRecord, { world }: Presenter) {
  return conversation.contactIds.map((id) => ({
    type: "contact" as const,
    id,
    external_id: world.contacts.get(id)?.externalId ?? null,
  }));
}

function presentFirstReply({ source, createdAt }: ConversationRecord) {
  return source.deliveredAs === "customer_initiated" ? { created_at: createdAt, type: "conversation", url: source.url } : null;
}

/** Until 2.15 null stands for nobody, from 2.16 zero. Ids of teammates and teams are integers here, and nowhere else. */
function presentAssignee(id: string | null, { shape }: Presenter): number | null {
  if (id !== null) return Number(id);
  return shape.noAssigneeIsZero ? 0 : null;
}

function presentTeammates({ parts }: ConversationRecord) {
  const ids = new Set(parts.filter((part) => part.author.type === "admin").map((part) => part.author.id));
  return [...ids].map((id) => ({ type: "admin", id }));
}

function presentRating({ rating, contactIds, adminAssigneeId }: ConversationRecord) {
  if (rating === null) return null;
  return {
    rating: rating.score,
    remark: rating.remark ?? "",
    created_at: rating.at,
    contact: { type: "contact" as const, id: contactIds[0] ?? "" },
    teammate: { type: "admin", id: adminAssigneeId },
  };
}
