/** Whose turn it is in a conversation: Fin's or people's. */
import { isByApp } from "./app-writers.js";
import type { AppWriters, Conversation, Message, Seconds } from "./conversation.js";

/**
 * Resolutions by which Fin itself says that a human is wanted. The names changed between API versions: `routed_to_team`
 * and `abandoned` until 2.14; from 2.15 on `escalated`, `procedure_handoff` and, for `abandoned`, `negative_feedback`.
 * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations/conversation
 */
const HANDED_OVER: ReadonlySet<string> = new Set([
  "routed_to_team",
  "abandoned",
  "escalated",
  "negative_feedback",
  "procedure_handoff",
]);

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
 * @param writers as whom our own assignments are made, null where not known: our routing takes nothing from Fin.
 */
export function turnOf(conversation: Conversation, at: Seconds, writers: AppWriters | null): Turn {
  if (!finTookPart(conversation)) return PEOPLE;
  const { resolution } = conversation.fin;
  if (isHandedOver(resolution)) return PEOPLE;
  const { lastSpokeAt, peopleSince } = finSpoke(conversation);
  if (teammateWroteSince(conversation, peopleSince) || wasHandedOverSince(conversation, peopleSince, writers)) return PEOPLE;
  const last = conversation.messages.findLast(({ role }) => role === "customer");
  if (resolution === null || !RESOLVED.has(resolution) || last === undefined || last.at <= lastSpokeAt)
    return { of: "fin", until: null };
  const until = last.at + FIN_ANSWERS_WITHIN;
  return at >= until ? PEOPLE : { of: "fin", until };
}

/** What Intercom reports; names only where it reports nothing. */
export function finTookPart(conversation: Conversation): boolean {
  return conversation.fin.participated ?? (hasFinTag(conversation) || conversation.fin.hadLastWord);
}

function wasHandedOverSince(conversation: Conversation, since: Seconds, writers: AppWriters | null): boolean {
  const { assignments, teammateId } = conversation;
  // Who holds it counts where Intercom shows no assignment: it returns the most recent parts alone.
  if (assignments.length === 0) return teammateId !== null;
  return assignments.some(({ to, by, at }) => {
    if (at < since || to === null) return false;
    return to === "teammate" || writers === null || !isByApp(by, at, writers);
  });
}

/** Before 2.11 reported Fin, teams marked its conversations by a tag; some still do. */
function hasFinTag(conversation: Conversation): boolean {
  return conversation.tags.some((tag) => tag.name.toLowerCase() === "fin");
}

interface FinSpoke {
  readonly lastSpokeAt: Seconds;
  /** From here on what a person does takes the turn from Fin. */
  readonly peopleSince: Seconds;
}

/**
 * Where parts do not say which bot is Fin, any bot's answer may be its own, or a workflow's about what a person did just
 * before. So where a bot has answered the customer's newest message, people's doings count from that message on.
 */
function finSpoke({ fin, messages, createdAt }: Conversation): FinSpoke {
  const { lastSpokeAt, authorsNamed = false } = fin;
  if (lastSpokeAt !== null || authorsNamed) {
    const at = lastSpokeAt ?? createdAt;
    return { lastSpokeAt: at, peopleSince: at };
  }
  const newest = messages.findLastIndex(({ role }) => role === "customer");
  const last = messages.findLast(isBotsAnswer)?.at ?? createdAt;
  const asked = messages[newest];
  // What was assigned before Fin's first answer was so from the start.
  const wentOn = messages.slice(0, Math.max(0, newest)).some(isBotsAnswer);
  const isAnswered = asked !== undefined && wentOn && messages.slice(newest + 1).some(isBotsAnswer);
  return { lastSpokeAt: last, peopleSince: isAnswered ? asked.at : last };
}

/** Not one that Intercom posts by itself: that nobody is there is no answer of Fin's. */
/** Whether it answers the customer: a bot's does where Fin took part; what a workflow posts by itself, and notices, do not. */
export function isAnswer({ role, isNotice }: Message, conversation: Conversation): boolean {
  if (role === "customer" || isNotice === true) return false;
  return role !== "bot" || finTookPart(conversation);
}

export function isBotsAnswer({ role, isNotice }: Message): boolean {
  return role === "bot" && isNotice !== true;
}

function teammateWroteSince(conversation: Conversation, since: Seconds): boolean {
  return conversation.messages.some((message) => message.role === "teammate" && message.at >= since);
}
