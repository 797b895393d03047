/** What a workspace is alerted of, when it is left in peace, and when something is worth an alert. */
import { z } from "zod";
import { dayOf, nextDay, startOfDay, timeOf } from "./local-days.js";

export const ALERT_CHANNELS = ["chat", "webhook"] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** The kinds are an interface: receivers of the webhook branch on them. */
export const ALERT_KINDS = ["escalation", "qa", "failed-jobs", "token-refused", "digest", "test"] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

const share = z.number("Give a number from 0 to 1.").min(0, "Give a number from 0 to 1.").max(1, "Give a number from 0 to 1.");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 22:00.");

export const alertSettingsSchema = z.strictObject({
  /** The risk that a conversation must rise to; null for no such alerts. */
  escalationFrom: share.nullable(),
  /** The QA score that a conversation must be under; null for no such alerts. */
  qaBelow: share.nullable(),
  failedJobs: z.boolean(),
  tokenRefused: z.boolean(),
  /** Whether the first words of the customer's message are sent too. */
  customerWords: z.boolean(),
  /** In the workspace's time zone; what happens meanwhile is sent at its end. */
  quietHours: z.strictObject({ from: time, to: time }).nullable(),
  /** When the day's summary is sent; null for none. */
  digestAt: time.nullable(),
});
export type AlertSettings = z.infer<typeof alertSettingsSchema>;

export const DEFAULT_ALERT_SETTINGS: AlertSettings = {
  escalationFrom: 0.8,
  qaBelow: 0.5,
  failedJobs: true,
  tokenRefused: true,
  customerWords: false,
  quietHours: null,
  digestAt: null,
};

/** Settings as stored; what is broken falls back to the defaults. */
export function parseAlertSettings(stored: unknown): AlertSettings {
  return (
    alertSettingsSchema.safeParse({ ...DEFAULT_ALERT_SETTINGS, ...z.record(z.string(), z.unknown()).catch({}).parse(stored) })
      .data ?? DEFAULT_ALERT_SETTINGS
  );
}

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

/**
 * When quiet hours that are now end, in epoch milliseconds; null where it is not quiet. From and to the same is never quiet.
 * @param timezone IANA name.
 */
export function quietUntil(now: number, quiet: AlertSettings["quietHours"], timezone: string): number | null {
  if (quiet === null) return null;
  const time = timeOf(now, timezone);
  const { from, to } = quiet;
  const isQuiet = from <= to ? time >= from && time < to : time >= from || time < to;
  if (!isQuiet) return null;
  const today = dayOf(now, timezone);
  const end = startOfDay(time < to ? today : nextDay(today), timezone).getTime() + minutesOf(to) * 60_000;
  // Where the clocks change in between, the day's minutes are not those of its clock.
  const late = minutesOf(timeOf(end, timezone)) - minutesOf(to);
  return Math.abs(late) <= 120 ? end - late * 60_000 : end;
}

/** The local day whose summary is due; null where it is not time yet, or was not when alerts were switched on. */
export function digestDay(now: number, since: number, digestAt: string | null, timezone: string): string | null {
  if (digestAt === null) return null;
  const day = dayOf(now, timezone);
  const isDue = timeOf(now, timezone) >= digestAt;
  const wasOn = dayOf(since, timezone) < day || timeOf(since, timezone) < digestAt;
  return isDue && wasOn ? day : null;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Before the second, third … try: growing, up to four hours; the last try is about a day after the first. */
const MOST_WAIT_MS = 4 * 3_600_000;
export const MOST_ATTEMPTS = 13;

/** @param attempts so far @param chance 0 to 1, so that receivers that come back are not met by all at once. */
export function waitBeforeAttempt(attempts: number, chance: number, firstMs: number): number {
  return Math.round(Math.min(MOST_WAIT_MS, firstMs * 4 ** (attempts - 1)) * (0.75 + chance / 2));
}
