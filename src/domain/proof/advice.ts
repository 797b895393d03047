/**
 * Whether an automation has earned to act by itself in one category, by what people said of its decisions. Pure.
 * What is shown is Wilson's bound; what promotes is one that holds at every weekly look (`sequential.ts`).
 */
import { LABEL_ORIGINS, type LabelOrigin } from "../decisions/label.js";
import type { Autonomy } from "../settings.js";
import { adviceTexts } from "./advice-texts.js";
import { agreementOf, type Evidence, lowerBound, type ShownEvidence, upperBound } from "./evidence.js";
import { isSurelyAbove, labelsNeeded } from "./sequential.js";

/** How many of a category's decisions people should agree with. */
export const TARGET_AGREEMENT = 0.9;
/** Fewer strong labels promote nothing, whatever they say. */
export const LEAST_LABELS = 30;
/** Fewer do not take a level away by their share. */
const LEAST_AGAINST = 10;
/** So many corrected or undone one after the other. */
const IN_A_ROW = 3;
const WEEK_MS = 7 * 86_400_000;
/** What counts as lately, for corrections. */
export const LATELY_MS = 4 * WEEK_MS;

export const ADVICE = ["to-apply", "to-suggest", "keep"] as const;
export type Advice = (typeof ADVICE)[number];

export interface AdviceLabel {
  readonly decisionKey: string;
  readonly origin: LabelOrigin;
  readonly agrees: boolean;
  /** Epoch milliseconds at which it was given. */
  readonly at: number;
  /** What it is about; null where that is not stored here, as for decisions on the past. */
  readonly decision: LabelledDecision | null;
  /** Of a label on the past: engine and model in one. */
  readonly pastEngine?: string | null;
}

export interface LabelledDecision {
  readonly at: number;
  readonly level: Autonomy;
  /** Engine and model in one; null where nobody was asked. */
  readonly engine: string | null;
  /** Its number among the decisions of its automation and category, by time. */
  readonly position: number;
}

/** Decisions carried out. */
export interface DecisionCounts {
  readonly all: number;
  /** Of the last four weeks. */
  readonly lately: number;
}

export interface CategoryRecord {
  readonly level: Autonomy;
  /** Engine and model of the newest decision: what another one earned says nothing about this one. */
  readonly engine: string | null;
  /** Epoch milliseconds: since when evidence counts. */
  readonly since: number;
  /** Since when it has this level. */
  readonly levelSince: number;
  readonly now: number;
  readonly labels: readonly AdviceLabel[];
  /** This engine's labels by week, as earlier looks counted them: labels go when they are old, their number stays. */
  readonly counted: readonly WeeklyEvidence[];
  /** Since `levelSince`. */
  readonly applied: DecisionCounts;
}

/** What was labelled of the decisions of one week. */
export interface WeeklyEvidence extends Evidence {
  /** Epoch milliseconds of its beginning. */
  readonly week: number;
}

export interface Corrections {
  readonly decisions: number;
  readonly corrected: number;
  readonly rate: number | null;
}

export interface LevelAdvice {
  readonly advice: Advice;
  /** A sentence. */
  readonly reason: string;
  readonly evidence: ShownEvidence;
  /** Of what was carried out at this level. */
  readonly corrections: Corrections;
}

export function adviseLevel(record: CategoryRecord, target: number = TARGET_AGREEMENT): LevelAdvice {
  const counted = evidenceOf(record);
  const evidence = {
    ...counted,
    agreement: agreementOf(counted),
    lowerBound: lowerBound(counted),
    upperBound: upperBound(counted),
    needed: record.level === "suggest" ? labelsNeeded(counted, target) : null,
    past: pastEvidence(record).labelled,
  };
  const wrong = correctedPositions(record);
  const corrected = Math.min(wrong.all.length, record.applied.all);
  const corrections = {
    decisions: record.applied.all,
    corrected,
    rate: record.applied.all === 0 ? null : corrected / record.applied.all,
  };
  return { ...decide(record, evidence, wrong, target), evidence, corrections };
}

function decide(
  record: CategoryRecord,
  evidence: ShownEvidence,
  wrong: CorrectedPositions,
  target: number,
): Pick<LevelAdvice, "advice" | "reason"> {
  const keep = (reason: string) => ({ advice: "keep", reason }) as const;
  const against = evidence.labelled >= LEAST_AGAINST && evidence.upperBound !== null && evidence.upperBound < target;
  switch (record.level) {
    case "off":
      return keep(adviceTexts.off);
    case "suggest":
      if (hasEarned(evidence, target)) return { advice: "to-apply", reason: adviceTexts.earned(evidence, target) };
      return keep(against ? adviceTexts.below(evidence, target) : adviceTexts.notYet(evidence, target));
    case "apply": {
      const because = whyLower(record, wrong, target) ?? (against ? adviceTexts.below(evidence, target) : null);
      if (because !== null) return { advice: "to-suggest", reason: because };
      if (record.applied.all === 0 && evidence.labelled === 0) return keep(adviceTexts.nothingYet);
      return keep(adviceTexts.holds(evidence, wrong.all.length, record.applied.all));
    }
  }
}

/** Enough labels, and a bound that stays right however often one looks. */
export function hasEarned(evidence: Evidence, target: number = TARGET_AGREEMENT): boolean {
  return evidence.labelled >= LEAST_LABELS && isSurelyAbove(evidence, target);
}

/**
 * The share of decisions people agreed with: one vote for a decision, against it where anybody disagreed. Labels that come only
 * where somebody disagrees count only for what was suggested, beside those that agree there: a teammate who corrects a
 * suggestion has not clicked "Not this" as well. Of what was applied they would be a share of themselves alone.
 */
