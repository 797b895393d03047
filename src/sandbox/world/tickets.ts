/** Conversations that become tickets, tickets that never were conversations, and the states of both. */
import type { Shape } from "../shape/version.js";
import type { TwinTopic } from "../webhooks/topics.js";
import type { PartAuthor } from "./part-records.js";
import { addPart, type Change } from "./parts.js";
import type { ConversationRecord, TicketRecord, TicketState } from "./records.js";
import { startConversation } from "./start-conversation.js";
import type { World } from "./world.js";

/** The workspace's types of tickets. Only a customer's can be made of a conversation. */
export const TICKET_TYPES = [
  { id: "2979330", name: "Tickets", category: "Customer" },
  { id: "2979331", name: "Bugs", category: "Back-office" },
  { id: "2979332", name: "Outages", category: "Tracker" },
] as const;

export type TicketCategory = (typeof TICKET_TYPES)[number]["category"];

/** Converting again changes nothing. */
export function convertToTicket(world: World, conversation: ConversationRecord, typeId: string, author: PartAuthor): Change {
  if (conversation.ticket !== null) return { conversation, part: null, topics: [] };
  const ticket: TicketRecord = {
    isConversation: true,
    number: world.ids.next("ticket"),
    typeId,
    createdAt: world.seconds(),
    state: "submitted",
  };
  conversation.ticket = ticket;
  const part = addPart(world, conversation, { partType: "ticket_state_updated_by_admin", author });
  return { conversation, part, topics: ["ticket.created"] };
}

interface NewTicket {
  readonly category: TicketCategory;
  readonly title: string;
  readonly description: string | null;
  readonly contactId: string;
  readonly author: PartAuthor;
}

/** As the API, a form or a teammate files one: there is no conversation of its id. */
export function fileTicket(world: World, { category, title, description, contactId, author }: NewTicket): Change {
  const { conversation } = startConversation(world, { author, contactId, body: description, subject: title });
  world.conversations.delete(conversation.id);
  world.tickets.set(conversation.id, conversation);
  const { id: typeId } = TICKET_TYPES.find((type) => type.category === category) ?? TICKET_TYPES[0];
  const number = world.ids.next("ticket");
  conversation.ticket = { isConversation: false, number, typeId, createdAt: world.seconds(), state: "submitted" };
  return { conversation, part: null, topics: ["ticket.created"] };
}

export function setTicketState(world: World, conversation: ConversationRecord, state: TicketState, author: PartAuthor): Change {
  if (conversation.ticket === null) throw new Error(`Conversation ${conversation.id} is no ticket`);
  conversation.ticket.state = state;
  const part = addPart(world, conversation, { partType: "ticket_state_updated_by_admin", author });
  const resolved = state === "resolved" ? (["ticket.resolved"] as const) : [];
  return { conversation, part, topics: ["ticket.state.updated", ...resolved] };
}

/**
 * Intercom does not document whether a ticket's conversation raises its own topics too: the twin raises both. What is resolved
 * has a topic of its own from 2.15 on, and is called closed before.
 */
export function topicsOf({ conversation, part, topics: raised }: Change, { ticketsAreResolved }: Shape): readonly TwinTopic[] {
  const topics = raised.map((topic) => (topic === "ticket.resolved" && !ticketsAreResolved ? "ticket.closed" : topic));
  if (conversation.ticket === null) return topics;
  const { isConversation } = conversation.ticket;
  return topics.flatMap((topic) => {
    const ofTicket = ticketTopic(topic, part?.assignedTo?.type ?? null);
    const own = isConversation || topic.startsWith("ticket.") ? [topic] : [];
    return ofTicket === null ? own : [...own, ofTicket];
  });
}

function ticketTopic(topic: TwinTopic, assignedTo: "admin" | "team" | null): TwinTopic | null {
  switch (topic) {
    case "conversation.user.replied":
      return "ticket.contact.replied";
    case "conversation.admin.replied":
      return "ticket.admin.replied";
    case "conversation.admin.noted":
      return "ticket.note.created";
    case "conversation.admin.closed":
      return "ticket.closed";
    case "conversation.admin.assigned":
      return assignedTo === "team" ? "ticket.team.assigned" : "ticket.admin.assigned";
    default:
      return null;
  }
}
