/** Tolerant parsing of the lists in AI services' answers, of which only so many items are read. */
import { type Fields, pickFields, parseText } from "./answer-fields.js";

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
