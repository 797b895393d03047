import { dot } from "../embedder/dot.js";
import type { IndexedArticle } from "./indexed-article.js";
import { termGroups } from "./terms.js";

/** A longer "sentence" is a table or a list run together: no good as a quotation. */
const LONGEST = 400;

/** The sentences of an article that answer a question best, verbatim and in the article's order. */
export function bestSentences(
  indexed: IndexedArticle,
  query: string,
  vector: Float32Array | null,
  limit: number,
): readonly string[] {
  const asked = new Set(termGroups(query).flat());
  const lines = indexed.sentences.flatMap((line, position) =>
    line.length > LONGEST
      ? []
      : [{ line, position, closeness: closeness(line, indexed.sentenceVectors[position] ?? null, asked, vector) }],
  );
  const chosen = [...lines].sort((left, right) => right.closeness - left.closeness).slice(0, limit);
  return chosen.sort((left, right) => left.position - right.position).map(({ line }) => line);
}

function closeness(line: string, known: Float32Array | null, asked: ReadonlySet<string>, vector: Float32Array | null): number {
  const terms = termGroups(line).flat();
  const shared = terms.filter((term) => asked.has(term)).length / Math.sqrt(terms.length + 1);
  return known === null || vector === null ? shared : dot(vector, known) + 0.2 * shared;
}
