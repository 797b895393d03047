import { readFields } from "./pick.js";
import { readText } from "./read-text.js";

/** The list itself, or the list wrapped under one of the names; null where there is none. */
export function readList(value: unknown, names: readonly string[]): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  const fields = readFields(value);
  if (fields === null) return null;
  for (const name of [...names, "items", "data", "results"]) {
    const inner = fields[name];
    if (Array.isArray(inner)) return inner;
  }
  return null;
}

/** Sentences given as a list, as one string, or as objects with a text. Empty ones are dropped. */
export function readSentences(value: unknown, limit: { readonly count: number; readonly length: number }): readonly string[] | null {
  const list = typeof value === "string" ? [value] : value;
  if (!Array.isArray(list)) return null;
  return list
    .map((item) => readSentence(item, limit.length))
    .filter((text) => text !== null)
    .slice(0, limit.count);
}

function readSentence(item: unknown, length: number): string | null {
  const fields = readFields(item);
  if (fields === null) return readText(item, length);
  for (const name of ["text", "note", "message", "phrase", "query", "keyword", "title", "name"]) {
    const text = readText(fields[name], length);
    if (text !== null) return text;
  }
  return null;
}
