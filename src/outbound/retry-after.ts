/** A service that asks for more is asked again after a day all the same. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 * Answers epoch milliseconds, or null where the header is missing or unreadable.
 */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? "";
  if (value === "") return null;
  const at = /^\d+(\.\d+)?$/.test(value) ? now + Math.ceil(Number(value) * 1000) : Date.parse(value);
  if (!Number.isFinite(at)) return null;
  return Math.min(Math.max(at, now), now + LONGEST_WAIT_MS);
}
