/** What a workspace can be alerted of, and when something is worth an alert. */
import { dayOf, timeOf } from "./local-days.js";

/** The kinds are an interface: receivers of the webhook branch on them. */
export const ALERT_KINDS = ["escalation", "qa", "failed-jobs", "token-refused", "digest", "test"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** A risk must fall by so much below the line before it can rise above it again: around the line is no news. */
const FALLS_BY = 0.1;

/** Where the risk rose to the line, of a conversation's messages in their order. */
export function rises<Read extends { readonly risk: number | null }>(messages: readonly Read[], line: number): readonly Read[] {
  let isAbove = false;
  return messages.filter(({ risk }) => {
    if (risk === null) return false;
    const rose = !isAbove && risk >= line;
    if (rose) isAbove = true;
    else if (risk < line - FALLS_BY) isAbove = false;
    return rose;
  });
}

/** The local day whose summary is due; null where it is not time yet, or was not when alerts were switched on. */
export function digestDay(now: number, since: number, digestAt: string | null, timezone: string): string | null {
  if (digestAt === null) return null;
  const day = dayOf(now, timezone);
  const isDue = timeOf(now, timezone) >= digestAt;
  const wasOn = dayOf(since, timezone) < day || timeOf(since, timezone) < digestAt;
  return isDue && wasOn ? day : null;
}

/** Before the second, third … try: growing, up to four hours; the last try is about a day after the first. */
const MOST_WAIT_MS = 4 * 3_600_000;
export const MOST_ATTEMPTS = 13;

/** @param attempts so far @param chance 0 to 1, so that receivers that come back are not met by all at once. */
export function waitBeforeAttempt(attempts: number, chance: number, firstMs: number): number {
  return Math.round(Math.min(MOST_WAIT_MS, firstMs * 4 ** (attempts - 1)) * (0.75 + chance / 2));
}

/** Why an alert is not sent to an address that was taken away, as it is stored: nothing failed. */
export const NO_RECEIVER = "there is no receiver any more";
