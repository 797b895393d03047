/** Conversations and their parts as the REST API shows them. */
import type { PartRecord } from "../world/part-records.js";
import type { AiAgent, ConversationRecord } from "../world/records.js";
import { presentAttachment, presentAuthor, presentBody, presentPart, presentPriority } from "./part.js";
import type { Presenter, Shape } from "./version.js";
import { presentAppliedTag } from "./workspace.js";

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
    priority: presentPriority(conversation.priority, presenter.shape),
    sla_applied: null,
    statistics: presentStatistics(conversation),
    conversation_rating: presentRating(conversation),
    teammates: { type: "admin.list" as const, admins: presentTeammates(conversation) },
    title: conversation.title,
    custom_attributes: Object.fromEntries([...conversation.customAttributes].filter(([, value]) => value !== null)),
    topics: {},
    ticket: presentTicketOf(conversation),
    linked_objects: { type: "list" as const, data: [], total_count: 0, has_more: false },
    ai_agent: presentAiAgent(conversation.aiAgent, presenter.shape),
    ai_agent_participated: conversation.aiAgent !== null,
  };
}

/** @param parts the ones to show; `total_count` counts them as Intercom does */
export function presentConversation(conversation: ConversationRecord, parts: readonly PartRecord[], presenter: Presenter) {
  return {
    ...presentConversationItem(conversation, presenter),
    conversation_parts: {
      type: "conversation_part.list" as const,
      conversation_parts: parts.map((part) => presentPart(part, presenter)),
      total_count: parts.length,
    },
  };
}

/** Where parts do not say what changed, Intercom shows of these changes those of attributes alone. */
export function shownParts({ parts }: ConversationRecord, shape: Shape): readonly PartRecord[] {
  return parts.filter(({ event }) => shape.partsDetailChanges || (event?.kind !== "tags" && event?.kind !== "priority"));
}

/** Neither said anything nor took or gave the conversation. */
function isChangeAlone({ event }: PartRecord): boolean {
  return event !== null && event.kind !== "snooze";
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

/** What Intercom shows of it in the conversation is not in its description of the API. */
function presentTicketOf({ id, ticket }: ConversationRecord) {
  return ticket === null ? null : { type: "ticket" as const, id, ticket_id: ticket.number };
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
  const ids = new Set(parts.filter((part) => part.author.type === "admin" && !isChangeAlone(part)).map((part) => part.author.id));
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

/** The numbers that follow from the parts; Intercom leaves out what has not happened yet. */
function presentStatistics({ parts, createdAt }: ConversationRecord) {
  const replies = parts.filter((part) => part.author.type === "admin" && part.body !== null && part.partType !== "note");
  const closes = parts.filter((part) => part.partType === "close");
  const customer = parts.filter((part) => part.author.type === "user" || part.author.type === "lead");
  const assignments = parts.filter((part) => part.assignedTo !== null);
  const [firstReply, firstClose] = [replies[0], closes[0]];
  const [lastReply, lastClose, lastCustomer] = [replies.at(-1), closes.at(-1), customer.at(-1)];
  return {
    type: "conversation_statistics" as const,
    count_conversation_parts: parts.filter((part) => !isChangeAlone(part)).length + 1,
    count_assignments: assignments.length,
    count_reopens: parts.filter((part) => part.partType === "open" || part.partType === "assign_and_reopen").length,
    last_contact_reply_at: lastCustomer?.createdAt ?? createdAt,
    ...(firstReply && { first_admin_reply_at: firstReply.createdAt, time_to_admin_reply: firstReply.createdAt - createdAt }),
    ...(lastReply && { last_admin_reply_at: lastReply.createdAt }),
    ...(firstClose && { first_close_at: firstClose.createdAt, time_to_first_close: firstClose.createdAt - createdAt }),
    ...(lastClose && { last_close_at: lastClose.createdAt, last_closed_by_id: lastClose.author.id }),
  };
}

/** From 2.15 on the reason of a hand-over is named; `abandoned` was what negative feedback is since. */
const REASONS = {
  "handed-over": "escalated",
  "negative-feedback": "negative_feedback",
  "procedure-handoff": "procedure_handoff",
} as const;

const RESOLUTIONS = {
  assumed: "assumed_resolution",
  confirmed: "confirmed_resolution",
  "handed-over": "routed_to_team",
  "negative-feedback": "abandoned",
  "procedure-handoff": "routed_to_team",
} as const;

function presentAiAgent(agent: AiAgent | null, shape: Shape) {
  if (agent === null) return null;
  return {
    source_type: "workflow" as const,
    source_title: "Fin answers first",
    last_answer_type: agent.lastAnswerType,
    resolution_state: presentResolution(agent.resolution, shape),
    rating: null,
    rating_remark: null,
    content_sources: {
      type: "content_source.list" as const,
      total_count: agent.sources.length,
      content_sources: agent.sources.map(({ kind, id, title }) => ({
        content_type: kind,
        url: `/fin-ai-agent/content?content=${kind}&id=${id}`,
        title,
        locale: "en",
      })),
    },
  };
}

function presentResolution(resolution: AiAgent["resolution"], shape: Shape) {
  if (resolution === null) return null;
  if (shape.resolutionNamesTheReason && resolution in REASONS) return REASONS[resolution as keyof typeof REASONS];
  return RESOLUTIONS[resolution];
}
