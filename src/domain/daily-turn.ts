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

function localTime(seconds: number, timezone: string): { readonly day: string; readonly hour: number } {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" })
    .formatToParts(new Date(seconds * 1000))
    .map(({ type, value }) => [type, value] as const);
  const named = Object.fromEntries(parts);
  return { day: `${named["year"] ?? ""}-${named["month"] ?? ""}-${named["day"] ?? ""}`, hour: Number(named["hour"] ?? 0) };
}
