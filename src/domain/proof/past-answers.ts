/** What a past conversation teaches: its questions, the answers a teammate gave, and the team it ended with. */
import { contentOf } from "../dialogue.js";
import type { Message, Seconds } from "../conversation.js";
import type { Settings } from "../settings.js";
import { slug } from "../tag-names.js";
import { weighedLength } from "../words.js";
import { openingMoment, type PastConversation, type SentReply, replyMoments, wentBadAt } from "./as-of.js";
import type { ReplyLine } from "./line.js";
import { type ReplyHabits, replyHabits } from "./reply-habits.js";
import { replyParts } from "./reply-parts.js";
import { finalTeam, wasAssignedIn } from "./truth.js";

/** As it was written: to be redacted before it is stored. */
export interface PastAnswer {
  /** The customer's last part before the answer. */
  readonly partId: string;
  /** The team that finally had it. */
  readonly teamId: string | null;
  /** It opened the conversation, and people chose that team. */
  readonly teachesTeam: boolean;
  readonly teammateId: string | null;
  readonly question: string;
  /** Without greeting and closing; null where it may not be repeated. */
  readonly answer: string | null;
  readonly answeredAt: Seconds;
  /** From when on it is known how it ended. */
  readonly closedAt: Seconds;
}

export interface LearnFrom {
  readonly settings: Pick<
    Settings,
    "precedents" | "ownTeams" | "houseStyle" | "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff"
  >;
  /** Ids of the parts in which this app assigned a team: nobody chose that one. */
  readonly ownAssignments: ReadonlySet<string>;
  /** By triage. */
  readonly category: string;
}

/** The first answers are those to a question; later ones lean on what was said before. */
const MOST_ANSWERS = 2;
/** In letters. */
const SHORTEST = 20;
const LONGEST = 2_000;
/** So much of a question is kept, once it is masked. */
export const LONGEST_PAST_QUESTION = LONGEST;

/** Empty where nothing may be learned from it. */
export function pastAnswers(past: PastConversation, from: LearnFrom): readonly PastAnswer[] {
  const { conversation } = past;
  const closedAt = conversation.closings.at(-1)?.at;
  const team = finalTeam(past);
  if (closedAt === undefined || !mayTeach(past, from)) return [];
  const repeats = from.settings.precedents !== "off" && wentBadAt(past) === null;
  const opening = openingMoment(past)?.part;
  const known = Math.max(closedAt, past.ratedAt ?? 0);
  const common = { teamId: team, teachesTeam: false, closedAt: known };
  const found = replyMoments(past)
    .slice(0, MOST_ANSWERS)
    .flatMap(({ moment, at, text }): PastAnswer[] => {
      const question = askedBefore(conversation.messages, moment.part);
      const author = authorOf(conversation.messages, { at, text });
      const teammateId = author?.authorId ?? null;
      const { body } = replyParts(text, author?.authorName ?? null, nameBefore(conversation.messages, moment.part));
      const isWhole = isComplete(question) && isComplete(body) && body.length <= LONGEST;
      const answer = repeats && isExample(teammateId, from) && isWhole ? body : null;
      return [{ ...common, partId: moment.part, teammateId, question, answer, answeredAt: at }];
    });
  return withOpening(found).filter(({ answer, teachesTeam, question }) => (answer !== null || teachesTeam) && question !== "");

  /** The opening teaches triage, whether or not its answer may be repeated. */
  function withOpening(answers: readonly PastAnswer[]): readonly PastAnswer[] {
    const teaches = from.settings.ownTeams !== "off" && team !== null && !wasAssignedIn(past, from.ownAssignments);
    if (!teaches || opening === undefined) return answers;
    const question = askedBefore(conversation.messages, opening);
    const none = { ...common, partId: opening, teammateId: null, question, answer: null, answeredAt: known };
    const first = answers.find(({ partId }) => partId === opening) ?? none;
    return [{ ...first, teachesTeam: true }, ...answers.filter(({ partId }) => partId !== opening)];
  }
}

function isComplete(text: string): boolean {
  return weighedLength(text) >= SHORTEST;
}

function mayTeach(past: PastConversation, { settings, category }: Omit<LearnFrom, "ownAssignments">): boolean {
  const { conversation } = past;
  const team = finalTeam(past);
  const isLeftOut = settings.pastCategoriesOff.some((each) => slug(each) === slug(category));
  if (conversation.state !== "closed" || conversation.truncated || conversation.closings.length === 0) return false;
  return !isLeftOut && (team === null || !settings.pastTeamsOff.includes(team));
}

/** Also of the teammate this app writes as: it sends no reply but in the name of whoever clicked. */
function isExample(teammateId: string | null, { settings }: Pick<LearnFrom, "settings">): boolean {
  return teammateId !== null && !settings.pastTeammatesOff.includes(teammateId);
}

function authorOf(messages: readonly Message[], { at, text }: Pick<SentReply, "at" | "text">): Message | undefined {
  return messages.find((message) => message.role === "teammate" && message.at === at && message.text === text);
}

/** The whole name of whoever wrote this part. */
function nameBefore(messages: readonly Message[], part: string): string | null {
  return messages.find(({ id }) => id === part)?.authorName ?? null;
}

/** How a reply is written. @param language of the reply */
export function habitsOf(past: PastConversation, reply: SentReply, language: string | null): ReplyHabits {
  const { messages } = past.conversation;
  const author = authorOf(messages, reply)?.authorName ?? null;
  const teammates = messages.flatMap(({ role, authorName }) => (role === "teammate" ? (authorName ?? []) : []));
  const others = [...new Set(teammates)].filter((name) => name !== author);
  return replyHabits(reply.text, { author, customer: nameBefore(messages, reply.moment.part), others }, language ?? "");
}

/** More of one conversation say little new. */
const MOST_REPLIES = 5;

/** How teammates wrote in it; empty where nothing may be learned from it. */
export function pastReplies(
  past: PastConversation,
  from: Omit<LearnFrom, "ownAssignments">,
  detectLanguage: (text: string) => string | null,
): readonly ReplyLine[] {
  if (from.settings.houseStyle === "off" || !mayTeach(past, from)) return [];
  return replyMoments(past)
    .slice(0, MOST_REPLIES)
    .filter((reply) => isExample(authorOf(past.conversation.messages, reply)?.authorId ?? null, from))
    .map((reply) => {
      const language = detectLanguage(reply.text);
      return { turn: reply.isFirst ? "first" : "later", language, ...habitsOf(past, reply, language) };
    });
}

/** Everything the customer wrote since anybody answered, up to this part; whole, since half of a number is masked by no rule. */
function askedBefore(messages: readonly Message[], part: string): string {
  const until = messages.slice(0, messages.findIndex(({ id }) => id === part) + 1);
  const answered = until.findLastIndex(({ role }) => role !== "customer");
  return until
    .slice(answered + 1)
    .map(contentOf)
    .join("\n\n");
}
