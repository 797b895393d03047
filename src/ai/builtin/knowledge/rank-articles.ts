/** Articles by how well they answer a question. */
import { createSlices } from "../../../kernel/slices.js";
import { EMBEDDED_CHARACTERS, type Nearness, nearnessOf } from "../embedder/embedder.js";
import { glossInEnglish } from "../embedder/gloss.js";
import type { ArticleIndex, IndexedArticle } from "./article-index.js";
import { termGroups } from "./index-terms.js";
import { documentOf, languageInCommon } from "./translations.js";

export interface RankedArticle {
  readonly indexed: IndexedArticle;
  /** What the order rests on. */
  readonly relevance: number;
  /** How probably the article answers the question, 0 to 1. */
  readonly chance: number;
}

/** A question with what is known of it. */
export interface Question {
  readonly text: string;
  readonly vector: Float32Array | null;
  /** Its sentences, each by itself; where it is left out, the question is one. */
  readonly parts?: readonly Float32Array[] | undefined;
  /** ISO 639-1. */
  readonly language: string;
}

/** What of a question is searched for: a long message over a thousand articles would hold the thread for 30 ms. */
const SEARCHED_CHARACTERS = 300;

/** Nearest first. Words alone decide where there is no vector. */
export async function rankArticles(index: ArticleIndex, question: Question): Promise<readonly RankedArticle[]> {
  const readings = readingsOf(index, question);
  const fitted = FITTED[question.language === "en" ? "english" : "foreign"];
  const most = MOST_LEAD * Math.min(1, Math.sqrt(index.articles.size / MANY_ARTICLES));
  const features: (ArticleFeatures & { readonly id: string; readonly indexed: IndexedArticle })[] = [];
  const giveWay = createSlices();
  for (const [id, indexed] of index.articles) {
    await giveWay();
    features.push({ id, indexed, ...featuresOf(readings, indexed, question) });
  }
  const usual = meanOf(features.flatMap(({ inParts }) => (inParts === null ? [] : [inParts])));
  const found = features.map(({ id, indexed, words, meaning, inParts }) =>
    meaning === null || inParts === null
      ? ratedByWords(id, indexed, words, readings)
      : rated(indexed, { meaning, words, inParts: beyond(inParts, usual) }, fitted, most),
  );
  found.sort((left, right) => right.relevance - left.relevance);
  return found.map(({ indexed, relevance, evidence, lead }) => {
    // An article in another language is the same answer, and no rival.
    const rival = found.find((other) => documentOf(other) !== documentOf({ indexed }));
    const ahead = relevance - (rival?.relevance ?? 0);
    const chance = logistic(evidence + lead.weight * Math.max(lead.least, Math.min(lead.most, ahead)));
    return { indexed, relevance, chance };
  });
}

const readingsOf = (index: ArticleIndex, question: Question): readonly QuestionWords[] =>
  wordings(question).map((text) => wordsOf(index, text));

interface ArticleFeatures {
  readonly words: Coverage;
  readonly meaning: Meaning | null;
  /** How near the question's sentences are to it on average, by the mean of both encoders. */
  readonly inParts: PartsMeaning | null;
}

/** What an article's order and its chance are weighed from. */
function featuresOf(
  readings: readonly QuestionWords[],
  indexed: IndexedArticle,
  { vector, parts = [], language }: Question,
): ArticleFeatures {
  const meaningIn = (read: Float32Array) => meaningOf(indexed, read, languageInCommon(indexed.article, language));
  const meaning = vector === null ? null : meaningIn(vector);
  const each = (parts.length < 2 ? [meaning] : parts.map(meaningIn)).filter((one) => one !== null);
  return { words: coverageOf(readings, indexed), meaning, inParts: meaning === null ? null : meanOf(each.map(meanOfEncoders)) };
}

type PartsMeaning = Readonly<Record<keyof Meaning, number>>;

function eachPart(of: (part: keyof Meaning) => number): PartsMeaning {
  return { whole: of("whole"), title: of("title"), passage: of("passage"), sentence: of("sentence") };
}

const meanOfEncoders = (meaning: Meaning): PartsMeaning =>
  eachPart((part) => (meaning[part].multilingual + meaning[part].english) / 2);

const meanOf = (all: readonly PartsMeaning[]): PartsMeaning =>
  eachPart((part) => all.reduce((sum, one) => sum + one[part], 0) / Math.max(1, all.length));

