/**
 * How long calls took, counted in classes: each bound is the most milliseconds its class holds.
 * Ten minutes is longer than any call may take, so the last class takes whatever is left.
 */
export const DURATION_CLASSES_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 60_000, 600_000] as const;

const LONGEST = 600_000;

/** The bound of the class that a duration belongs to. */
export function durationClassOf(milliseconds: number): number {
  return DURATION_CLASSES_MS.find((bound) => milliseconds <= bound) ?? LONGEST;
}

export interface DurationClass {
  readonly withinMs: number;
  readonly count: number;
}

/**
 * The bound within which this share of the calls was answered; null where there were none.
 * No guess inside a class: the figure says "within 250 ms", and that is true.
 */
export function quantileWithin(classes: readonly DurationClass[], share: number): number | null {
  const total = classes.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { withinMs, count } of [...classes].sort((one, other) => one.withinMs - other.withinMs)) {
    seen += count;
    if (count > 0 && seen >= total * share) return withinMs;
  }
  return null;
}

/** A caller that did not wait, or was not let through, learned nothing about the service: neither a failure of it nor how fast it is. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(["given-up", "paused", "over-limit"]);

/**
 * Whether a call shows how its service does: it was asked, and somebody waited for the end.
 * @param outcome an `EngineCallOutcome`
 */
export function showsItsService(outcome: string): boolean {
  return !WITHOUT_MEANING.has(outcome);
}
