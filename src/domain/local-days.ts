/** Days and times of the day in a workspace's time zone, and whether its daily work is due. */

/** Daily work is done in the small hours, when the help centre is not being edited. */
const FROM_HOUR = 3;

/**
 * Whether daily work is due: once for each local day, from 3 o'clock in the workspace's own zone.
 * @param lastAt unix seconds of the last turn, or null.
 * @param now unix seconds.
 * @param timezone IANA name.
 */
export function isDailyTurn(lastAt: number | null, now: number, timezone: string): boolean {
  if (lastAt === null) return true;
  const today = localTime(now, timezone);
  return today.hour >= FROM_HOUR && localTime(lastAt, timezone).day !== today.day;
}

/** Made anew each takes a tenth of a millisecond, for each workspace each minute. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timezone);
  if (known !== undefined) return known;
  const shown = { dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, ...shown });
  FORMATS.set(timezone, format);
  return format;
}

function localTime(seconds: number, timezone: string): { readonly day: string; readonly hour: number } {
  const parts = formatOf(timezone)
    .formatToParts(new Date(seconds * 1000))
    .map(({ type, value }) => [type, value] as const);
  const named = Object.fromEntries(parts);
  return { day: `${named["year"] ?? ""}-${named["month"] ?? ""}-${named["day"] ?? ""}`, hour: Number(named["hour"] ?? 0) };
}

const DAY_MS = 86_400_000;

/**
 * The moment a local day begins: usually midnight, an hour later where the clocks are put forward at midnight.
 * @param day such as `2026-01-31`.
 * @param timezone IANA name.
 */
export function startOfDay(day: string, timezone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const clock = localClock(timezone);
  // The offset may change on the day itself, so that of the day before and that of the day after are both tried.
  const candidates = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - offsetAt(near, clock));
  const begun = candidates.filter((moment) => clock.format(moment).startsWith(day));
  return new Date(Math.min(...(begun.length === 0 ? candidates : begun)));
}

/** The day after, in the calendar. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** @returns the local day of a moment, such as `2026-01-31`. */
export function dayOf(moment: number, timezone: string): string {
  return localClock(timezone).format(moment).slice(0, 10);
}

/** Milliseconds by which the local clock is ahead of UTC. */
function offsetAt(moment: number, clock: Intl.DateTimeFormat): number {
  return Date.parse(`${clock.format(moment).replace(" ", "T")}Z`) - moment;
}

/** Swedish writes `2026-01-31 14:05:00`. */
function localClock(timezone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "medium" });
}

/** @returns the local time of a moment, such as `14:05`. */
export function timeOf(moment: number, timezone: string): string {
  return localClock(timezone).format(moment).slice(11, 16);
}