export function weeklyEvidence({ labels, since, engine }: Pick<CategoryRecord, "labels" | "since" | "engine">): WeeklyEvidence[] {
  const votes = new Map<string, Vote>();
  const objections = new Map<string, Vote>();
  for (const { decisionKey, origin, agrees, at, decision } of labels) {
    const { strength, oneSided } = LABEL_ORIGINS[origin];
    const decidedAt = decision?.at ?? at;
    if (origin === "history" || strength === "weak" || decidedAt < since) continue;
    if (decision !== null && decision.engine !== engine) continue;
    const week = Math.floor(decidedAt / WEEK_MS) * WEEK_MS;
    if (!oneSided) votes.set(decisionKey, { agrees: agrees && votes.get(decisionKey)?.agrees !== false, week });
    else if (!agrees && decision?.level === "suggest") objections.set(decisionKey, { agrees: false, week });
  }
  if (votes.size === 0) return [];
  const weeks = new Map<number, WeeklyEvidence>();
  for (const { agrees, week } of new Map([...votes, ...objections]).values()) {
    const { agreed, labelled } = weeks.get(week) ?? { agreed: 0, labelled: 0 };
    weeks.set(week, { week, agreed: agreed + (agrees ? 1 : 0), labelled: labelled + 1 });
  }
  return [...weeks.values()];
}

/** Of decisions on the past, made when the past was read, by the engine that was asked then. A later reading replaces them. */
function pastEvidence({ labels, since, engine }: CategoryRecord): Evidence {
  const past = labels.filter(({ origin, at, pastEngine = null }) => origin === "history" && at >= since && pastEngine === engine);
  return { agreed: past.filter(({ agrees }) => agrees).length, labelled: past.length };
}

interface Vote {
  readonly agrees: boolean;
  readonly week: number;
}

/** Of each week what is known of most labels: those that are stored, or what was counted before they went. */
function evidenceOf(record: CategoryRecord): Evidence {
  const weeks = new Map(weeklyEvidence(record).map((each) => [each.week, each]));
  for (const counted of record.counted) {
    // A week in which counting began anew was counted whole.
    if (counted.week < record.since) continue;
    if (counted.labelled > (weeks.get(counted.week)?.labelled ?? 0)) weeks.set(counted.week, counted);
  }
  const all = [...weeks.values(), pastEvidence(record)];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { agreed: sum(all.map(({ agreed }) => agreed)), labelled: sum(all.map(({ labelled }) => labelled)) };
}

interface CorrectedPositions {
  readonly all: readonly number[];
  readonly lately: number;
}

/** Which of the applied decisions somebody corrected, undid or changed, whoever made them: what is applied is wrong all the same. */
function correctedPositions({ labels, levelSince, now }: CategoryRecord): CorrectedPositions {
  const wrong = new Map<string, LabelledDecision>();
  for (const { decisionKey, origin, agrees, decision } of labels) {
    if (agrees || decision === null || !LABEL_ORIGINS[origin].oneSided) continue;
    if (decision.level === "apply" && decision.at >= levelSince) wrong.set(decisionKey, decision);
  }
  const decisions = [...wrong.values()];
  return {
    all: decisions.map(({ position }) => position).sort((one, other) => one - other),
    lately: decisions.filter(({ at }) => at >= now - LATELY_MS).length,
  };
}

/** What corrections alone say against a level; null where they do not. */
function whyLower({ applied }: CategoryRecord, { all, lately }: CorrectedPositions, target: number): string | null {
  if (hasRow(all)) return adviceTexts.inARow(IN_A_ROW);
  const recent = { agreed: lately, labelled: Math.max(applied.lately, lately) };
  // Nobody corrects what is right, so the share that was corrected is the least that is wrong.
  if (lately >= IN_A_ROW && (lowerBound(recent, STRICT) ?? 0) > 1 - target) return adviceTexts.corrected(recent);
  const before = { agreed: all.length - lately, labelled: Math.max(0, applied.all - applied.lately) };
  if (hasRisen(before, recent)) return adviceTexts.risen(before, recent);
  return null;
}

/** Asked every week, so what is called clear must be rare: at most 1 of 1,000 looks. */
const STRICT = 3.09;
const RARE = 0.0005;
/** Fewer decisions have no rate to rise from. */
const LEAST_BEFORE = 30;

/** Whether so many would hardly come by chance at the rate of before. */
function hasRisen(before: Evidence, recent: Evidence): boolean {
  if (before.labelled < LEAST_BEFORE || recent.agreed < IN_A_ROW) return false;
  // One more than there were: a rate of nothing would make the first correction a rise.
  const was = (before.agreed + 1) / (before.labelled + 1);
  return recent.agreed / recent.labelled > 2 * was && chanceOfAtLeast(recent, was) < RARE;
}

/** Of as many tries with this chance each: one minus the chances of all smaller counts. */
function chanceOfAtLeast({ agreed: least, labelled: tries }: Evidence, chance: number): number {
  let term = tries * Math.log1p(-chance);
  let below = 0;
  for (let count = 0; count < least; count += 1) {
    below += Math.exp(term);
    term += Math.log((tries - count) / (count + 1)) + Math.log(chance / (1 - chance));
  }
  return 1 - below;
}

function hasRow(positions: readonly number[]): boolean {
  return positions.some((position, index) => positions[index + IN_A_ROW - 1] === position + IN_A_ROW - 1);
}
