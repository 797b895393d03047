/** Shares, durations and lists as the page Proof writes them. */
import { decimal } from "../../parts/format.js";
import { boundPercent, wholePercent } from "../../../domain/proof/statistics.js";
import type { CategoryReport } from "../../../domain/proof/triage-report.js";

/** No line ends between a number and its sign. */
export function shareText(share: number): string {
  return `${wholePercent(share)}\u00a0%`;
}

/** The least that a share is, with confidence. */
export function leastText(lowerBound: number): string {
  return `${boundPercent(lowerBound, "lower")}\u00a0%`;
}

/** The most that a share is, with confidence. */
export function mostText(upperBound: number): string {
  return `${boundPercent(upperBound, "upper")}\u00a0%`;
}

/** "40 seconds", "3 minutes", "2 hours 5 minutes". */
export function minutesText(minutes: number): string {
  if (minutes < 1) return plural(Math.max(1, Math.round(minutes * 60)), "second");
  const whole = Math.round(minutes);
  if (whole < 60) return plural(whole, "minute");
  const rest = whole % 60;
  return rest === 0
    ? plural(Math.floor(whole / 60), "hour")
    : `${plural(Math.floor(whole / 60), "hour")} ${plural(rest, "minute")}`;
}

export function secondsText(seconds: number): string {
  if (seconds >= 60) return minutesText(seconds / 60);
  return `${decimal(seconds, seconds < 10 ? 1 : 0)} s`;
}

/** "Simpli QA and Simpli Sentiment". */
export function about(names: readonly string[]): string {
  return new Intl.ListFormat("en").format([...new Set(names)]);
}

function plural(number: number, unit: string): string {
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}

/** What the curve says at the proposed threshold; undefined where none is proposed. */
export function proposedPoint({ curve, proposedThreshold }: Pick<CategoryReport, "curve" | "proposedThreshold">) {
  return curve.find(({ threshold }) => threshold === proposedThreshold);
}
