/** Adds up the scores of closed conversations, and how they go with what customers rated. Pure. */
import type { BacktestLine } from "./line.js";
import type { QaReport, ScoreBand } from "./report.js";
import { meanOfKnown, spearman } from "./statistics.js";

interface Scored {
  readonly score: number;
  readonly rating: number | null;
}

export function countQa(lines: readonly BacktestLine[]): QaReport | null {
  const asked = lines.filter(({ missing }) => missing["qa"] === undefined);
  if (asked.length === 0) return null;
  const scored = asked.flatMap(({ qa, rating }) => (qa === null ? [] : [{ score: qa, rating }]));
  const rated = scored.flatMap(({ score, rating }) => (rating === null ? [] : [{ score, rating }]));
  return {
    scored: scored.length,
    mean: meanOfKnown(scored.map(({ score }) => score)),
    rated: rated.length,
    correlation: rankCorrelation(rated.map(({ score, rating }) => [score, rating])),
    distribution: Array.from({ length: BANDS }, (_, index) => bandOf(index, scored)),
  };
}

const BANDS = 10;

/** A score that is written .7 may be a little less. */
const ROUNDING = 1e-9;

function bandOf(index: number, scored: readonly Scored[]): ScoreBand {
  const inBand = scored.filter(({ score }) => Math.min(BANDS - 1, Math.floor(score * BANDS + ROUNDING)) === index);
  const ratings = inBand.flatMap(({ rating }) => rating ?? []);
  return {
    from: index / BANDS,
    to: (index + 1) / BANDS,
    scored: inBand.length,
    rated: ratings.length,
    meanRating: meanOfKnown(ratings),
  };
}

/** Fewer say nothing. */
const FEWEST_PAIRS = 3;

export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  return pairs.length < FEWEST_PAIRS ? null : spearman(pairs);
}
