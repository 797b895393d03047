/** What a number in a text counts, by the words and signs around it. Looks a fixed number of tokens ahead and back. */
import type { ClaimKind } from "../answers.js";
import { boundedPattern } from "../bounded-pattern.js";
import type { FoundClaim } from "./claim.js";
import { numberValue, type Token } from "./tokens.js";
import { dateAt, timeAt } from "./dates.js";
import {
  ANY_MONEY,
  CURRENCY_ABBREVIATIONS,
  CURRENCY_BEGINNINGS,
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  NUMBER_WORDS,
  PERCENT_BEGINNINGS,
  PERCENT_PAIRS,
  PERCENT_WORDS,
  RANGE_WORDS,
  UNIT_BEGINNINGS,
  UNIT_ENDINGS,
  UNIT_LENGTHS,
  UNITS,
} from "./words.js";
import { numberKeys, phoneAt, referenceAt } from "./phones-and-references.js";

type Tokens = readonly Token[];

export function numberClaimAt(tokens: Tokens, position: number): FoundClaim | null {
  const token = tokens[position];
  if (token === undefined || token.type === "space") return null;
  const date = dateAt(tokens, position);
  if (date !== null) return date;
  if (token.type === "number") return numberAt(tokens, position);
  return wordDuration(tokens, position) ?? phoneAt(tokens, position) ?? referenceAt(tokens, position);
}

function numberAt(tokens: Tokens, position: number): FoundClaim | null {
  const time = timeAt(tokens, position);
  if (time !== null) return time;
  const phone = phoneAt(tokens, position);
  if (phone !== null) return phone;
  const grouped = groupsAt(tokens, position);
  const counted = grouped === null ? null : measureOf(tokens, position, grouped.to, grouped.value);
  if (counted !== null) return counted;
  const { text = "" } = tokens[position] ?? {};
  const end = position + 1;
  return measureOf(tokens, position, end, numberValue(text)) ?? referenceAt(tokens, position) ?? plainNumber(tokens, position);
}

/** "two weeks"; "two" alone counts whatever comes next. */
function wordDuration(tokens: Tokens, position: number): FoundClaim | null {
  const token = tokens[position];
  const value = token?.type === "word" ? NUMBER_WORDS.get(token.text.toLowerCase()) : undefined;
  if (value === undefined || tokens[position + 1]?.type !== "space") return null;
  const found = measureOf(tokens, position, position + 1, value);
  return found?.kind === "duration" ? found : null;
}

/** "12 345,00": blanks between groups of three, believed only where something behind or before it says what is counted. */
function groupsAt(tokens: Tokens, position: number): { readonly value: string; readonly to: number } | null {
  const first = tokens[position]?.text ?? "";
  if (!/^[0-9]{1,3}$/.test(first)) return null;
  let to = position + 1;
  let written = first;
  for (let group = 0; group < 4; group += 1) {
    const next = tokens[to + 1];
    if (tokens[to]?.text !== " " || next?.type !== "number" || !/^[0-9]{3}(?:[.,][0-9]{1,2})?$/.test(next.text)) break;
    written += next.text;
    to += 2;
  }
  return to === position + 1 ? null : { value: numberValue(written), to };
}

interface Measure {
  readonly kind: ClaimKind;
  readonly unit: string;
  readonly to: number;
}

/** An amount, a percentage or a duration; the first number of a range counts what the second does. */
function measureOf(tokens: Tokens, from: number, to: number, value: string): FoundClaim | null {
  const before = currencyBefore(tokens, from);
  const measure = before ?? measureBehind(tokens, to) ?? measureOfRange(tokens, to);
  if (measure === null) return null;
  const end = measure.kind === "amount" && before !== null ? to : Math.max(to, measure.to);
  // "5,-" is in whatever money there is, and "5 ريال" in that of five countries.
  const keys = measure.unit === ANY_MONEY ? numberKeys(value) : [[measure.kind, value, measure.unit].join("|")];
  const begin = before === null ? from : before.to;
  const same = measure.kind === "duration" ? spanKeys(value, measure.unit) : [];
  return { kind: measure.kind, needs: [...keys, ...same], gives: [...keys, ...same, ...numberKeys(value)], from: begin, to: end };
}

