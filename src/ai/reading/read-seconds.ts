import { parseNumber } from "./read-number.js";

/** Above this a number is milliseconds: as seconds it would be in the year 5138. */
const SECONDS_BELOW = 1e11;

/** Unix seconds from seconds, milliseconds or an ISO date; null where there is none. */
export function parseSeconds(value: unknown): number | null {
  const number = parseNumber(value);
  if (number !== null) return number > 0 ? Math.floor(number < SECONDS_BELOW ? number : number / 1000) : null;
  const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isFinite(parsed) ? Math.floor(parsed / 1000) : null;
}
