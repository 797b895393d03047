import type { Span } from "./rule.js";

/** Every place where a value stands as a word of its own. */
export function* findExact(text: string, value: string, anyCase: boolean): Iterable<Span> {
  if (value === "") return;
  const words = value.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s{1,3}")}(?![\\p{L}\\p{N}])`, anyCase ? "giu" : "gu");
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}
