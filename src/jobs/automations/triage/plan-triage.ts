/** From a classification to the changes in Intercom that it calls for. */
import { NO_TEAM_LIST, noTeam } from "../../../domain/team-match.js";
import type { Followed, TriageRoute } from "../../../domain/decisions/decision.js";
import { mappedRoute } from "../../../domain/category-rules.js";
import { confidenceInWords } from "../../../domain/confidence.js";
import { decideTriage, isConfident, mayBeRenamed, type TriageDecision, underOwnNames } from "../../../domain/triage-policy.js";
import { effectKey, type PlannedEffect } from "../../../effects/plan.js";
import type { AutomationRun } from "../automation.js";
import { type AttributeReading, planAttributes } from "../plan-attributes.js";
import type { StoredClassification } from "../../../store/conversations/classifications.js";
import { findOwnTriage } from "../../../store/decisions/lasting-effects.js";
import { findTeam, type FoundTeam } from "./find-team.js";

export interface TriagePlan {
  readonly effects: readonly PlannedEffect[];
  /** What this comes to, in words for the sidebar. */
  readonly outcome: string;
  readonly decision: TriageDecision;
  /** What the conversation has, triage's own under the names that it gave them. */
  readonly tags: AttributeReading["conversation"]["tags"];
  readonly route: TriageRoute;
  /** Why, in words for the receipts. */
  readonly why: string;
  /** Why Intercom's list of teams could not be had, where it is worth asking for again. */
  readonly failure: FoundTeam["failure"];
}

/** What triage plans for. */
interface TriageOrigin {
  /** What makes the changes once: the opening, the message with which the subject changed, or one teammate's correction. */
  readonly cause: string;
  readonly follows?: Followed | null;
  /** In place of the classification's own reason. */
  readonly why?: string;
}

/** Turns a classification into changes: the difference between what should be and what is there. */
export async function planTriage(
  classification: StoredClassification,
  reading: AttributeReading,
  { cause, follows = null, why = whyOf(classification) }: TriageOrigin,
  { context: { signal }, deps }: Pick<AutomationRun, "context" | "deps">,
): Promise<TriagePlan> {
  const { conversation, connection } = reading;
  const { category, urgency } = classification;
  // Teams cost a call, so they are only asked for when one is to be found.
  const mapped = mappedRoute(classification.team, category, connection.settings);
  const wanted = mapped ?? classification.team;
  const { match, failure }: FoundTeam =
    wanted === null
      ? { match: noTeam(classification.route_reason), failure: null }
      : await findTeam(wanted, mapped !== null, connection, signal);
  const known = await knownTags(reading, deps);
  const decision = decideTriage({ ...conversation, tags: known }, classification, match, connection.settings, follows);
  const planned = (subject: string, effect: PlannedEffect["effect"], before: PlannedEffect["before"] = null): PlannedEffect => ({
    key: effectKey({ automation: "triage", conversationId: conversation.id, cause, subject }),
    effect,
    automation: "triage",
    why,
    before,
  });
  const tags = [
    ...decision.addTags.map((tag) => planned(`tag:${tag}`, { kind: "tag", tag })),
    ...known
      .filter(({ name }) => decision.removeTags.includes(name))
      .map(({ id: tagId, name: tag }) => planned(`untag:${tag}`, { kind: "untag", tag, tagId })),
  ];
  const before = { teamId: conversation.teamId, teammateId: conversation.teammateId };
  // First of all, right after the reading: assigning a conversation that was closed meanwhile opens it again.
  const assigned = decision.assign === null ? [] : [planned("assign", { kind: "assign-team", ...decision.assign }, before)];
  const attributes = isConfident(classification, connection.settings)
    ? await planAttributes("triage", { category, urgency }, reading, { cause, why, signal }, deps.effects)
    : [];
  const route = { wanted: classification.team, mapped, match };
  return {
    effects: [...assigned, ...tags, ...attributes],
    outcome: describe(decision),
    decision,
    tags: known,
    route,
    why,
    failure,
  };
}

/** An admin may have renamed one of triage's in Intercom: by its name nobody would know it. */
async function knownTags({ conversation, connection, readAt }: AttributeReading, { db }: AutomationRun["deps"]) {
  const { id: conversationId, tags } = conversation;
  if (!mayBeRenamed(tags)) return tags;
  const own = await findOwnTriage(db, { workspaceId: connection.workspaceId, conversationId }, readAt);
  return underOwnNames(tags, own.tags);
}

/** Whether a team was wanted, and only Intercom's list kept it from being assigned. */
export function lacksTeamList({ decision }: TriagePlan): boolean {
  return decision.notAssigned === NO_TEAM_LIST.because;
}

/** The same of what an earlier try stored. */
export function lackedTeamList(stored: StoredClassification | null): boolean {
  return stored?.outcome.includes(NO_TEAM_LIST.because) === true;
}

function whyOf(classification: StoredClassification): string {
  if (classification.corrected_by !== null) return `Corrected by ${classification.corrected_by}`;
  const reason = classification.route_reason ?? classification.reason ?? `Classified as ${classification.category}`;
  const confidence = confidenceInWords(classification.confidence);
  return confidence === null ? reason : `${reason} (${confidence})`;
}

function describe(decision: TriageDecision): string {
  if (decision.needsReview) return "Marked for review: not sure enough to tag or assign";
  if (decision.assign !== null) return `Tagged and assigned to ${decision.assign.teamName}`;
  return `Tagged; not assigned, because ${decision.notAssigned ?? "nothing was to do"}`;
}
