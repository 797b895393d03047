/** Tolerant parsing of AI services' answers, field by field: texts, labels and addresses. */
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
