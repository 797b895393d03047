import { z } from "zod";
import { pickFields } from "./pick.js";
import { parseText } from "./read-text.js";

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
