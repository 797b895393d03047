/** Days and times of the day, however they are written. */
import type { FoundClaim } from "./claim.js";
import type { Token } from "./tokens.js";
import { HOUR_BEGINNINGS, HOUR_WORDS, MONTHS } from "./words.js";

type Tokens = readonly Token[];

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

export function dateAt(tokens: Tokens, position: number): FoundClaim | null {
  const token = tokens[position];
  if (token?.type === "word") return monthFirst(tokens, position);
  if (token?.type !== "number") return null;
  return numericDate(tokens, position) ?? monthBehind(tokens, position) ?? ideographicDate(tokens, position);
}

const NUMBERS_OF_DATE = /^([0-9]{1,4})[.]([0-9]{1,2})[.]([0-9]{1,4})$/;
const DATE_SIGNS: ReadonlySet<string> = new Set(["/", "-"]);

/** 31.12.2026, 31/12/2026, 12/31/2026, 2026-12-31. */
function numericDate(tokens: Tokens, position: number): FoundClaim | null {
  const dotted = NUMBERS_OF_DATE.exec(tokens[position]?.text ?? "");
  if (dotted !== null) return claimOf(daysOf(dotted.slice(1).map(Number), dotted[1]?.length === 4), position, position + 1);
  const sign = tokens[position + 1]?.text ?? "";
  if (!DATE_SIGNS.has(sign) || tokens[position + 3]?.text !== sign) return null;
  const parts = [tokens[position], tokens[position + 2], tokens[position + 4]];
  if (!parts.every((part) => part?.type === "number" && /^[0-9]{1,4}$/.test(part.text))) return null;
  const numbers = parts.map((part) => Number(part?.text));
  return claimOf(daysOf(numbers, parts[0]?.text.length === 4), position, position + 5);
}

/** Both readings of 03/04/2026: nobody knows which was meant. */
function daysOf([first = 0, second = 0, third = 0]: readonly number[], yearFirst: boolean): readonly Day[] {
  const year = yearFirst ? first : third;
  const whole = year < 100 ? 2000 + year : year;
  if (whole < 1900 || whole > 2199) return [];
  const orders = yearFirst
    ? [[third, second]]
    : [
        [first, second],
        [second, first],
      ];
  return orders.flatMap(([day = 0, month = 0]) => (isDay(day, month) ? [{ day, month, year: whole }] : []));
}

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** Words between a day and its month, or the month and its year. */
const FILLERS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", ".", ",", "de", "of", "º", "er", "o", "e", "den"]);
const FILLERS_READ = 6;

/** "31 December 2026", "31st of December", "31. Dezember", "31 de diciembre de 2026". */
function monthBehind(tokens: Tokens, position: number): FoundClaim | null {
  const day = dayNumber(tokens[position]);
  if (day === null) return null;
  const at = behindFillers(tokens, position + 1);
  const month = monthOf(tokens[at]);
  if (month === null) return null;
  const year = yearBehind(tokens, at + 1);
  return claimOf([{ day, month, year: year?.year ?? null }], position, year?.to ?? at + 1);
}

/** "December 31st, 2026". */
function monthFirst(tokens: Tokens, position: number): FoundClaim | null {
  const month = monthOf(tokens[position]);
  if (month === null) return null;
  const at = behindFillers(tokens, position + 1);
  const day = dayNumber(tokens[at]);
  if (day === null) return null;
  const year = yearBehind(tokens, at + 1);
  return claimOf([{ day, month, year: year?.year ?? null }], position, year?.to ?? at + 1);
}

/** 2026年12月31日, 12月31日. */
function ideographicDate(tokens: Tokens, position: number): FoundClaim | null {
  const hasYear = /^[年년]/.test(tokens[position + 1]?.text ?? "");
  const year = hasYear ? Number(tokens[position]?.text) : null;
  const from = hasYear ? behindBlank(tokens, position + 2) : position;
  const dayAt = behindBlank(tokens, from + 2);
  if (!/^[月월]/.test(tokens[from + 1]?.text ?? "") || !/^[日일]/.test(tokens[dayAt + 1]?.text ?? "")) return null;
  const month = dayNumber(tokens[from]);
  const day = dayNumber(tokens[dayAt]);
  return month === null || day === null ? null : claimOf([{ day, month, year }], position, dayAt + 2);
}

