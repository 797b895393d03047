import { z } from "zod";
import { pick, pickFields } from "./pick.js";

const word = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/**
 * A text, a number, or an object that names something (`{"team":{"id":7,"name":"Billing"}}`: an id is firmer
 * than a name). Cut to `limit` characters; null where there is nothing to read.
 */
export function parseText(value: unknown, limit = 500): string | null {
  const fields = pickFields(value);
  const text = fields === null ? parseWord(value) : pick(fields, ["id", "name", "label", "value", "text"], parseWord);
  return text === null ? null : cut(text, limit);
}

function parseWord(value: unknown): string | null {
  const read = word.safeParse(value);
  return read.success && read.data !== "" ? read.data : null;
}

/** Cut by whole characters, so that no half of an emoji remains. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "");
}
