/** What a past conversation teaches: its questions, the answers a teammate gave, and the team it ended with. */
import { contentOf } from "../dialogue.js";
import type { Message, Seconds } from "../conversation.js";
import type { Settings } from "../settings.js";
import { slug } from "../tag-names.js";
import { openingMoment, type PastConversation, replyMoments, wentBadAt } from "./as-of.js";
import { replyParts } from "./reply-parts.js";
import { finalTeam, wasAssignedBy } from "./truth.js";

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
  readonly settings: Pick<Settings, "precedents" | "ownTeams" | "pastTeammatesOff" | "pastTeamsOff" | "pastCategoriesOff">;
  /** The teammate this app writes as: what it wrote is nobody's example. */
  readonly adminId: string;
  /** By triage. */
  readonly category: string;
}

/** The first answers are those to a question; later ones lean on what was said before. */
const MOST_ANSWERS = 2;
const SHORTEST = 20;
const LONGEST = 2_000;

/** Empty where nothing may be learned from it. */
export function pastAnswers(past: PastConversation, from: LearnFrom): readonly PastAnswer[] {
  const { conversation } = past;
  const closedAt = conversation.closings.at(-1)?.at;
  const { pastTeammatesOff: teammates, pastTeamsOff: teams, pastCategoriesOff: categories } = from.settings;
  const team = finalTeam(past);
  if (conversation.state !== "closed" || conversation.truncated || closedAt === undefined) return [];
  if (categories.some((each) => slug(each) === slug(from.category)) || (team !== null && teams.includes(team))) return [];
  const repeats = from.settings.precedents !== "off" && wentBadAt(past) === null;
  const opening = openingMoment(past)?.part;
  const known = Math.max(closedAt, past.ratedAt ?? 0);
  const common = { teamId: team, teachesTeam: false, closedAt: known };
  const found = replyMoments(past)
    .slice(0, MOST_ANSWERS)
    .flatMap(({ moment, at, text }): PastAnswer[] => {
      const question = askedBefore(conversation.messages, moment.part);
      const author = conversation.messages.find(
        (message) => message.role === "teammate" && message.at === at && message.text === text,
      );
      const teammateId = author?.authorId ?? null;
      const { body } = replyParts(text, author?.authorName ?? null);
      const isExample = teammateId !== null && teammateId !== from.adminId && !teammates.includes(teammateId);
      const isWhole = question.length >= SHORTEST && body.length >= SHORTEST && body.length <= LONGEST;
      const answer = repeats && isExample && isWhole ? body : null;
      return [{ ...common, partId: moment.part, teammateId, question, answer, answeredAt: at }];
    });
  return withOpening(found).filter(({ answer, teachesTeam, question }) => (answer !== null || teachesTeam) && question !== "");

  /** The opening teaches triage, whether or not its answer may be repeated. */
  function withOpening(answers: readonly PastAnswer[]): readonly PastAnswer[] {
    const teaches = from.settings.ownTeams !== "off" && team !== null && !wasAssignedBy(past, from.adminId);
    if (!teaches || opening === undefined) return answers;
    const question = askedBefore(conversation.messages, opening);
    const none = { ...common, partId: opening, teammateId: null, question, answer: null, answeredAt: known };
    const first = answers.find(({ partId }) => partId === opening) ?? none;
    return [{ ...first, teachesTeam: true }, ...answers.filter(({ partId }) => partId !== opening)];
  }
}

/** Everything the customer wrote since anybody answered, up to this part. */
function askedBefore(messages: readonly Message[], part: string): string {
  const until = messages.slice(0, messages.findIndex(({ id }) => id === part) + 1);
  const answered = until.findLastIndex(({ role }) => role !== "customer");
  return until
    .slice(answered + 1)
    .map(contentOf)
    .join("\n\n")
    .slice(0, LONGEST);
}
