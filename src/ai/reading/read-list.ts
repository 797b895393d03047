import { z } from "zod";
import { readFields } from "./pick.js";
import { readText } from "./read-text.js";

const anyList = z.array(z.unknown());

/** The list itself, or the list wrapped under one of the names; null where there is none. */
export function readList(value: unknown, names: readonly string[]): readonly unknown[] | null {
  const bare = anyList.safeParse(value);
  if (bare.success) return bare.data;
  const fields = readFields(value);
  if (fields === null) return null;
  for (const name of [...names, "items", "data", "results"]) {
    const inner = anyList.safeParse(fields[name]);
    if (inner.success) return inner.data;
  }
  return null;
}

/** Sentences given as a list, as one string, or as objects with a text. Empty ones are dropped. */
export function readSentences(
  value: unknown,
  limit: { readonly count: number; readonly length: number },
): readonly string[] | null {
  const list = anyList.safeParse(typeof value === "string" ? [value] : value);
  if (!list.success) return null;
  return list.data
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
