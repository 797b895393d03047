/** Made-up categories whose true agreement is known, looked at every week for a year as the app looks at its own. Seeded. */
import { adviseLevel, hasEarned, TARGET_AGREEMENT } from "../../../src/domain/proof/advice.js";
import { type AdviceLabel, LATELY_MS } from "../../../src/domain/proof/category-record.js";
import { type Evidence, lowerBound } from "../../../src/domain/proof/evidence.js";

export const WEEKS = 52;
/** Decisions and the labels of corrections go after 90 days, the default; how many people agreed with stays counted. */
const KEPT_WEEKS = 13;
const WEEKS_A_MONTH = 52 / 12;
const WEEK_MS = 7 * 86_400_000;

/** What of people is assumed. */
export const HABITS = {
  /** How many of the suggestions somebody answers. */
  answered: 0.5,
  /** Blind checks, of what is applied. */
  checked: 0.02,
  /** Who notices what was applied wrongly, and puts it right. */
  corrected: 0.5,
} as const;

export type Rule = (evidence: Evidence) => boolean;

/** What promotes: the advice's own rule, and a plain Wilson bound asked every week. */
export const RULES = {
  advice: remembered((evidence) => hasEarned(evidence)),
  plain: ({ agreed, labelled }) => labelled >= 30 && (lowerBound({ agreed, labelled }) ?? 0) >= TARGET_AGREEMENT,
} satisfies Record<string, Rule>;

/** The same question comes often. */
function remembered(rule: Rule): Rule {
  const known = new Map<number, boolean>();
  return (evidence) => {
    const key = evidence.labelled * 100_000 + evidence.agreed;
    const answer = known.get(key) ?? rule(evidence);
    known.set(key, answer);
    return answer;
  };
}

/** https://en.wikipedia.org/wiki/Xorshift */
export function createRandom(seed: number): () => number {
  let state = seed * 2_654_435_761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

function countOf(tries: number, chance: number, random: () => number): number {
  let count = 0;
  for (let one = 0; one < tries; one += 1) if (random() < chance) count += 1;
  return count;
}

/** A category's conversations of one week. */
function conversationsOf(monthly: number, random: () => number): number {
  const mean = monthly / WEEKS_A_MONTH;
  return Math.floor(mean) + (random() < mean % 1 ? 1 : 0);
}

export interface MadeUpCategory {
  /** Conversations of this category in a month. */
  readonly monthly: number;
  /** The true agreement. */
  readonly truth: number;
  /** Labels of a backtest before the first look. */
  readonly before?: number;
}

/** The week in which each rule promotes it, or null where it does not within the year. */
export function promote(
  { monthly, truth, before = 0 }: MadeUpCategory,
  random: () => number,
): Record<keyof typeof RULES, number | null> {
  let evidence: Evidence = { labelled: before, agreed: countOf(before, truth, random) };
  const promoted: Record<keyof typeof RULES, number | null> = { advice: null, plain: null };
  for (let week = 1; week <= WEEKS; week += 1) {
    const labelled = countOf(conversationsOf(monthly, random), HABITS.answered, random);
    evidence = { labelled: evidence.labelled + labelled, agreed: evidence.agreed + countOf(labelled, truth, random) };
    if (promoted.plain === null && RULES.plain(evidence)) promoted.plain = week;
    if (promoted.advice === null && RULES.advice(evidence)) promoted.advice = week;
  }
  return promoted;
}

/** How often each rule promotes a category within a year. */
export function promotedShare(category: MadeUpCategory, runs: number, seed: number): Record<keyof typeof RULES, number> {
  const random = createRandom(seed);
  const count = { advice: 0, plain: 0 };
  for (let run = 0; run < runs; run += 1) {
    const { advice, plain } = promote(category, random);
    if (advice !== null) count.advice += 1;
    if (plain !== null) count.plain += 1;
  }
  return { advice: count.advice / runs, plain: count.plain / runs };
}

export interface Drop {
  readonly monthly: number;
  readonly truth: number;
  /** From the week `at` on the agreement is this. */
  readonly at: number;
  readonly to: number;
}

/** Days from the drop to the look that lowers the level; null where none does within `weeks`, and negative before the drop. */
export function daysToLower({ monthly, truth, at, to }: Drop, weeks: number, random: () => number): number | null {
  const labels: AdviceLabel[] = [];
  const decided: number[] = [];
  // The drop comes on any day of the week, the look on its last.
  const dropAt = (at + random()) * WEEK_MS;
  for (let week = 0; week < weeks; week += 1) {
    const count = conversationsOf(monthly, random);
    for (let one = 0; one < count; one += 1) {
      const when = week * WEEK_MS + Math.floor(((one + 0.5) / count) * WEEK_MS);
      const isRight = random() < (when >= dropAt ? to : truth);
      const decision = { at: when, level: "apply", engine: "one", position: decided.length } as const;
      const label = { decisionKey: String(decided.length), at: when, decision };
      decided.push(when);
      if (random() < HABITS.checked) labels.push({ ...label, origin: "blind-check", agrees: isRight });
      if (!isRight && random() < HABITS.corrected) labels.push({ ...label, origin: "corrected", agrees: false });
    }
    const now = (week + 1) * WEEK_MS;
    const kept = now - KEPT_WEEKS * WEEK_MS;
    const applied = {
      all: decided.filter((when) => when >= kept).length,
      lately: decided.filter((when) => when >= now - LATELY_MS).length,
    };
    const known = labels.filter((label) => label.at >= kept);
    const record = { level: "apply", engine: "one", since: 0, levelSince: 0, now, labels: known, counted: [], applied } as const;
    if (adviseLevel(record).advice === "to-suggest") return (now - dropAt) / 86_400_000;
  }
  return null;
}
