import type { ArticleHit } from "../ports.js";
import { pick, readFields } from "../reading/pick.js";
import { readList } from "../reading/read-list.js";
import { readNumber, readProbability } from "../reading/read-number.js";
import { articleFields, readSource } from "../reading/read-sources.js";
import { readText } from "../reading/read-text.js";

const SNIPPET_LIMIT = 1500;

/** Reads the answer of `/search`, in the service's own order; null without a list. */
export function readHits(answer: unknown): readonly ArticleHit[] | null {
  const list = readList(answer, ["results", "articles", "hits", "matches", "documents"]);
  return list === null ? null : list.map(readHit).filter((hit) => hit !== null);
}

/** A hit without a score counts as 0: the port has no "not given", and the order still tells. */
function readHit(value: unknown): ArticleHit | null {
  const source = readSource(value);
  if (source === null) return null;
  const outer = readFields(value) ?? {};
  const fields = { ...outer, ...articleFields(outer) };
  const snippet = pick(fields, ["snippet", "excerpt", "content", "text", "body"], (text) => readText(text, SNIPPET_LIMIT));
  const score = pick(fields, ["score", "similarity", "relevance"], readProbability) ?? nearness(fields["distance"]);
  return { ...source, score: score ?? 0, snippet: snippet ?? "" };
}

/** Vector stores tell the cosine distance: 0 is the same, 1 is unrelated. */
function nearness(value: unknown): number | null {
  const distance = readNumber(value);
  return distance === null ? null : readProbability(1 - distance);
}
