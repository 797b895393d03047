/** What of an article answers a question: whole passages, or single sentences where a teammate wants it short. */
import { nearnessOf } from "../embedder/embedder.js";
import { type IndexedArticle, type IndexedPassage, termGroups } from "./article-index.js";
import { quotableText } from "../../passages.js";
import type { Question } from "./rank-articles.js";

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
      : [{ line, position, closeness: closeness(line, indexed.vectors?.sentences[position] ?? null, asked, vector) }],
  );
  const chosen = [...lines].sort((left, right) => right.closeness - left.closeness).slice(0, limit);
  return chosen.sort((left, right) => left.position - right.position).map(({ line }) => line);
}

function closeness(line: string, known: Float32Array | null, asked: ReadonlySet<string>, vector: Float32Array | null): number {
  const terms = termGroups(line).flat();
  const shared = terms.filter((term) => asked.has(term)).length / Math.sqrt(terms.length + 1);
  if (known === null || vector === null) return shared;
  const { multilingual, english } = nearnessOf(vector, known);
  return (multilingual + english) / 2 + 0.2 * shared;
}

/** A list or a table says by its heading when it holds: "Lost your phone?", "Vehicle | Deposit". */
function headed(passage: IndexedPassage): string {
  const text = quotableText(passage);
  return passage.heading !== null && /^\s*(?:[-*•·–|]|\d{1,2}[.)])/u.test(text) ? `${passage.heading}\n${text}` : text;
}

/** A passage that says nearly as much as the best one belongs to the answer. */
const NEARLY_AS_GOOD = 0.8;

/**
 * Passages in the article's order: the one whose best sentence answers best, and those nearly as good that still fit in. Weights
 * over whole passages, fitted on 96 development questions, left out the sentence that answers in 4 of the sandbox's 12 samples; fitted
 * on 209 they quoted what delivery costs to who asked how long it takes.
 */
export function bestPassages(
  indexed: IndexedArticle,
  { text: query, vector }: Question,
  { passages: count, characters }: { readonly passages: number; readonly characters: number },
): readonly string[] {
  const asked = new Set(termGroups(query).flat());
  const rated = indexed.passages
    .map((passage) => {
      const lines = indexed.sentences.slice(passage.from, passage.to + 1);
      const near = lines.map((line, index) =>
        closeness(line, indexed.vectors?.sentences[passage.from + index] ?? null, asked, vector),
      );
      return { text: headed(passage), from: passage.from, near: Math.max(0, ...near) };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.near - left.near);
  const chosen: typeof rated = [];
  for (const one of rated) {
    const first = chosen[0];
    const length = chosen.reduce((sum, { text }) => sum + text.length, 0) + one.text.length;
    if (first === undefined || (chosen.length < count && one.near >= NEARLY_AS_GOOD * first.near && length <= characters))
      chosen.push(one);
  }
  return chosen.sort((left, right) => left.from - right.from).map(({ text }) => text);
}
