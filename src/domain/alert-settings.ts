/** What a workspace wants alerts of, and when it is left in peace. */
import { z } from "zod";
import { dayOf, nextDay, startOfDay, timeOf } from "./local-days.js";

export const ALERT_CHANNELS = ["chat", "webhook"] as const;

const share = z.number("Give a number from 0 to 1.").min(0, "Give a number from 0 to 1.").max(1, "Give a number from 0 to 1.");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 22:00.");

const quietHours = z.strictObject({ from: time, to: time });

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
  quietHours: quietHours.nullable(),
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

/** Settings as stored: what is broken falls back to the defaults, one by one, and what a later release added is left out. */
export function parseAlertSettings(stored: unknown): AlertSettings {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(stored);
  const { shape } = alertSettingsSchema.extend({ quietHours: quietHours.strip().nullable() });
  const otherwise = DEFAULT_ALERT_SETTINGS;
  return {
    escalationFrom: shape.escalationFrom.catch(otherwise.escalationFrom).parse(given["escalationFrom"]),
    qaBelow: shape.qaBelow.catch(otherwise.qaBelow).parse(given["qaBelow"]),
    failedJobs: shape.failedJobs.catch(otherwise.failedJobs).parse(given["failedJobs"]),
    tokenRefused: shape.tokenRefused.catch(otherwise.tokenRefused).parse(given["tokenRefused"]),
    customerWords: shape.customerWords.catch(otherwise.customerWords).parse(given["customerWords"]),
    quietHours: shape.quietHours.catch(otherwise.quietHours).parse(given["quietHours"]),
    digestAt: shape.digestAt.catch(otherwise.digestAt).parse(given["digestAt"]),
  };
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

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

export type AlertChannel = (typeof ALERT_CHANNELS)[number];
