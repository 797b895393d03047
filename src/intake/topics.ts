/** The topics the app subscribes to, and the jobs that each sets off. */
import type { JobName } from "../jobs/catalog.js";

/**
 * The topics the app subscribes to and what each sets off. This list gives the types, the dispatch,
 * the manifest and the tests; a topic that is not in it is answered politely and counted.
 * https://developers.intercom.com/docs/references/2.11/webhooks/webhook-models
 */
export const TOPICS = {
  "conversation.user.created": ["triage", "sentiment", "draft"],
  // A customer's first words may be an answer to a campaign, or come after a bot's greeting.
  "conversation.user.replied": ["triage", "sentiment", "draft"],
  "conversation.admin.closed": ["qa"],
  "conversation.admin.replied": ["refresh"],
  "conversation.operator.replied": ["refresh"],
  "conversation.admin.assigned": ["refresh"],
  "conversation.admin.opened": ["refresh"],
  "conversation.admin.snoozed": ["refresh"],
  "conversation.admin.unsnoozed": ["refresh"],
  "conversation.rating.added": ["refresh"],
  "conversation.deleted": ["forget-conversation"],
  "conversation_part.redacted": ["forget-part"],
  "conversation.contact.attached": ["refresh"],
  "conversation.contact.detached": ["refresh"],
  "contact.merged": ["merge-contacts"],
  "contact.deleted": ["forget-contact"],
  // A conversation that became a ticket keeps its id and its parts' ids: both kinds of topics may announce the same message.
  "ticket.created": ["refresh"],
  "ticket.contact.replied": ["triage", "sentiment", "draft"],
  "ticket.closed": ["qa"],
  // Apart from the closing from API version 2.15 on.
  "ticket.resolved": ["qa"],
  "ticket.admin.replied": ["refresh"],
  "ticket.admin.assigned": ["refresh"],
  "ticket.team.assigned": ["refresh"],
  "ticket.state.updated": ["refresh"],
  ping: [],
} as const satisfies Readonly<Record<string, readonly JobName[]>>;

export type Topic = keyof typeof TOPICS;

// Object.keys forgets the keys' type; the object above is closed.
export const TOPIC_NAMES = Object.keys(TOPICS) as readonly Topic[];

/** Names that circulate for topics Intercom calls otherwise. */
const OTHER_NAMES: ReadonlyMap<string, Topic> = new Map([
  ["conversation.created", "conversation.user.created"],
  ["conversation.closed", "conversation.admin.closed"],
]);

/** Null for a topic nobody here handles. */
export function toTopic(name: string): Topic | null {
  const known = TOPIC_NAMES.find((topic) => topic === name);
  return known ?? OTHER_NAMES.get(name) ?? null;
}
