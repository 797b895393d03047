/** What of an article answers a question: whole passages, or single sentences where a teammate wants it short. */
import { type Nearness, nearnessOf } from "../embedder/embedder.js";
import { type ArticleIndex, type IndexedArticle, termGroups } from "./article-index.js";
import { quotableText } from "../../passages.js";
import { LIST_ITEM } from "../../sentences.js";
import { covered, type Question, wordings } from "./rank-articles.js";

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

/**
 * Fitted by softmax regression on 96 development questions of which it was written down which passage answers: the first is right
 * in six of ten, one of the first two in more than eight. A list, and what stands first, is asked for more often than it says in words.
 */
const PASSAGE_WEIGHTS = {
  multilingual: 0.48,
  english: 1.67,
  sentence: 0.24,
  coverage: 0.55,
  first: 0.13,
  length: 0.2,
  list: 0.25,
} as const;

/** From here on the second passage is about half as probable as the first: one of both answers. */
const NEARLY_AS_GOOD = 0.17;

/** Passages in the article's order: the one that answers best, and those nearly as good that still fit in. */
export function bestPassages(
  index: ArticleIndex,
  indexed: IndexedArticle,
  question: Question,
  { passages: count, characters }: { readonly passages: number; readonly characters: number },
): readonly string[] {
  const asked = wordings(question).map(termGroups);
  const rated = indexed.passages
    .map((passage, position) => {
      const text = quotableText(passage);
      const near = nearest(indexed, position, question.vector);
      const weight = PASSAGE_WEIGHTS;
      const score =
        weight.multilingual * near.passage.multilingual +
        weight.english * near.passage.english +
        weight.sentence * near.sentence +
        weight.coverage * Math.max(...asked.map((groups) => covered(index, groups, passage.terms))) +
        (position === 0 ? weight.first : 0) +
        weight.length * Math.log(Math.max(1, text.length)) +
        (text
          .split("\n")
          .slice(1)
          .some((line) => LIST_ITEM.test(line))
          ? weight.list
          : 0);
      return { text, from: passage.from, score };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.score - left.score);
  const chosen: typeof rated = [];
  for (const one of rated) {
    const first = chosen[0];
    const length = chosen.reduce((sum, { text }) => sum + text.length, 0) + one.text.length;
    if (first === undefined || (chosen.length < count && one.score >= first.score - NEARLY_AS_GOOD && length <= characters))
      chosen.push(one);
  }
  return chosen.sort((left, right) => left.from - right.from).map(({ text }) => text);
}

const NOT_READ: Nearness = { multilingual: 0, english: 0 };

function nearest({ passages, vectors }: IndexedArticle, position: number, vector: Float32Array | null) {
  const passage = passages[position];
  const read = vectors?.passages[position];
  if (vector === null || vectors === null || passage === undefined || read === undefined)
    return { passage: NOT_READ, sentence: 0 };
  const lines = vectors.sentences.slice(passage.from, passage.to + 1).map((line) => nearnessOf(vector, line).english);
  return { passage: nearnessOf(vector, read), sentence: Math.max(0, ...lines) };
}