function claimOf(days: readonly Day[], from: number, to: number): FoundClaim | null {
  const valid = days.filter(({ day, month }) => isDay(day, month));
  if (valid.length === 0) return null;
  const short = valid.map(({ day, month }) => `date|${day}-${month}`);
  const long = valid.flatMap(({ day, month, year }) => (year === null ? [] : [`date|${day}-${month}-${year}`]));
  const years = valid.flatMap(({ year }) => (year === null ? [] : [`number|${year}`]));
  return { kind: "date", needs: long.length > 0 ? long : short, gives: [...short, ...long, ...years], from, to };
}

function behindBlank(tokens: Tokens, at: number): number {
  return tokens[at]?.type === "space" ? at + 1 : at;
}

function behindFillers(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + FILLERS_READ && (tokens[at]?.text === " " || FILLERS.has(tokens[at]?.text.toLowerCase() ?? ""))) at += 1;
  return at;
}

function dayNumber(token: Token | undefined): number | null {
  if (token?.type !== "number" || !/^[0-9]{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : null;
}

/** "may", "march" and "mar" are words; with a capital they are months. */
function monthOf(token: Token | undefined): number | null {
  if (token?.type !== "word") return null;
  const month = MONTHS.get(token.text) ?? MONTHS.get(token.text.toLowerCase());
  return month === undefined ? null : Number(month);
}

function yearBehind(tokens: Tokens, from: number): { readonly year: number; readonly to: number } | null {
  const at = behindFillers(tokens, from);
  const { text = "", type } = tokens[at] ?? {};
  return type === "number" && /^(?:19|20|21)[0-9]{2}$/.test(text) ? { year: Number(text), to: at + 1 } : null;
}

/** "15:30", "3:30 pm", "3 pm", "15 Uhr", "15h30", "15時". */
export function timeAt(tokens: Tokens, position: number): FoundClaim | null {
  const hour = hourNumber(tokens[position]);
  if (hour === null) return null;
  const sign = tokens[position + 1]?.text ?? "";
  const minutes = tokens[position + 2];
  const hasMinutes =
    (sign === ":" || sign.toLowerCase() === "h") && minutes?.type === "number" && /^[0-5][0-9]$/.test(minutes.text);
  const end = hasMinutes ? position + 3 : position + 1;
  const half = halfOfDay(tokens, end);
  const word = tokens[behindBlank(tokens, end)]?.text.toLowerCase() ?? "";
  const named =
    HOUR_WORDS.has(word) ||
    (HOUR_BEGINNINGS.some((beginning) => word.startsWith(beginning)) && !/^(?:時間|时间|시간)/.test(word));
  if (!hasMinutes && half === null && !named) return null;
  const value = (
    (half?.isAfternoon === true && hour < 12 ? hour + 12 : hour) * 60 +
    (hasMinutes ? Number(minutes.text) : 0)
  ).toString();
  const key = `time|${value}`;
  return {
    kind: "time",
    needs: [key],
    gives: [key],
    from: position,
    to: half?.to ?? (named ? behindBlank(tokens, end) + 1 : end),
  };
}

function hourNumber(token: Token | undefined): number | null {
  if (token?.type !== "number" || !/^[0-9]{1,2}$/.test(token.text)) return null;
  const hour = Number(token.text);
  return hour <= 24 ? hour : null;
}

function halfOfDay(tokens: Tokens, from: number): { readonly isAfternoon: boolean; readonly to: number } | null {
  const at = behindBlank(tokens, from);
  const first = tokens[at]?.text.toLowerCase() ?? "";
  if (first === "am" || first === "pm") return { isAfternoon: first === "pm", to: at + 1 };
  const isDotted = (first === "a" || first === "p") && tokens[at + 1]?.text === "." && tokens[at + 2]?.text.toLowerCase() === "m";
  return isDotted ? { isAfternoon: first === "p", to: at + 3 } : null;
}
