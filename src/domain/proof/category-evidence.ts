/** How many of a category's decisions people agreed with, week by week and in all. Pure. */
import { LABEL_ORIGINS } from "../decisions/label.js";
import { type CategoryRecord, WEEK_MS, type WeeklyEvidence } from "./category-record.js";
import type { Evidence } from "./evidence.js";

/**
 * The share of decisions people agreed with: one vote for a decision, against it where anybody disagreed. Labels that come only
 * where somebody disagrees count only for what was suggested, beside those that agree there: a teammate who corrects a
 * suggestion has not clicked "Not this" as well. Of what was applied they would be a share of themselves alone.
 */
export function weeklyEvidence(labelled: Labelled): WeeklyEvidence[] {
  const { hasTwoSided, weeks } = votesOf(labelled);
  return hasTwoSided ? weeks : [];
}

/** The same of the decisions that go between two moments; whether anybody agrees beside those who disagree shows in all of them. */
export function goingEvidence({ labels, since, engine }: Labelled, from: number, until: number): WeeklyEvidence[] {
  const going = labels.filter(({ decision }) => decision !== null && decision.at >= from && decision.at < until);
  return votesOf({ labels: going, since, engine }).weeks;
}

type Labelled = Pick<CategoryRecord, "labels" | "since" | "engine">;

function votesOf({ labels, since, engine }: Labelled) {
  const votes = new Map<string, WeeklyEvidence>();
  const objections = new Map<string, WeeklyEvidence>();
  for (const { decisionKey, origin, agrees, decision } of labels) {
    const { strength, oneSided } = LABEL_ORIGINS[origin];
    // A label outlives its decision for some days: it was counted with it, and what it is about is not known any more.
    if (origin === "history" || strength === "weak" || decision === null) continue;
    if (decision.at < since || decision.engine !== engine) continue;
    const week = Math.floor(decision.at / WEEK_MS) * WEEK_MS;
    const agreed = agrees && votes.get(decisionKey)?.agreed !== 0 ? 1 : 0;
    if (!oneSided) votes.set(decisionKey, { agreed, labelled: 1, week });
    else if (!agrees && decision.level === "suggest") objections.set(decisionKey, { agreed: 0, labelled: 1, week });
  }
  return { hasTwoSided: votes.size > 0, weeks: sumByWeek(new Map([...votes, ...objections]).values()) };
}

function sumByWeek(evidence: Iterable<WeeklyEvidence>): WeeklyEvidence[] {
  const weeks = new Map<number, WeeklyEvidence>();
  for (const { week, agreed, labelled } of evidence) {
    const sum = weeks.get(week) ?? { agreed: 0, labelled: 0 };
    weeks.set(week, { week, agreed: sum.agreed + agreed, labelled: sum.labelled + labelled });
  }
  return [...weeks.values()];
}

/** Of decisions on the past, made when the past was read, by the engine that was asked then. A later reading replaces them. */
export function pastEvidence({ labels, since, engine }: CategoryRecord): Evidence {
  const past = labels.filter(({ origin, at, pastEngine = null }) => origin === "history" && at >= since && pastEngine === engine);
  return { agreed: past.filter(({ agrees }) => agrees).length, labelled: past.length };
}

/** What is stored, with what is gone of the same weeks. */
function presentEvidence(record: CategoryRecord): readonly WeeklyEvidence[] {
  const { gone, since } = record;
  if (gone === undefined) return weeklyEvidence(record);
  const labels = record.labels.filter(({ decision }) => decision === null || decision.at >= gone.until);
  const counted = gone.weeks.filter(({ week }) => week >= since);
  const hasVotes = counted.some(({ agreed }) => agreed > 0) || weeklyEvidence({ ...record, labels }).length > 0;
  if (!hasVotes) return [];
  return sumByWeek([...goingEvidence({ ...record, labels }, gone.until, Infinity), ...counted]);
}

/** Of each week what is known of most labels: those that are stored, or what was counted before they went. */
export function evidenceOf(record: CategoryRecord): Evidence {
  const weeks = new Map(presentEvidence(record).map((each) => [each.week, each]));
  for (const counted of record.counted) {
    // A week in which counting began anew was counted whole.
    if (counted.week < record.since) continue;
    if (counted.labelled > (weeks.get(counted.week)?.labelled ?? 0)) weeks.set(counted.week, counted);
  }
  const all = [...weeks.values(), pastEvidence(record)];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { agreed: sum(all.map(({ agreed }) => agreed)), labelled: sum(all.map(({ labelled }) => labelled)) };
}
