import type { ArticleHit } from "../ports.js";
import { pick, pickFields } from "../reading/pick.js";
import { parseList } from "../reading/read-list.js";
import { parseNumber, parseProbability } from "../reading/read-number.js";
import { articleFields, parseSource } from "../reading/read-sources.js";
import { parseText } from "../reading/read-text.js";

const SNIPPET_LIMIT = 1500;

/** Reads the answer of `/search`, in the service's own order; null without a list. */
export function parseHits(answer: unknown): readonly ArticleHit[] | null {
  const list = parseList(answer, ["results", "articles", "hits", "matches", "documents"]);
  return list === null ? null : list.map(parseHit).filter((hit) => hit !== null);
}

/** A hit without a score counts as 0: the port has no "not given", and the order still tells. */
function parseHit(value: unknown): ArticleHit | null {
  const source = parseSource(value);
  if (source === null) return null;
  const outer = pickFields(value) ?? {};
  const fields = { ...outer, ...articleFields(outer) };
  const snippet = pick(fields, ["snippet", "excerpt", "content", "text", "body"], (text) => parseText(text, SNIPPET_LIMIT));
  const score = pick(fields, ["score", "similarity", "relevance"], parseProbability) ?? nearness(fields["distance"]);
  return { ...source, score: score ?? 0, snippet: snippet ?? "" };
}

/** Vector stores tell the cosine distance: 0 is the same, 1 is unrelated. */
function nearness(value: unknown): number | null {
  const distance = parseNumber(value);
  return distance === null ? null : parseProbability(1 - distance);
}
