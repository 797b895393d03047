/** What of an article answers a question: whole passages, or single sentences where a teammate wants it short. */
import { cosine, nearnessOf } from "../embedder/embedder.js";
import { type ArticleIndex, type IndexedArticle, type IndexedPassage, termGroups } from "./article-index.js";
import { quotableText } from "../../passages.js";
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

/** A list or a table says by its heading when it holds: "Lost your phone?", "Vehicle | Deposit". */
function headed(passage: IndexedPassage): string {
  const text = quotableText(passage);
  return passage.heading !== null && /^\s*(?:[-*•·–|]|\d{1,2}[.)])/u.test(text) ? `${passage.heading}\n${text}` : text;
}

/** Passages nearly as good as the best one belong to the answer: so much less, of about 2 in all. */
const NEARLY_AS_GOOD = 0.19;

/** Beside its best sentence, how near a passage is as a whole, and how much of the question's rarer words it has. */
const WHOLE_PASSAGE = 1.6;
const RARE_WORDS = 0.9;

/**
 * Passages in the article's order: the one that answers best, and those nearly as good that still fit in. Weights by softmax
 * regression on 209 development questions; with the help centre held out the first one chosen answers in .80, and by the best
 * sentence alone in .785 of them.
 */
export function bestPassages(
  index: Pick<ArticleIndex, "rarity">,
  indexed: IndexedArticle,
  question: Question,
  { passages: count, characters }: { readonly passages: number; readonly characters: number },
): readonly string[] {
  const { text: query, vector } = question;
  const asked = new Set(termGroups(query).flat());
  const readings = wordings(question).map(termGroups);
  const rated = indexed.passages
    .map((passage, position) => {
      const lines = indexed.sentences.slice(passage.from, passage.to + 1);
      const near = lines.map((line, within) =>
        closeness(line, indexed.vectors?.sentences[passage.from + within] ?? null, asked, vector),
      );
      const known = indexed.vectors?.passages[position];
      const whole = known === undefined || vector === null ? 0 : cosine(vector, known);
      const rare = Math.max(...readings.map((groups) => covered(index, groups, passage.terms)));
      const rating = Math.max(0, ...near) + WHOLE_PASSAGE * whole + RARE_WORDS * rare;
      return { text: headed(passage), from: passage.from, rating };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.rating - left.rating);
  const chosen: typeof rated = [];
  for (const one of rated) {
    const first = chosen[0];
    const length = chosen.reduce((sum, { text }) => sum + text.length, 0) + one.text.length;
    if (first === undefined || (chosen.length < count && one.rating >= first.rating - NEARLY_AS_GOOD && length <= characters))
      chosen.push(one);
  }
  return chosen.sort((left, right) => left.from - right.from).map(({ text }) => text);
}
