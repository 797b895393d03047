/**
 * Whether an automation has earned to act by itself in one category, by what people said of its decisions. Pure.
 * What is shown is Wilson's bound; what promotes is one that holds at every weekly look (`isSurelyAbove`).
 */
import { LABEL_ORIGINS } from "../decisions/label.js";
import { adviceTexts } from "./advice-texts.js";
import { evidenceOf, pastEvidence } from "./category-evidence.js";
import { type CategoryRecord, type Corrections, type LabelledDecision, LATELY_MS } from "./category-record.js";
import {
  agreementOf,
  type Evidence,
  isSurelyAbove,
  labelsNeeded,
  lowerBound,
  type ShownEvidence,
  upperBound,
} from "./evidence.js";

/** How many of a category's decisions people should agree with. */
export const TARGET_AGREEMENT = 0.9;
/** Fewer strong labels promote nothing, whatever they say. */
export const LEAST_LABELS = 30;
/** Fewer do not take a level away by their share. */
const LEAST_AGAINST = 10;
/** So many corrected or undone one after the other. */
const IN_A_ROW = 3;

export const ADVICE = ["to-apply", "to-suggest", "keep"] as const;
export type Advice = (typeof ADVICE)[number];

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
    needed: record.level === "suggest" ? neededFor(counted, target) : null,
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

/** How many labels that takes in all; null where no number would do. */
function neededFor(evidence: Evidence, target: number): number | null {
  const needed = labelsNeeded(evidence, target);
  return needed === null ? null : Math.max(LEAST_LABELS, needed);
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
