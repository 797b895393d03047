import type { Conversation, Seconds } from "./conversation.js";

/**
 * Resolutions by which Fin itself says that a human is wanted. The names changed between
 * API versions: `routed_to_team` until 2.14, the other three from 2.15 on.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations/conversation
 */
const HANDED_OVER: ReadonlySet<string> = new Set(["routed_to_team", "escalated", "negative_feedback", "procedure_handoff"]);

/**
 * True while Intercom's own AI agent holds the conversation: it took part, has not handed over,
 * and no teammate has written since.
 */
export function finOwnsConversation(conversation: Conversation): boolean {
  if (!finTookPart(conversation)) return false;
  if (conversation.fin.resolution !== null && HANDED_OVER.has(conversation.fin.resolution)) return false;
  return !teammateWroteSince(conversation, finLastSpoke(conversation));
}

function finTookPart(conversation: Conversation): boolean {
  return conversation.fin.participated || hasFinTag(conversation) || conversation.fin.hadLastWord;
}

/** Before 2.11 reported Fin, teams marked its conversations by a tag; some still do. */
function hasFinTag(conversation: Conversation): boolean {
  return conversation.tags.some((tag) => tag.name.toLowerCase() === "fin");
}

function finLastSpoke(conversation: Conversation): Seconds {
  const bot = conversation.messages.findLast((message) => message.role === "bot");
  return conversation.fin.lastSpokeAt ?? bot?.at ?? conversation.createdAt;
}

function teammateWroteSince(conversation: Conversation, since: Seconds): boolean {
  return conversation.messages.some((message) => message.role === "teammate" && message.at >= since);
}