/** Two weeks are 14 days, and 24 months are 2 years. */
function spanKeys(value: string, unit: string): readonly string[] {
  const span = UNIT_LENGTHS.get(unit);
  const count = Number(value);
  return span === undefined || Number.isNaN(count) ? [] : [`span|${count * span.length}|${span.of}`];
}

function currencyBefore(tokens: Tokens, from: number): Measure | null {
  const at = tokens[from - 1]?.text === " " ? from - 2 : from - 1;
  const text = tokens[at]?.text ?? "";
  const unit = CURRENCY_SIGNS.get(text) ?? CURRENCY_ABBREVIATIONS.get(text) ?? (CURRENCY_CODES.has(text) ? text : undefined);
  // "Rs. 5"
  const shortened = text === "." ? CURRENCY_ABBREVIATIONS.get(tokens[at - 1]?.text ?? "") : undefined;
  if (shortened !== undefined) return { kind: "amount", unit: shortened, to: at - 1 };
  if (unit !== undefined) return { kind: "amount", unit, to: at };
  return text === "%" && at === from - 1 ? { kind: "percentage", unit: "", to: at } : null;
}

/** "5,- €", "5,-" */
function amountWithDash(tokens: Tokens, to: number): Measure | null {
  if (tokens[to]?.text !== "," || !/^[-–—]$/.test(tokens[to + 1]?.text ?? "")) return null;
  const behind = tokens[to + 2]?.type === "space" ? to + 3 : to + 2;
  if (tokens[behind]?.type === "number") return null;
  const named = measureAt(tokens, behind);
  return named?.kind === "amount" ? named : { kind: "amount", unit: ANY_MONEY, to: to + 2 };
}

function measureBehind(tokens: Tokens, to: number): Measure | null {
  const withDash = amountWithDash(tokens, to);
  if (withDash !== null) return withDash;
  // "14 days", "14-day", and "14 working days": one word may stand between.
  const first = tokens[to]?.type === "space" || tokens[to]?.text === "-" ? to + 1 : to;
  const direct = measureAt(tokens, first);
  if (direct !== null) return direct;
  const second = first + 2;
  const isWordBetween = tokens[first]?.type === "word" && tokens[first + 1]?.type === "space";
  const found = isWordBetween ? measureAt(tokens, second) : null;
  return found?.kind === "duration" && (tokens[second]?.text.length ?? 0) > 1 ? found : null;
}

function measureAt(tokens: Tokens, at: number): Measure | null {
  const { text = "", type } = tokens[at] ?? {};
  if (text === "%") return { kind: "percentage", unit: "", to: at + 1 };
  const sign = CURRENCY_SIGNS.get(text);
  if (sign !== undefined) return { kind: "amount", unit: sign, to: at + 1 };
  if (type !== "word") return null;
  const word = text.toLowerCase();
  if (PERCENT_WORDS.has(word) || PERCENT_BEGINNINGS.some((beginning) => word.startsWith(beginning))) {
    return { kind: "percentage", unit: "", to: at + 1 };
  }
  if (PERCENT_PAIRS.has(`${word} ${(tokens[at + 2]?.text ?? "").toLowerCase()}`))
    return { kind: "percentage", unit: "", to: at + 3 };
  const currency = CURRENCY_CODES.has(text)
    ? text
    : (CURRENCY_ABBREVIATIONS.get(text) ?? CURRENCY_WORDS.get(word) ?? meaningOf(CURRENCY_BEGINNINGS, text));
  if (currency !== undefined) return { kind: "amount", unit: currency, to: at + 1 };
  const unit = UNITS.get(word) ?? meaningOf(UNIT_BEGINNINGS, text) ?? UNIT_ENDINGS.find(([ending]) => word.endsWith(ending))?.[1];
  return unit === undefined ? null : { kind: "duration", unit, to: at + 1 };
}

function meaningOf(beginnings: readonly (readonly [string, string])[], text: string): string | undefined {
  return beginnings.find(([beginning]) => text.startsWith(beginning))?.[1];
}

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "~", "〜", "/"]);

