/** Whose turn it is in a conversation: Fin's or people's. */
import type { Conversation, Seconds } from "./conversation.js";

/**
 * Resolutions by which Fin itself says that a human is wanted. The names changed between
 * API versions: `routed_to_team` until 2.14, the other three from 2.15 on.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations/conversation
 */
const HANDED_OVER: ReadonlySet<string> = new Set(["routed_to_team", "escalated", "negative_feedback", "procedure_handoff"]);

export function isHandedOver(resolution: string | null): boolean {
  return resolution !== null && HANDED_OVER.has(resolution);
}

/** Resolutions that Fin only assumes, or that the customer confirmed: who writes again has something new to say. */
const RESOLVED: ReadonlySet<string> = new Set(["assumed_resolution", "confirmed_resolution"]);

/** So long Fin gets to answer a customer who comes back after a resolution. */
const FIN_ANSWERS_WITHIN: Seconds = 30;

/** Who has the turn: Fin, people, or Fin until then where nothing happens before. */
export type Turn = { readonly of: "fin"; readonly until: Seconds | null } | { readonly of: "people" };

const PEOPLE: Turn = { of: "people" };

/**
 * Fin has the turn while it took part, has not handed over, and no person joined since it last spoke: no teammate wrote,
 * nobody was made responsible.
 * @param ownTeammateId the teammate our own assignments are made as: our routing takes nothing from Fin.
 */
export function turnOf(conversation: Conversation, at: Seconds, ownTeammateId: string | null): Turn {
  if (!finTookPart(conversation)) return PEOPLE;
  const { resolution } = conversation.fin;
  if (isHandedOver(resolution)) return PEOPLE;
  const since = finLastSpoke(conversation);
  if (teammateWroteSince(conversation, since) || wasHandedOverSince(conversation, since, ownTeammateId)) return PEOPLE;
  const last = conversation.messages.findLast(({ role }) => role === "customer");
  if (resolution === null || !RESOLVED.has(resolution) || last === undefined || last.at <= since)
    return { of: "fin", until: null };
  const until = last.at + FIN_ANSWERS_WITHIN;
  return at >= until ? PEOPLE : { of: "fin", until };
}

/** What Intercom reports; names only where it reports nothing. */
export function finTookPart(conversation: Conversation): boolean {
  return conversation.fin.participated ?? (hasFinTag(conversation) || conversation.fin.hadLastWord);
}

function wasHandedOverSince(conversation: Conversation, since: Seconds, ownTeammateId: string | null): boolean {
  const { assignments, teammateId } = conversation;
  // Who holds it counts where Intercom shows no assignment: it returns the most recent parts alone.
  if (assignments.length === 0) return teammateId !== null;
  return assignments.some(({ to, by, at }) => {
    if (at < since || to === null) return false;
    return to === "teammate" || by === null || by !== ownTeammateId;
  });
}

/** Before 2.11 reported Fin, teams marked its conversations by a tag; some still do. */
function hasFinTag(conversation: Conversation): boolean {
  return conversation.tags.some((tag) => tag.name.toLowerCase() === "fin");
}

function finLastSpoke(conversation: Conversation): Seconds {
  const { lastSpokeAt, authorsNamed = false } = conversation.fin;
  const bot = authorsNamed ? undefined : conversation.messages.findLast((message) => message.role === "bot");
  return lastSpokeAt ?? bot?.at ?? conversation.createdAt;
}

function teammateWroteSince(conversation: Conversation, since: Seconds): boolean {
  return conversation.messages.some((message) => message.role === "teammate" && message.at >= since);
}
