/** What of an article answers a question: whole passages, or single sentences where a teammate wants it short. */
import { nearnessOf } from "../embedder/embedder.js";
import { type IndexedArticle, type IndexedPassage, termGroups } from "./article-index.js";
import { quotableText } from "../../passages.js";
import { type Question, wordings } from "./rank-articles.js";

/** A longer "sentence" is a table or a list run together: no good as a quotation. */
const LONGEST = 400;

/** Words in common, beside the meaning; those of a gloss are single ones out of their sentence, and say half as much. */
const SHARED_WORDS = 0.2;
const GLOSSED_WORDS = 0.1;

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

function closeness(
  line: string,
  known: Float32Array | null,
  asked: ReadonlySet<string>,
  vector: Float32Array | null,
  weight = SHARED_WORDS,
): number {
  const terms = termGroups(line).flat();
  const shared = terms.filter((term) => asked.has(term)).length / Math.sqrt(terms.length + 1);
  if (known === null || vector === null) return shared;
  const { multilingual, english } = nearnessOf(vector, known);
  return (multilingual + english) / 2 + weight * shared;
}

/** A list or a table says by its heading when it holds: "Lost your phone?", "Vehicle | Deposit". */
function headed(passage: IndexedPassage): string {
  const text = quotableText(passage);
  return passage.heading !== null && /^\s*(?:[-*•·–|]|\d{1,2}[.)])/u.test(text) ? `${passage.heading}\n${text}` : text;
}

/** A passage that says nearly as much as the best one belongs to the answer. */
const NEARLY_AS_GOOD = 0.8;

interface RatedPassage {
  readonly text: string;
  readonly from: number;
  readonly near: number;
}

/**
 * Passages in the article's order: the one whose best sentence answers best, those nearly as good that still fit in, and the best
 * one for each further question. Weights over whole passages, fitted on 96 development questions, left out the sentence that
 * answers in 4 of the sandbox's 12 samples; fitted on 209 they quoted what delivery costs to who asked how long it takes.
 */
export function bestPassages(
  indexed: IndexedArticle,
  [whole, ...questions]: readonly [Question, ...Question[]],
  { passages: count, characters, goesOn = false }: PassageLimits,
): readonly string[] {
  const rated = ratedPassages(indexed, whole);
  const chosen = rated.slice(0, 1);
  const add = (one: RatedPassage | undefined, most: number) => {
    if (one === undefined || chosen.length >= most || chosen.some(({ from }) => from === one.from)) return;
    if (lengthOf(chosen) + one.text.length <= characters) chosen.push(one);
  };
  const least = NEARLY_AS_GOOD * (rated[0]?.near ?? 0);
  for (const one of rated) if (one.near >= least) add(one, count);
  for (const question of questions) add(ratedPassages(indexed, question)[0], count + 1);
  if (goesOn) add(nextOf(rated), count);
  return chosen.sort((left, right) => left.from - right.from).map(({ text }) => text);
}

export interface PassageLimits {
  readonly passages: number;
  readonly characters: number;
  /** Whether there is room for what follows on the best one. */
  readonly goesOn?: boolean;
}

/** What follows on the best passage mostly goes on with it: the exception, what to do then, where to write to. */
const GOES_ON = 0.55;

function nextOf([best, ...others]: readonly RatedPassage[]): RatedPassage | undefined {
  const next = others.reduce<RatedPassage | undefined>(
    (first, one) => (best !== undefined && one.from > best.from && one.from < (first?.from ?? Infinity) ? one : first),
    undefined,
  );
  return next !== undefined && next.near >= GOES_ON * (best?.near ?? 0) ? next : undefined;
}

const lengthOf = (passages: readonly RatedPassage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);

/** Best first. A question in another language is compared by the words of its gloss too. */
function ratedPassages(indexed: IndexedArticle, question: Question): RatedPassage[] {
  const asked = new Set(wordings(question).flatMap(termGroups).flat());
  const weight = question.language === "en" ? SHARED_WORDS : GLOSSED_WORDS;
  return indexed.passages
    .map((passage) => {
      const lines = indexed.sentences.slice(passage.from, passage.to + 1);
      const near = lines.map((line, index) =>
        closeness(line, indexed.vectors?.sentences[passage.from + index] ?? null, asked, question.vector, weight),
      );
      return { text: headed(passage), from: passage.from, near: Math.max(0, ...near) };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.near - left.near);
}
