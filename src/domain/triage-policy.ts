/** Which tags and which team a classification leads to: the difference from what is there. */
import type { Classification } from "./answers.js";
import type { Conversation } from "./conversation.js";
import { thresholdOf } from "./category-rules.js";
import type { Followed } from "./decisions/decision.js";
import type { Settings } from "./settings.js";
import { categoryTag, isSameTag, type OwnTag, REVIEW_TAG, urgencyTag } from "./tag-names.js";
import type { TeamMatch } from "./team-match.js";

export interface TriageDecision {
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** The team to assign, or null with `notAssigned` telling why. */
  readonly assign: { readonly teamId: string; readonly teamName: string } | null;
  readonly notAssigned: string | null;
  readonly needsReview: boolean;
}

/** What of a conversation the decision rests on. */
export type TriagedConversation = Pick<Conversation, "state" | "teamId" | "teammateId"> & {
  readonly tags: readonly { readonly name: string }[];
};

/** Tags of ours that a new decision replaces; the escalation tag is sentiment's. */
const TRIAGE_PREFIXES = ["ai-category:", "ai-urgency:", "ai-triage:"];

/** A missing confidence passes: a service that gives none has decided to be trusted. */
export function isConfident(
  { category, confidence }: Pick<Classification, "category" | "confidence">,
  settings: Settings,
): boolean {
  return confidence === null || confidence >= thresholdOf(category, settings);
}

/** What triage would change in Intercom, as the difference between what is wanted and what is there. */
export function decideTriage(
  conversation: TriagedConversation,
  classification: Pick<Classification, "category" | "urgency" | "confidence">,
  team: TeamMatch,
  settings: Settings,
  /** Where it follows a change of subject. */
  follows: Pick<Followed, "ownTeamId" | "isAnswered"> | null = null,
): TriageDecision {
  const confident = isConfident(classification, settings);
  const wanted = confident ? wantedTags(classification) : [REVIEW_TAG];
  const present = conversation.tags.map((tag) => tag.name);
  const notAssigned = confident
    ? whyNotAssigned(conversation, team, follows)
    : "the confidence is below the workspace's threshold";
  return {
    addTags: wanted.filter((tag) => !present.some((name) => isSameTag(name, tag))),
    removeTags: present.filter((tag) => isTriageTag(tag) && !wanted.some((name) => isSameTag(name, tag))),
    assign: notAssigned === null && team.found ? { teamId: team.id, teamName: team.name } : null,
    notAssigned,
    needsReview: !confident,
  };
}

function wantedTags(classification: Pick<Classification, "category" | "urgency">): string[] {
  const tags = [categoryTag(classification.category)];
  if (classification.urgency !== null) tags.push(urgencyTag(classification.urgency));
  return tags;
}

function isTriageTag(tag: string): boolean {
  return TRIAGE_PREFIXES.some((prefix) => tag.toLowerCase().startsWith(prefix));
}

/** Whether one may be a tag of triage's that an admin has renamed since. */
export function mayBeRenamed(tags: readonly { readonly name: string }[]): boolean {
  return tags.some(({ name }) => !isTriageTag(name));
}

/** Tags of triage's under the names that it gave them, by their ids. */
export function underOwnNames<T extends { readonly id: string; readonly name: string }>(
  tags: readonly T[],
  own: readonly OwnTag[],
): readonly T[] {
  return tags.map((tag) => ({ ...tag, name: own.find(({ tagId }) => tagId === tag.id)?.tag ?? tag.name }));
}

function whyNotAssigned(
  conversation: TriagedConversation,
  team: TeamMatch,
  follows: Pick<Followed, "ownTeamId" | "isAnswered"> | null,
): string | null {
  // Assigning a closed conversation reopens it (`assign_and_reopen`).
  if (conversation.state !== "open") return `the conversation is ${conversation.state}`;
  if (team.found && conversation.teamId === team.id) return `it is already with ${team.name}`;
  // What triage assigned goes on with the subject, as long as nobody has begun to answer.
  if (follows?.isAnswered === true) return "a teammate has answered already";
  const isOurs = follows !== null && conversation.teamId !== null && conversation.teamId === follows.ownTeamId;
  if (conversation.teammateId !== null || (conversation.teamId !== null && !isOurs))
    return "the conversation is already assigned";
  return team.found ? null : team.because;
}
