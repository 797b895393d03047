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

/**
 * How probably a passage is one that a teammate would quote, in log odds: by how near it is as a whole, beside the nearest of its
 * article, and by its length, since a longer one says more. Fitted on what was marked in 267 articles of eight help centres' drafts.
 */
const NEARNESS_WEIGHT = 3.6;
const LENGTH_WEIGHT = 1.48;
const LENGTH_BASE = -10.8;

/** A passage whose best sentence answers nearly as well as the best one belongs to the answer, however short. */
const NEARLY_AS_GOOD = 0.9;

interface RatedPassage {
  readonly text: string;
  readonly from: number;
  /** Of its best sentence. */
  readonly near: number;
  /** Of the whole passage; that of its best sentence where the encoder has not read it. */
  readonly meaning: number;
}

/**
 * Passages in the article's order: the one whose best sentence answers best, the best one for each further question, those that
 * probably belong to the answer as well, the likeliest first, and what follows on the best one, while they fit in.
 */
export function bestPassages(
  indexed: IndexedArticle,
  [whole, ...questions]: readonly [Question, ...Question[]],
  { passages: count, characters, from: least, goesOn = false }: PassageLimits,
): readonly string[] {
  const rated = ratedPassages(indexed, whole);
  const chosen = rated.slice(0, 1);
  const add = (one: RatedPassage | undefined) => {
    if (one === undefined || chosen.length >= count || chosen.some(({ from }) => from === one.from)) return;
    if (lengthOf(chosen) + one.text.length <= characters) chosen.push(one);
  };
  for (const question of questions) add(ratedPassages(indexed, question)[0]);
  const nearest = Math.max(...rated.map(({ meaning }) => meaning));
  const good = NEARLY_AS_GOOD * (rated[0]?.near ?? 0);
  const likely = rated
    .map((one) => ({ one, chance: chanceOf(one, nearest) }))
    .filter(({ one, chance }) => chance >= least || one.near >= good);
  for (const { one } of likely.sort((left, right) => right.chance - left.chance)) add(one);
  if (goesOn) add(nextOf(rated));
  return chosen.sort((left, right) => left.from - right.from).map(({ text }) => text);
}

export interface PassageLimits {
  readonly passages: number;
  readonly characters: number;
  /** The chance, 0 to 1, from which on a passage is taken for a part of the answer. */
  readonly from: number;
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

function chanceOf({ text, meaning }: RatedPassage, nearest: number): number {
  const beside = nearest <= 0 ? 0 : meaning / nearest;
  return 1 / (1 + Math.exp(-(NEARNESS_WEIGHT * beside + LENGTH_WEIGHT * Math.log(text.length) + LENGTH_BASE)));
}

const lengthOf = (passages: readonly RatedPassage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);

/** Best first. A question in another language is compared by the words of its gloss too. */
function ratedPassages(indexed: IndexedArticle, question: Question): RatedPassage[] {
  const asked = new Set(wordings(question).flatMap(termGroups).flat());
  const weight = question.language === "en" ? SHARED_WORDS : GLOSSED_WORDS;
  return indexed.passages
    .map((passage, position) => {
      const lines = indexed.sentences.slice(passage.from, passage.to + 1);
      const each = lines.map((line, index) =>
        closeness(line, indexed.vectors?.sentences[passage.from + index] ?? null, asked, question.vector, weight),
      );
      const near = Math.max(0, ...each);
      return { text: headed(passage), from: passage.from, near, meaning: meaningOf(indexed, position, question) ?? near };
    })
    .filter(({ text }) => text !== "")
    .sort((left, right) => right.near - left.near);
}

function meaningOf({ vectors }: IndexedArticle, position: number, { vector }: Question): number | null {
  const passage = vectors?.passages[position];
  if (passage === undefined || vector === null) return null;
  const { multilingual, english } = nearnessOf(vector, passage);
  return (multilingual + english) / 2;
}
