/** Numbers, shares, days and moments as people read them. */

/** The page is English, and so are its numbers: in another language 1.234 would stand beside the server's 1,234. */
export const ENGLISH = "en";
const spoken = new Intl.DateTimeFormat().resolvedOptions().locale;
/** Days and clocks as the browser's English has them; where it speaks another language, in the order that most others have. */
export const ENGLISH_TIMES = spoken.startsWith("en") ? spoken : "en-GB";

const COUNT = new Intl.NumberFormat(ENGLISH);
const SHARE = new Intl.NumberFormat(ENGLISH, { style: "percent", maximumFractionDigits: 0 });
const SCORE = new Intl.NumberFormat(ENGLISH, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" });
const CALENDAR_DAY = new Intl.DateTimeFormat(ENGLISH_TIMES, { day: "numeric", month: "short", timeZone: "UTC" });

export function count(value: number): string {
  return COUNT.format(value);
}

export function percentText(share: number): string {
  return roundedText(share, share);
}

/** A small share is not none, and a large one not all. */
function roundedText(share: number, rounded: number): string {
  if (share > 0 && rounded < 0.005) return `<${SHARE.format(0.01)}`;
  if (share < 1 && rounded >= 0.995) return `>${SHARE.format(0.99)}`;
  return SHARE.format(rounded);
}

/**
 * Shares that stand beside each other, so that they sum to what they are together: rounded down, and what that leaves goes to those
 * that lost most. Each rounded by itself, three thirds would make 99 %.
 * @param whole what they are shares of; by default all of them together
 */
export function percentTexts(parts: readonly number[], whole: number = sumOf(parts)): string[] {
  if (whole === 0) return parts.map(() => percentText(0));
  const exact = parts.map((part) => (part / whole) * 100);
  const lost = exact.map((share) => share - Math.floor(share));
  const left = Math.round(sumOf(exact)) - sumOf(exact.map(Math.floor));
  // Less than one in a hundred is said so of each: two that are as many would have two texts.
  const byLoss = [...exact.keys()]
    .filter((index) => (exact[index] ?? 0) >= 1)
    .sort((one, other) => (lost[other] ?? 0) - (lost[one] ?? 0) || (exact[other] ?? 0) - (exact[one] ?? 0));
  const raised = new Set(byLoss.slice(0, left));
  return exact.map((share, index) => roundedText(share / 100, (Math.floor(share) + (raised.has(index) ? 1 : 0)) / 100));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A mean from -1 to 1. */
export function score(value: number): string {
  return SCORE.format(value).replace("-", "−");
}

/** @param date a day of the workspace's calendar, such as 2026-11-22; it is no moment, so no zone moves it. */
export function day(date: string): string {
  return CALENDAR_DAY.format(Date.parse(`${date}T00:00:00Z`));
}

const CLOCK = new Intl.DateTimeFormat(ENGLISH_TIMES, { hour: "2-digit", minute: "2-digit" });
const SECONDS = new Intl.DateTimeFormat(ENGLISH_TIMES, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = new Intl.DateTimeFormat(ENGLISH_TIMES, { day: "numeric", month: "short" });
const DAY_OF_YEAR = new Intl.DateTimeFormat(ENGLISH_TIMES, { day: "numeric", month: "short", year: "numeric" });

/** Today by the clock, else with the day, and with the year where it is another. @param precise to the second */
export function momentText(at: number, now: number, precise: boolean): string {
  const [moment, present] = [new Date(at), new Date(now)];
  const time = (precise ? SECONDS : CLOCK).format(moment);
  if (moment.toDateString() === present.toDateString()) return time;
  const isThisYear = moment.getFullYear() === present.getFullYear();
  return `${(isThisYear ? DAY : DAY_OF_YEAR).format(moment)}, ${time}`;
}

/** With at most so many digits after the point. */
export function decimal(value: number, digits: number): string {
  return new Intl.NumberFormat(ENGLISH, { maximumFractionDigits: digits }).format(value);
}

/** A bound of a duration class. */
export function within(milliseconds: number): string {
  return milliseconds < 1_000 ? `${milliseconds} ms` : `${COUNT.format(milliseconds / 1_000)} s`;
}

/** "billing" as a name at the beginning of a line; cut where an engine names at length. */
export function title(name: string): string {
  const cut = name.length > 28 ? `${name.slice(0, 27)}…` : name;
  return cut.slice(0, 1).toUpperCase() + cut.slice(1);
}
