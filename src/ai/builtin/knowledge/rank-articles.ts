/** Articles and their sentences by how well they answer a question. */
import { setImmediate } from "node:timers/promises";
import type { Article, Source } from "../../../domain/answers.js";
import { dot } from "../embedder/embedder.js";
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

/** Nearest first. Words alone decide where there is no vector. */
export async function rankArticles(
  index: ArticleIndex,
  query: string,
  vector: Float32Array | null,
): Promise<readonly RankedArticle[]> {
  const asked = query.slice(0, SEARCHED_CHARACTERS);
  const groups = termGroups(asked);
  const lexical = new Map(index.byWords.search(asked).map(({ id, score }) => [String(id), score]));
  const topLexical = Math.max(1e-9, ...lexical.values());
  const found: Omit<RankedArticle, "chance">[] = [];
  for (const [id, indexed] of index.articles) {
    const cosine = vector === null ? null : nearness(indexed, vector);
    const byWords = (lexical.get(id) ?? 0) / topLexical;
    const coverage = covered(index, groups, indexed.terms);
    const titleCoverage = covered(index, groups, indexed.titleTerms);
    const relevance = cosine === null ? byWords : 0.6 * cosine + 0.25 * byWords + 0.15 * coverage;
    found.push({ indexed, cosine, coverage, titleCoverage, relevance });
    if (found.length % STRIDE === 0) await setImmediate();
  }
  found.sort((left, right) => right.relevance - left.relevance);
  return found.map((article, position) => ({
    ...article,
    chance: answerChance(article, found[position === 0 ? 1 : 0]?.relevance ?? 0),
  }));
}

/** Half the article as a whole, half its title or nearest sentence: long articles answer in one of them. */
function nearness({ wholeVector, titleVector, sentenceVectors }: IndexedArticle, vector: Float32Array): number | null {
  if (wholeVector === null || titleVector === null) return null;
  const parts = [titleVector, ...sentenceVectors].map((part) => dot(vector, part));
  const whole = dot(vector, wholeVector);
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
 * Fitted by logistic regression on 52 questions over shelves of 4 to 28 of the development articles, with the right
 * article there or taken away; coverage was then trusted a little less, since its synonyms knew those questions.
 */
const WITH_MEANING = { base: -3.6, cosine: 3.5, coverage: 3.3, titleCoverage: 2.2, lead: 2.5 };
const WORDS_ONLY = { base: -3.4, coverage: 4.2, titleCoverage: 3, lead: 2.2 };

/** How probably an article answers the question, from how near it is and how far ahead of `rival`. */
function answerChance(evidence: Evidence, rival: number): number {
  const lead = Math.max(-0.2, Math.min(0.3, evidence.relevance - rival));
  const { coverage, titleCoverage } = evidence;
  if (evidence.cosine === null) {
    const weights = WORDS_ONLY;
    return logistic(weights.base + weights.coverage * coverage + weights.titleCoverage * titleCoverage + weights.lead * lead);
  }
  const weights = WITH_MEANING;
  return logistic(
    weights.base +
      weights.cosine * evidence.cosine +
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
  return known === null || vector === null ? shared : dot(vector, known) + 0.2 * shared;
}

export function sourceOf(article: Article): Source {
  return { title: article.title, url: article.url, articleId: article.id, updatedAt: article.updatedAt };
}
