/** The JSON of webhooks. */
import { presentConversation } from "../shape/conversation.js";
import { presentTicketEvent } from "../shape/ticket.js";
import type { Presenter } from "../shape/version.js";
import type { Change } from "../world/parts.js";
import type { TwinTopic } from "./topics.js";

interface NotificationFacts {
  readonly workspaceId: string;
  readonly topic: TwinTopic;
  readonly id: string;
  /** Unix seconds: when it happened, not when it is sent. */
  readonly at: number;
  readonly item: unknown;
}

/** The envelope of every webhook. `delivery_attempts` is counted up by the sender. */
export function buildNotification({ workspaceId, topic, id, at, item }: NotificationFacts) {
  return {
    type: "notification_event",
    app_id: workspaceId,
    data: { type: "notification_event_data", item },
    links: {},
    id,
    topic,
    delivery_status: "pending",
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: at,
    created_at: at,
    self: null,
  };
}

/** Pings belong to no event: no id, no delivery status. */
export function buildPing(workspaceId: string, at: number) {
  return {
    type: "notification_event",
    app_id: workspaceId,
    data: { type: "notification_event_data", item: { type: "ping", message: "This is a ping notification test message." } },
    links: {},
    id: null,
    topic: "ping",
    delivery_status: null,
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: at,
    created_at: at,
    self: null,
  };
}

const ABOUT_THE_TICKET: ReadonlySet<TwinTopic> = new Set(["ticket.created", "ticket.closed", "ticket.resolved"]);

/** `data.item`: the conversation as it is now, with the triggering part alone; of a deleted one just its id. */
export function webhookItem(topic: TwinTopic, { conversation, part }: Change, presenter: Presenter): unknown {
  if (topic === "conversation.deleted") return { type: "conversation", id: conversation.id };
  if (topic.startsWith("ticket.") && conversation.ticket !== null)
    return presentTicketEvent(conversation, conversation.ticket, ABOUT_THE_TICKET.has(topic) ? null : part, presenter);
  return presentConversation(conversation, part === null ? [] : [part], presenter);
}
