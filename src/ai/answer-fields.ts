/** Tolerant parsing of AI services' answers, field by field: texts, lists and labels. */
import { z } from "zod";
import { cutText } from "../kernel/cut-text.js";
import { SENTIMENT_LABELS, type SentimentLabel } from "../domain/answers.js";

export type Fields = Readonly<Record<string, unknown>>;

const fields = z.record(z.string(), z.unknown());

/** The value's fields where it is an object (no list); those inside `data` or `result` count as its own. */
export function pickFields(value: unknown): Fields | null {
  const outer = fields.safeParse(value);
  if (!outer.success) return null;
  const inner = fields.safeParse(outer.data["data"] ?? outer.data["result"]);
  return inner.success ? { ...inner.data, ...outer.data } : outer.data;
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

const anyList = z.array(z.unknown());

/** The list itself, or the list wrapped under one of the names; null where there is none. */
export function parseList(value: unknown, names: readonly string[]): readonly unknown[] | null {
  const bare = anyList.safeParse(value);
  if (bare.success) return bare.data;
  const fields = pickFields(value);
  if (fields === null) return null;
  for (const name of [...names, "items", "data", "results"]) {
    const inner = anyList.safeParse(fields[name]);
    if (inner.success) return inner.data;
  }
  return null;
}

/** Sentences given as a list, as one string, or as objects with a text. Empty ones are dropped. */
export function parseSentences(
  value: unknown,
  limit: { readonly count: number; readonly length: number },
): readonly string[] | null {
  const list = anyList.safeParse(typeof value === "string" ? [value] : value);
  if (!list.success) return null;
  return list.data
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
