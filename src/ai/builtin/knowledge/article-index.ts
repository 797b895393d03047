import { setImmediate } from "node:timers/promises";
import MiniSearch from "minisearch";
import type { Article } from "../../ports.js";
import type { Embedder } from "../embedder/embedder.js";
import { words } from "../text/words.js";
import {
  fingerprintOf,
  INDEXED_CHARACTERS,
  indexArticle,
  type IndexedArticle,
  textsToEmbed,
  withVectors,
} from "./indexed-article.js";
import { plainPhrases, termsOfWord } from "./terms.js";

/** One workspace's articles, searchable by words at once and by meaning as soon as the encoder has read them. */
export interface ArticleIndex {
  readonly version: string;
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  readonly byWords: MiniSearch;
  /** How rare a term is: ln(1 + articles / articles with the term). */
  rarity(term: string): number;
}

/** Builds the index for `version`, keeping from `previous` what did not change. Gives way to other work between articles. */
export async function buildArticleIndex(
  version: string,
  list: readonly Article[],
  previous: ArticleIndex | null,
): Promise<ArticleIndex> {
  const articles = new Map<string, IndexedArticle>();
  const frequency = new Map<string, number>();
  const byWords = emptyWordIndex();
  for (const article of list) {
    const indexed = unchanged(previous?.articles.get(article.id), article) ?? indexArticle(article);
    articles.set(article.id, indexed);
    await setImmediate();
    for (const term of indexed.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    byWords.add({
      id: article.id,
      title: article.title,
      content: article.content.slice(0, INDEXED_CHARACTERS),
      tags: article.tags.join(" "),
    });
    await setImmediate();
  }
  return { version, articles, byWords, rarity: (term) => Math.log(1 + articles.size / ((frequency.get(term) ?? 0) + 0.5)) };
}

function unchanged(known: IndexedArticle | undefined, article: Article): IndexedArticle | null {
  return known?.fingerprint === fingerprintOf(article) ? { ...known, article } : null;
}

function emptyWordIndex(): MiniSearch {
  return new MiniSearch({
    fields: ["title", "content", "tags"],
    tokenize: (text) => [...words(plainPhrases(text))],
    processTerm: (word) => [...termsOfWord(word)],
    searchOptions: { boost: { title: 2.5 }, combineWith: "OR" },
  });
}

/** Has the encoder read what is new. Answers the index with vectors, or as it was where there is no encoder. */
export async function addVectors(index: ArticleIndex, embedder: Embedder): Promise<ArticleIndex> {
  const articles = new Map<string, IndexedArticle>();
  for (const [id, indexed] of index.articles) {
    const vectors = indexed.wholeVector === null ? await embedder.embed(textsToEmbed(indexed), "later") : null;
    articles.set(id, vectors === null ? indexed : withVectors(indexed, vectors));
  }
  return { ...index, articles };
}