function measureOfRange(tokens: Tokens, to: number): Measure | null {
  const between = tokens[to]?.type === "space" ? to + 1 : to;
  const { text = "", type } = tokens[between] ?? {};
  const isRange = DASHES.has(text) || (type === "word" && RANGE_WORDS.has(text.toLowerCase()));
  if (!isRange) return null;
  const next = tokens[between + 1]?.type === "space" ? between + 2 : between + 1;
  if (tokens[next]?.type !== "number") return null;
  const measure = measureBehind(tokens, next + 1);
  return measure === null ? null : { ...measure, to };
}

/** Smaller whole numbers count steps and items, and everybody writes them. */
const SMALLEST_NUMBER = 10;

function plainNumber(tokens: Tokens, position: number): FoundClaim | null {
  const { text = "" } = tokens[position] ?? {};
  const value = numberValue(text);
  const isWhole = /^[0-9]+$/.test(value);
  if (isWhole && value.length < String(SMALLEST_NUMBER).length) return null;
  if (isListNumber(tokens, position) || isAlways(tokens, position)) return null;
  const keys = [...numberKeys(value), ...dayKeys(text)];
  return { kind: "number", needs: keys, gives: keys, from: position, to: position + 1 };
}

/** "15.01." may be a day. */
function dayKeys(text: string): readonly string[] {
  const [, day, month] = /^([0-9]{1,2})[.]([0-9]{1,2})$/.exec(text)?.map(Number) ?? [];
  const isDay = day !== undefined && month !== undefined && day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDay ? [`date|${day}-${month}`] : [];
}

/** "12." or "12)" at the beginning of a line. */
function isListNumber(tokens: Tokens, position: number): boolean {
  const before = tokens[position - 1];
  const behind = tokens[position + 1]?.text ?? "";
  const begins = before === undefined || (before.type === "space" && before.text.includes("\n"));
  return begins && (behind === "." || behind === ")") && (tokens[position]?.text.length ?? 0) <= 2;
}

/** "24/7". */
function isAlways(tokens: Tokens, position: number): boolean {
  return tokens[position]?.text === "24" && tokens[position + 1]?.text === "/" && tokens[position + 2]?.text === "7";
}

/** "Half price", and "½ off", which is written with a slash by now. */
const HALVES = boundedPattern(
  [
    "(?<![\\p{N}\u2044/])(?<!(?:page|part|step|slide|image) )(?:half|1[\u2044/]2)[ -](?:price|fare|fee)(?! lists?(?!\\p{L}))",
    // "half off the hinge"
    "(?<![\\p{N}\u2044/])(?:half|1[\u2044/]2)[ -]off(?! (?:the|its|his|her|their) (?!(?:\\p{L}+ )?(?:price|fare|fee|plan|order|subscription|ticket|cost|bill|rate|total|membership|purchase)))",
    // "half of our price list"
    "half (?:of )?(?:the|your|our|its) (?:(?:usual|normal|regular|full|original|list|current) )?(?:price|fare|fee)(?![ -](?:list|schedule|table|page|tag|range|tier|categor)\\p{L}*)",
    "(?:zum|den|der|dem|einen) halben preis|halber preis|der halbe preis|hälfte des preises",
    "(?:(?:be)?zahl(?:en|t|e|st)|kostet|kosten) (?:\\p{L}+ )?die hälfte(?! (?:der|des|aller|von))|um die hälfte (?:günstiger|billiger|reduziert)",
    "moitié prix|moitié du prix|moitié moins (?:cher|chère)s?|demi-tarif|mitad del? precio|medio precio|metade do preço|meio preço|metà prezzo|metà del prezzo",
    "halve prijs|helft van de prijs|pół ceny|połow[ęy] ceny|halva priset|halvt pris|yarı fiyat\\p{L}*",
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .concat("半額|半价|半價|(?<![一二三四五六七八九点點\\d.])五折|반값|반액|نصف (?:ال)?(?:سعر|ثمن)")
    .join("|"),
  "giu",
);

/** A half without a number says as much as 50 %. @param text normalized */
export function halvesIn(text: string): readonly { readonly key: string; readonly at: number; readonly end: number }[] {
  return [...text.matchAll(HALVES)].map(({ 0: found, index }) => ({
    key: "percentage|50|",
    at: index,
    end: index + found.length,
  }));
}