/** Beyond what it is for the help centre's articles in general: a greeting is as near to all of them, and says nothing. */
const beyond = (own: PartsMeaning, usual: PartsMeaning): PartsMeaning => eachPart((part) => own[part] - usual[part]);

/** Of every article, as `training/encoder/fit_ranking.py` reads it; without the meaning where there are no vectors. */
export function rankingFeatures(index: ArticleIndex, question: Question): readonly ({ readonly id: string } & Coverage)[] {
  const readings = readingsOf(index, question);
  const features = [...index.articles].map(([id, indexed]) => ({ id, ...featuresOf(readings, indexed, question) }));
  const usual = meanOf(features.flatMap(({ inParts }) => (inParts === null ? [] : [inParts])));
  return features.map(({ id, words, meaning, inParts }) => ({
    id,
    ...meaning,
    ...words,
    ...(inParts !== null && { inParts: beyond(inParts, usual) }),
  }));
}

/** As it was written, and its gloss: a help centre may be in the customer's language or in English. */
export function wordings({ text, language }: Pick<Question, "text" | "language">): readonly string[] {
  const asked = text.slice(0, SEARCHED_CHARACTERS);
  // As the encoder reads it, which has it glossed already.
  const gloss = language === "en" ? null : glossInEnglish(text.slice(0, EMBEDDED_CHARACTERS).trim(), language);
  return gloss === null ? [asked] : [asked, gloss.slice(0, SEARCHED_CHARACTERS)];
}

interface QuestionWords {
  readonly groups: readonly WeighedTerms[];
  readonly search: () => ReadonlyMap<string, number>;
}

/** The search by words is needed only where nothing is known of the meaning. */
function wordsOf(index: ArticleIndex, text: string): QuestionWords {
  let found: ReadonlyMap<string, number> | null = null;
  const search = () => (found ??= new Map(index.byWords.search(text).map(({ id, score }) => [String(id), score])));
  return { groups: weighedTerms(index, text), search };
}

/** A significant word by the terms that it may be found by, and how much it says: once for all passages of all articles. */
interface WeighedTerms {
  readonly terms: readonly string[];
  readonly weight: number;
}

export function weighedTerms({ rarity }: Pick<ArticleIndex, "rarity">, text: string): readonly WeighedTerms[] {
  return termGroups(text).map((terms) => ({ terms, weight: rarity(terms[0] ?? "") }));
}

interface Coverage {
  /** Shares of the question's significant words, weighted by rarity, that the article, its title and its best passage have. */
  readonly coverage: number;
  readonly titleCoverage: number;
  readonly passageCoverage: number;
}

function coverageOf(readings: readonly QuestionWords[], indexed: IndexedArticle): Coverage {
  const best = (terms: ReadonlySet<string>) => Math.max(...readings.map(({ groups }) => covered(groups, terms)));
  return {
    coverage: best(indexed.terms),
    titleCoverage: best(indexed.titleTerms),
    passageCoverage: Math.max(0, ...indexed.passages.map(({ terms }) => best(terms))),
  };
}

/** A word counts by the best of its terms that are there; a synonym counts a little less than the word. */
export function covered(groups: readonly WeighedTerms[], terms: ReadonlySet<string>): number {
  let all = 0;
  let had = 0;
  for (const group of groups) {
    const { weight } = group;
    all += weight;
    const rank = group.terms.findIndex((term) => terms.has(term));
    if (rank >= 0) had += weight * (rank === 0 ? 1 : 0.8);
  }
  return all === 0 ? 0 : had / all;
}

/** Each the nearest of its kind, by each encoder for itself. */
type Meaning = Readonly<Record<"whole" | "title" | "passage" | "sentence", Nearness>>;

function meaningOf({ vectors }: IndexedArticle, vector: Float32Array, language: string | null): Meaning | null {
  if (vectors === null) return null;
  const nearest = (parts: readonly Float32Array[]): Nearness => {
    const near = parts.map((part) => nearnessOf(vector, part, language));
    return {
      multilingual: Math.max(0, ...near.map(({ multilingual }) => multilingual)),
      english: Math.max(0, ...near.map(({ english }) => english)),
    };
  };
  return {
    whole: nearnessOf(vector, vectors.whole, language),
    title: nearnessOf(vector, vectors.title, language),
    passage: nearest(vectors.passages),
    sentence: nearest(vectors.sentences),
  };
}

interface RatedArticle {
  readonly indexed: IndexedArticle;
  readonly relevance: number;
  readonly evidence: number;
  readonly lead: { readonly weight: number; readonly least: number; readonly most: number };
}

