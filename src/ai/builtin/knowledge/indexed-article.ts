import { createHash } from "node:crypto";
import type { Article } from "../../ports.js";
import { sentences } from "../text/sentences.js";
import { termGroups } from "./terms.js";

export interface IndexedArticle {
  readonly article: Article;
  /** Of title and text: an article that only moved keeps its vectors. */
  readonly fingerprint: string;
  readonly sentences: readonly string[];
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  /** Null until the encoder has read the article, or where there is none. */
  readonly wholeVector: Float32Array | null;
  readonly titleVector: Float32Array | null;
  /** One for each of the first sentences. */
  readonly sentenceVectors: readonly Float32Array[];
}

/** Beyond this an article is a book: its later sentences are found by words only. */
const SENTENCES_READ = 12;

/** Characters of an article that the word index sees: more would hold the thread too long. */
export const INDEXED_CHARACTERS = 20_000;

export function fingerprintOf(article: Article): string {
  return createHash("sha256")
    .update(JSON.stringify([article.title, article.content]))
    .digest("base64");
}

export function indexArticle(article: Article): IndexedArticle {
  const titleTerms = new Set(termGroups(article.title).flat());
  return {
    article,
    fingerprint: fingerprintOf(article),
    sentences: sentences(article.content),
    terms: new Set([...titleTerms, ...termGroups(article.content.slice(0, INDEXED_CHARACTERS)).flat()]),
    titleTerms,
    wholeVector: null,
    titleVector: null,
    sentenceVectors: [],
  };
}

/** What the encoder shall read of an article: the whole, the title, then each sentence under its title. */
export function textsToEmbed({ article, sentences: lines }: IndexedArticle): readonly string[] {
  const under = lines.slice(0, SENTENCES_READ).map((line) => `${article.title}: ${line}`);
  return [`${article.title}. ${article.content}`, article.title, ...under];
}

export function withVectors(indexed: IndexedArticle, vectors: readonly Float32Array[]): IndexedArticle {
  const [wholeVector = null, titleVector = null, ...sentenceVectors] = vectors;
  return { ...indexed, wholeVector, titleVector, sentenceVectors };
}
