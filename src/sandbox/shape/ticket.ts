/** Tickets as the REST API, webhooks and sidebar requests show them. */
import type { PartRecord } from "../world/part-records.js";
import type { ConversationRecord, TicketRecord, TicketState } from "../world/records.js";
import { TICKET_TYPES } from "../world/tickets.js";
import { presentPart } from "./part.js";
import type { Presenter } from "./version.js";

const LABELS: Readonly<Record<TicketState, string>> = {
  submitted: "Submitted",
  in_progress: "In progress",
  waiting_on_customer: "Waiting on you",
  resolved: "Resolved",
};

/** Its id is the conversation's; `ticket_id` is what people see. Assignees are strings here, and "0" stands for nobody. */
export function presentTicket(conversation: ConversationRecord, ticket: TicketRecord, presenter: Presenter) {
  const type = TICKET_TYPES.find(({ id }) => id === ticket.typeId) ?? TICKET_TYPES[0];
  return {
    type: "ticket" as const,
    id: conversation.id,
    ticket_id: ticket.number,
    category: type.category,
    ticket_attributes: { _default_title_: conversation.title, _default_description_: null },
    ticket_state: {
      type: "ticket_state",
      id: `4517${Object.keys(LABELS).indexOf(ticket.state)}`,
      category: ticket.state,
      internal_label: LABELS[ticket.state],
      external_label: LABELS[ticket.state],
    },
    ticket_type: { type: "ticket_type", ...type, is_internal: false },
    contacts: { type: "contact.list", contacts: conversation.contactIds.map((id) => ({ type: "contact", id })) },
    admin_assignee_id: conversation.adminAssigneeId ?? "0",
    team_assignee_id: conversation.teamAssigneeId ?? "0",
    created_at: conversation.createdAt,
    updated_at: conversation.updatedAt,
    ticket_parts: {
      type: "ticket_part.list",
      ticket_parts: conversation.parts.map((part) => presentTicketPart(part, presenter)),
      total_count: conversation.parts.length,
    },
    open: conversation.state !== "closed",
    snoozed_until: conversation.snoozedUntil,
    linked_objects: { type: "list", data: [], total_count: 0, has_more: false },
    is_shared: true,
  };
}

/** What a ticket's topic is about: the ticket, or its part with the ticket beside it. */
export function presentTicketEvent(
  conversation: ConversationRecord,
  ticket: TicketRecord,
  part: PartRecord | null,
  presenter: Presenter,
) {
  const shown = presentTicket(conversation, ticket, presenter);
  return part === null ? shown : { type: "ticket_ticket_part", ticket: shown, ticket_part: presentTicketPart(part, presenter) };
}

function presentTicketPart(part: PartRecord, presenter: Presenter) {
  return { ...presentPart(part, presenter), type: "ticket_part" as const };
}