/** Weights of the multilingual and of the English encoder. */
type Pair = readonly [number, number];

interface Fitted {
  readonly order: Readonly<Record<keyof Meaning, Pair>> & Coverage & { readonly inParts: PartsMeaning };
  readonly chance: {
    readonly base: number;
    readonly whole: number;
    readonly passage: number;
    readonly sentence: number;
    readonly coverage: number;
    readonly titleCoverage: number;
    readonly inParts: PartsMeaning;
    readonly lead: number;
  };
}

/** In other languages than English: fitted on few questions, sentences by themselves found 7 of 10 articles that were found without them. */
const NOT_WEIGHED: PartsMeaning = { whole: 0, title: 0, passage: 0, sentence: 0 };

/**
 * Fitted by `training/encoder/fit_ranking.py` on 735 English questions and 153 in other languages to 17 help centres, by which the
 * encoder was not tuned, each once more without its article: the order by softmax regression, the chance by logistic regression,
 * none of it below 0. With the help centre held out the right article came first in .72 of the English questions and in .77 of the
 * others; from a chance of .5 and .4 on it was right in .86 and .91 of the questions that were asked.
 */
const FITTED: Readonly<Record<"english" | "foreign", Fitted>> = {
  english: {
    order: {
      whole: [1, 2.22],
      title: [0.6, 1.24],
      passage: [0.95, 2.17],
      sentence: [0.99, 2.06],
      coverage: 1.18,
      titleCoverage: 0.2,
      passageCoverage: 0.94,
      inParts: { whole: 1.32, title: 0.75, passage: 1.27, sentence: 1.32 },
    },
    chance: {
      base: -3.26,
      whole: 1.05,
      passage: 1.13,
      sentence: 1.02,
      coverage: 0.92,
      titleCoverage: 0.11,
      inParts: { whole: 1.87, title: 0, passage: 1.85, sentence: 2.2 },
      lead: 1.04,
    },
  },
  foreign: {
    order: {
      whole: [1.81, 2.32],
      title: [1.32, 1.51],
      passage: [1.5, 2.13],
      sentence: [1.47, 2.06],
      coverage: 1.52,
      titleCoverage: 0.46,
      passageCoverage: 1.13,
      inParts: NOT_WEIGHED,
    },
    chance: {
      base: -3.32,
      whole: 1.36,
      passage: 1.03,
      sentence: 2.29,
      coverage: 1.88,
      titleCoverage: 0.19,
      inParts: NOT_WEIGHED,
      lead: 1.38,
    },
  },
};

/** To be ahead of fewer articles says less; by the root, since with four of a centre's articles that was right in .83, with ten in .86. */
const MANY_ARTICLES = 14;
const MOST_LEAD = 2;

function rated(
  indexed: IndexedArticle,
  { meaning, words, inParts }: { readonly meaning: Meaning; readonly words: Coverage; readonly inParts: PartsMeaning },
  { order, chance }: Fitted,
  most: number,
): RatedArticle {
  const weighed = (part: keyof Meaning) => order[part][0] * meaning[part].multilingual + order[part][1] * meaning[part].english;
  const mean = meanOfEncoders(meaning);
  const weighedParts = (weights: PartsMeaning) =>
    Object.values(eachPart((part) => weights[part] * inParts[part])).reduce((sum, one) => sum + one, 0);
  return {
    indexed,
    relevance:
      weighed("whole") +
      weighed("title") +
      weighed("passage") +
      weighed("sentence") +
      order.coverage * words.coverage +
      order.titleCoverage * words.titleCoverage +
      order.passageCoverage * words.passageCoverage +
      weighedParts(order.inParts),
    evidence:
      chance.base +
      chance.whole * mean.whole +
      chance.passage * mean.passage +
      chance.sentence * mean.sentence +
      chance.coverage * words.coverage +
      chance.titleCoverage * words.titleCoverage +
      weighedParts(chance.inParts),
    lead: { weight: chance.lead, least: -1, most },
  };
}

/** Without the encoder, as it was fitted for the first release. */
function ratedByWords(id: string, indexed: IndexedArticle, words: Coverage, readings: readonly QuestionWords[]): RatedArticle {
  const shares = readings.map(({ search }) => (search().get(id) ?? 0) / Math.max(1e-9, ...search().values()));
  return {
    indexed,
    relevance: Math.max(...shares),
    evidence: -3.4 + 4.2 * words.coverage + 3 * words.titleCoverage,
    lead: { weight: 2.2, least: -0.2, most: 0.3 },
  };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
