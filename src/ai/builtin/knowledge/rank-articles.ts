/** Articles and their sentences by how well they answer a question. */
import { setImmediate } from "node:timers/promises";
import type { Article, Source } from "../../../domain/answers.js";
import { cosine } from "../embedder/embedder.js";
import { glossInEnglish } from "../embedder/gloss.js";
import { quotableText } from "./passages.js";
import { type ArticleIndex, type IndexedArticle, termGroups } from "./article-index.js";

export interface RankedArticle {
  readonly indexed: IndexedArticle;
  /** How near in meaning, -1 to 1; null without the encoder. */
  readonly cosine: number | null;
  /** Share of the question's significant words, weighted by rarity, that the article has. */
  readonly coverage: number;
  readonly titleCoverage: number;
  /** What the order rests on. */
  readonly relevance: number;
  /** How probably the article answers the question, 0 to 1. */
  readonly chance: number;
}

/** Articles compared before others get the thread: about 3 ms of work. */
const STRIDE = 40;

/** What of a question is searched for: a long message over a thousand articles would hold the thread for 30 ms. */
const SEARCHED_CHARACTERS = 300;

/** What the order rests on: for a question in another language than English its words are names and loans at most. */
const WEIGHTS = {
  words: { meaning: 0, words: 1, rare: 0 },
  both: { meaning: 0.6, words: 0.25, rare: 0.15 },
  foreign: { meaning: 0.9, words: 0.05, rare: 0.05 },
} as const;

type RankBasis = keyof typeof WEIGHTS;

/** A question with what is known of it. */
export interface Question {
  readonly text: string;
  readonly vector: Float32Array | null;
  /** ISO 639-1. */
  readonly language: string;
}

function basisOf({ vector, language }: Question, cosine: number | null): RankBasis {
  if (vector === null || cosine === null) return "words";
  return language === "en" ? "both" : "foreign";
}

/** Nearest first. Words alone decide where there is no vector. */
export async function rankArticles(index: ArticleIndex, question: Question): Promise<readonly RankedArticle[]> {
  const readings = wordings(question).map((text) => wordsOf(index, text));
  const found: (Omit<RankedArticle, "chance"> & { readonly basis: RankBasis })[] = [];
  for (const [id, indexed] of index.articles) {
    const cosine = question.vector === null ? null : nearness(indexed, question.vector);
    const best = (measure: (reading: QuestionWords) => number) => Math.max(...readings.map(measure));
    const byWords = best(({ lexical, topLexical }) => (lexical.get(id) ?? 0) / topLexical);
    const coverage = best(({ groups }) => covered(index, groups, indexed.terms));
    const titleCoverage = best(({ groups }) => covered(index, groups, indexed.titleTerms));
    const basis = basisOf(question, cosine);
    const { meaning, words, rare } = WEIGHTS[basis];
    const relevance = meaning * (cosine ?? 0) + words * byWords + rare * coverage;
    found.push({ indexed, cosine, coverage, titleCoverage, relevance, basis });
    if (found.length % STRIDE === 0) await setImmediate();
  }
  found.sort((left, right) => right.relevance - left.relevance);
  return found.map((article, position) => ({
    ...article,
    chance: answerChance(article, found[position === 0 ? 1 : 0]?.relevance ?? 0, article.basis),
  }));
}

/** As it was written, and its gloss: a help centre may be in the customer's language or in English. */
function wordings({ text, language }: Question): readonly string[] {
  const asked = text.slice(0, SEARCHED_CHARACTERS);
  const gloss = language === "en" ? null : glossInEnglish(asked, language);
  return gloss === null ? [asked] : [asked, gloss.slice(0, SEARCHED_CHARACTERS)];
}

interface QuestionWords {
  readonly groups: readonly (readonly string[])[];
  readonly lexical: ReadonlyMap<string, number>;
  readonly topLexical: number;
}

function wordsOf(index: ArticleIndex, text: string): QuestionWords {
  const lexical = new Map(index.byWords.search(text).map(({ id, score }) => [String(id), score]));
  return { groups: termGroups(text), lexical, topLexical: Math.max(1e-9, ...lexical.values()) };
}

/** Half the article as a whole, half its title or nearest sentence: long articles answer in one of them. */
function nearness({ wholeVector, titleVector, sentenceVectors }: IndexedArticle, vector: Float32Array): number | null {
  if (wholeVector === null || titleVector === null) return null;
  const parts = [titleVector, ...sentenceVectors].map((part) => cosine(vector, part));
  const whole = cosine(vector, wholeVector);
  return 0.5 * whole + 0.5 * Math.max(whole, ...parts);
}

/** A word counts by the best of its terms the article has; a synonym counts a little less than the word. */
function covered(index: ArticleIndex, groups: readonly (readonly string[])[], terms: ReadonlySet<string>): number {
  let all = 0;
  let had = 0;
  for (const group of groups) {
    const weight = index.rarity(group[0] ?? "");
    all += weight;
    const rank = group.findIndex((term) => terms.has(term));
    if (rank >= 0) had += weight * (rank === 0 ? 1 : 0.8);
  }
  return all === 0 ? 0 : had / all;
}

interface Evidence {
  readonly cosine: number | null;
  readonly coverage: number;
  readonly titleCoverage: number;
  readonly relevance: number;
}

/**
 * Fitted by logistic regression on questions over shelves of 6 to 28 development articles, with the right article there or
 * not: 52 in English, 429 in thirteen languages. In English coverage was held at 1.5, since the synonyms knew those questions.
 * Words alone as they were fitted for the first release.
 */
const CHANCE = {
  both: { base: -4.6, cosine: 10.4, coverage: 1.5, titleCoverage: 1.5, lead: 3.7 },
  foreign: { base: -4.2, cosine: 10.6, coverage: 1, titleCoverage: 0, lead: 7.3 },
  words: { base: -3.4, cosine: 0, coverage: 4.2, titleCoverage: 3, lead: 2.2 },
} as const;

/** How probably an article answers the question, from how near it is and how far ahead of `rival`. */
function answerChance({ cosine, coverage, titleCoverage, relevance }: Evidence, rival: number, basis: RankBasis): number {
  const lead = Math.max(-0.2, Math.min(0.3, relevance - rival));
  const weights = CHANCE[basis];
  return logistic(
    weights.base +
      weights.cosine * (cosine ?? 0) +
      weights.coverage * coverage +
      weights.titleCoverage * titleCoverage +
      weights.lead * lead,
  );
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

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
  return known === null || vector === null ? shared : cosine(vector, known) + 0.2 * shared;
}

/** A passage that says nearly as much as the best one belongs to the answer. */
const NEARLY_AS_GOOD = 0.8;

/** Passages in the article's order: the one that answers best, and those nearly as good that still fit in. */
export function bestPassages(
  indexed: IndexedArticle,
  query: string,
  vector: Float32Array | null,
  { passages: count, characters }: { readonly passages: number; readonly characters: number },
): readonly string[] {
  const asked = new Set(termGroups(query).flat());
  const rated = indexed.passages
    .map((passage) => {
      const lines = indexed.sentences.slice(passage.from, passage.to + 1);
      const near = lines.map((line, index) =>
        closeness(line, indexed.sentenceVectors[passage.from + index] ?? null, asked, vector),
      );
      return { text: quotableText(passage), from: passage.from, near: Math.max(0, ...near) };
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

export function sourceOf(article: Article): Source {
  return { title: article.title, url: article.url, articleId: article.id, updatedAt: article.updatedAt };
}
