/** Tolerant parsing of AI services' answers, field by field: texts, lists and labels. */
import { z } from "zod";
import { cutText } from "../kernel/cut-text.js";
import { SENTIMENT_LABELS, type SentimentLabel } from "../domain/answers.js";

export type Fields = Readonly<Record<string, unknown>>;

/** The value's fields where it is an object (no list); those inside `data` or `result` count as its own. */
export function pickFields(value: unknown): Fields | null {
  if (!isObject(value)) return null;
  const inner = value["data"] ?? value["result"];
  return isObject(inner) ? { ...inner, ...value } : value;
}

/** A schema would go through all fields of what may be a megabyte, for each of the names that are tried. */
function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of several names under which something readable is found. */
export function pick<T>(from: Fields, names: readonly string[], read: (value: unknown) => T | null): T | null {
  for (const name of names) {
    const found = read(from[name]);
    if (found !== null) return found;
  }
  return null;
}

const word = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/**
 * A text, a number, or an object that names something (`{"team":{"id":7,"name":"Billing"}}`: an id is firmer
 * than a name). Cut to `limit` characters; null where there is nothing to read.
 */
export function parseText(value: unknown, limit = 500): string | null {
  const fields = pickFields(value);
  const text = fields === null ? parseWord(value) : pick(fields, ["id", "name", "label", "value", "text"], parseWord);
  return text === null ? null : cutText(text, limit);
}

function parseWord(value: unknown): string | null {
  const read = word.safeParse(value);
  return read.success && read.data !== "" ? read.data : null;
}

/**
 * Of a list only so many items are read, more than any service has reason to send: those that are nothing cost most, and a
 * megabyte of them would hold up all other work for half a minute.
 */
const READ_ITEMS = 300;

/** Null where it is no list. */
export function firstItemsOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value.slice(0, READ_ITEMS) : null;
}

/** The same of a map. */
export function firstEntriesOf(value: Fields): readonly (readonly [string, unknown])[] {
  return Object.entries(value).slice(0, READ_ITEMS);
}

/** The list's beginning, or that of the list wrapped under one of the names; null where there is none. */
export function parseList(value: unknown, names: readonly string[]): readonly unknown[] | null {
  const bare = firstItemsOf(value);
  if (bare !== null) return bare;
  const fields = pickFields(value);
  if (fields === null) return null;
  for (const name of [...names, "items", "data", "results"]) {
    const inner = firstItemsOf(fields[name]);
    if (inner !== null) return inner;
  }
  return null;
}

/** Sentences given as a list, as one string, or as objects with a text. Empty ones are dropped. */
export function parseSentences(
  value: unknown,
  limit: { readonly count: number; readonly length: number },
): readonly string[] | null {
  const list = firstItemsOf(typeof value === "string" ? [value] : value);
  if (list === null) return null;
  return list
    .map((item) => parseSentence(item, limit.length))
    .filter((text) => text !== null)
    .slice(0, limit.count);
}

function parseSentence(item: unknown, length: number): string | null {
  const fields = pickFields(item);
  if (fields === null) return parseText(item, length);
  for (const name of ["text", "note", "message", "phrase", "query", "keyword", "title", "name"]) {
    const text = parseText(fields[name], length);
    if (text !== null) return text;
  }
  return null;
}

/** A web address that may be linked to; anything else, such as `javascript:`, is none. */
export function parseUrl(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 2000 || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** "Very Negative" is negative; "None" or "frustrated" is no label. */
export function labelOfWords(words: string | null): SentimentLabel | null {
  const found = SENTIMENT_LABELS.filter((label) => new RegExp(`\\b${label}\\b`, "i").test(words ?? ""));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  return /^\s*mixed\s*$/i.test(words ?? "") || found.length > 1 ? "neutral" : null;
}
