/** What triage does about its answers: a plan with what is stored of it, and the decision as it is recorded. */
import { lowerLevel } from "../../../domain/autonomy-levels.js";
import { type DecisionOf, type Followed, tagNames } from "../../../domain/decisions/decision.js";
import { isConfident } from "../../../domain/triage-policy.js";
import {
  classificationWrite,
  type StoredClassification,
  subjectChangeWrite,
  triageOutcomeWrite,
} from "../../../store/conversations/classifications.js";
import { done, nothing } from "../../catalog.js";
import { autonomyOf, commonFacts } from "../automation-steps.js";
import type { AutomationPlan, AutomationRun, ConversationReading } from "../automation.js";
import { type AnsweredOpening, classificationOf, lacksTeam, type NamedTriage, withTeam } from "./ask-triage.js";
import {
  type AnsweredSubject,
  changeUnlessItStays,
  followedOf,
  followingClassification,
  type SubjectChange,
} from "./follow-subject.js";
import { lackedTeamList, lacksTeamList, planTriage, type TriagePlan } from "./plan-triage.js";

export async function planOpening(
  answered: AnsweredOpening,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<AutomationPlan> {
  // A teammate may have corrected it while a slow engine answered.
  const stored = reading.facts.classification;
  if (!("routing" in answered)) return planFor(stored ?? answered, null, reading, run);
  if (stored !== null && !lacksTeam(stored, reading)) return planFor(stored, null, reading, run);
  const named = await (stored === null ? classificationOf(answered, reading, run) : withTeam(stored, answered, reading, run));
  return planFor(named.classification, null, reading, run, named);
}

export async function planSubject(
  { messages, earlier, answered, because }: AnsweredSubject,
  reading: ConversationReading,
  run: AutomationRun,
): Promise<AutomationPlan> {
  if (answered === null) return { effects: [], outcome: nothing(because) };
  const change = await changeUnlessItStays(messages, reading, run);
  if ("stays" in change) return { effects: [], outcome: nothing(change.stays) };
  const named = await classificationOf(answered, reading, run);
  const following = followingClassification(earlier, named.classification, messages);
  return planFor(following, change, reading, run, named);
}

/**
 * @param change of subject that is new; null for what is stored, and for the opening
 * @param named answered just now; null for what is stored
 */
async function planFor(
  classification: StoredClassification,
  change: SubjectChange | null,
  reading: ConversationReading,
  run: AutomationRun,
  named: NamedTriage | null = null,
): Promise<AutomationPlan> {
  const { connection, conversation, facts } = reading;
  const { payload, deps } = run;
  const { settings } = connection;
  const { cause } = classification;
  const isNew = facts.classification?.cause !== cause;
  const follows = await followedOf(classification, change, reading, run);
  const limit = follows === null ? "apply" : settings.subjectChanges;
  const level = lowerLevel(autonomyOf("triage", { connection, conversation }, payload.cause, classification.category), limit);
  const plan = await planTriage(classification, reading, { cause, follows }, run);
  const isRouted = !isNew && (named !== null || (lackedTeamList(facts.classification) && !lacksTeamList(plan)));
  const outcome = outcomeAt(level, plan.outcome);
  const needsReview = level !== "off" && !isConfident(classification, settings);
  const outcomeWrite = (text: string) => triageOutcomeWrite(deps.db, payload, text, needsReview);
  const row = { ...classification, outcome, needs_review: needsReview };
  const write = follows === null && isNew ? classificationWrite(row) : subjectChangeWrite(deps.db, row);
  // Tagged all the same; the team is asked for again as long as nothing else keeps it from being assigned.
  const { route, decision } = plan;
  const waitsForTeam = level !== "off" && !route.match.found && decision.notAssigned === route.match.because;
  return {
    effects: plan.effects,
    limit,
    outcome: done(outcome),
    // With the row at once, for it is nearly always what comes of it; no other row is written then.
    answer: isNew || isRouted ? [write] : [],
    record: isNew || isRouted ? [] : [outcomeWrite(outcome)],
    retract: [outcomeWrite("")],
    classification,
    failure: waitsForTeam ? (named?.failure ?? plan.failure) : null,
    decided: {
      cause,
      ...(isRouted && { isRouted }),
      category: classification.category,
      decision: decisionOf(classification, plan, level, follows, reading, run),
      reason: `${outcome}. ${plan.why}`,
      engine: classification.engine,
    },
  };
}

/** What was done, as far as the level lets it be done: a category may be off where triage itself is not. */
function outcomeAt(level: ReturnType<typeof lowerLevel>, planned: string): string {
  if (level === "off") return "Triage is off in this category: nothing was done";
  return level === "suggest" ? `Only suggested: ${planned}` : planned;
}

function decisionOf(
  { category, urgency, confidence, alternatives }: StoredClassification,
  { decision: planned, tags, route }: TriagePlan,
  level: DecisionOf<"triage">["did"]["level"],
  follows: Followed | null,
  reading: ConversationReading,
  { payload }: Pick<AutomationRun, "payload">,
): DecisionOf<"triage"> {
  const { state, teamId, teammateId } = reading.conversation;
  const runnerUp = alternatives.find((other) => other.category !== category);
  return {
    automation: "triage",
    facts: {
      ...commonFacts(reading, payload.cause),
      state,
      tags: tagNames(tags),
      teamId,
      teammateId,
      route,
      ...(follows !== null && { follows }),
    },
    output: {
      category,
      urgency,
      confidence,
      runnerUp: runnerUp === undefined ? null : { category: runnerUp.category, confidence: runnerUp.confidence },
    },
    did: {
      level,
      addTags: [...planned.addTags],
      removeTags: [...planned.removeTags],
      teamId: planned.assign?.teamId ?? null,
      needsReview: planned.needsReview,
    },
  };
}
