/** A workspace's articles, indexed by words and vectors, and kept up to date. */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import MiniSearch from "minisearch";
import { type Article, type ArticleSource, isKnownBy } from "../../../domain/answers.js";
import type { Embedder } from "../embedder/embedder.js";
import { type Passage, passagesOf } from "../../passages.js";
import { sentences } from "../../sentences.js";
import { words } from "../text.js";
import { codesOfArticle } from "./codes.js";
import { plainPhrases, termGroups, termsOfWord } from "./index-terms.js";
import { withinMs } from "../../../kernel/within-ms.js";

/** One workspace's articles, searchable by words at once and by meaning as soon as the encoder has read them. */
export interface ArticleIndex {
  readonly version: string;
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  readonly byWords: MiniSearch;
  /** How rare a term is: ln(1 + articles / articles with the term). */
  rarity(term: string): number;
}

/** Builds the index for `version`, keeping from `previous` what did not change. Gives way to other work between articles. */
async function buildArticleIndex(
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

/** The articles as of a moment: what was changed later is left out, since nobody knows how it read before. */
export function knownUntil(index: ArticleIndex, until: number | undefined): ArticleIndex {
  if (until === undefined) return index;
  return { ...index, articles: new Map([...index.articles].filter(([, { article }]) => isKnownBy(article, until))) };
}

/** Has the encoder read what is new. Answers the index with vectors, or as it was where there is no encoder. */
async function addVectors(index: ArticleIndex, embedder: Embedder): Promise<ArticleIndex> {
  const articles = new Map<string, IndexedArticle>();
  for (const [id, indexed] of index.articles) {
    const vectors = indexed.vectors === null ? await embedder.embed(textsToEmbed(indexed), "later") : null;
    articles.set(id, vectors === null ? indexed : withVectors(indexed, vectors));
  }
  return { ...index, articles };
}

export interface IndexedArticle {
  readonly article: Article;
  /** Of title and text: an article that only moved keeps its vectors. */
  readonly fingerprint: string;
  readonly sentences: readonly string[];
  readonly passages: readonly IndexedPassage[];
  readonly terms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
  /** What a device or program shows, as "E15". */
  readonly codes: ReadonlySet<string>;
  /** Null until the encoder has read the article, or where there is none. */
  readonly vectors: ArticleVectors | null;
}

interface ArticleVectors {
  readonly whole: Float32Array;
  readonly title: Float32Array;
  /** One for each of the first passages, and of the first sentences. */
  readonly passages: readonly Float32Array[];
  readonly sentences: readonly Float32Array[];
}

export interface IndexedPassage extends Passage {
  /** Of its first and last sentence among the article's. */
  readonly from: number;
  readonly to: number;
  readonly terms: ReadonlySet<string>;
}

/** Beyond this an article is a book: its later sentences are found by words only. */
const SENTENCES_READ = 24;
const PASSAGES_READ = 12;

/** Characters of an article that the word index sees: more would hold the thread too long. */
const INDEXED_CHARACTERS = 20_000;

function fingerprintOf(article: Article): string {
  return createHash("sha256")
    .update(JSON.stringify([article.title, article.content]))
    .digest("base64");
}

export function indexArticle(article: Article): IndexedArticle {
  const titleTerms = new Set(termGroups(article.title).flat());
  const lines: string[] = [];
  const passages = passagesOf(article.content).map((passage): IndexedPassage => {
    const from = lines.length;
    const headed = withHeading(passage);
    lines.push(...sentences(headed));
    return { ...passage, from, to: lines.length - 1, terms: new Set(termGroups(headed.slice(0, INDEXED_CHARACTERS)).flat()) };
  });
  return {
    article,
    fingerprint: fingerprintOf(article),
    sentences: lines,
    passages,
    terms: new Set([...titleTerms, ...termGroups(article.content.slice(0, INDEXED_CHARACTERS)).flat()]),
    titleTerms,
    codes: codesOfArticle(`${article.title}\n${article.content.slice(0, INDEXED_CHARACTERS)}`),
    vectors: null,
  };
}

const withHeading = ({ heading, text }: Passage) => (heading === null ? text : `${heading}\n${text}`);

/**
 * What the encoder shall read of an article: the whole, the title, passages and sentences. These without the title: under it
 * all of them are near to each other, and on 168 English development questions .78 instead of .83 came first.
 */
function textsToEmbed({ article, passages, sentences: lines }: IndexedArticle): readonly string[] {
  const parts = passages.slice(0, PASSAGES_READ).map(withHeading);
  return [`${article.title}. ${article.content}`, article.title, ...parts, ...lines.slice(0, SENTENCES_READ)];
}

function withVectors(indexed: IndexedArticle, [whole, title, ...parts]: readonly Float32Array[]): IndexedArticle {
  if (whole === undefined || title === undefined) return indexed;
  const count = Math.min(PASSAGES_READ, indexed.passages.length);
  return { ...indexed, vectors: { whole, title, passages: parts.slice(0, count), sentences: parts.slice(count) } };
}

export interface ArticleIndexes {
  /** The workspace's index, for the current version of its articles; with `patienceMs` until the encoder has read them. */
  current(workspaceId: string, patienceMs?: number): Promise<ArticleIndex>;
  /** Builds it in the background, so that nobody waits for it who asks later. */
  prepare(workspaceId: string): void;
}

/** 2.5 MB of vectors for 45 articles: beyond so many workspaces only those are kept ready that were asked for. */
const PREPARED_WORKSPACES = 8;

/** Drafts are written in the background: better late than by words alone, as after a start or a sync. */
export const INDEX_PATIENCE_MS = 120_000;

/** A teammate's search waits this long for the encoder to read new articles, then is answered by words. */
const SEARCH_PATIENCE_MS = 2000;

/** Keeps one index a workspace and rebuilds it when the articles' version changes; several askers share one rebuild. */
export function createArticleIndexes(articleSource: ArticleSource, embedder: Embedder): ArticleIndexes {
  const finished = new Map<string, ArticleIndex>();
  const running = new Map<
    string,
    { readonly version: string; readonly words: Promise<ArticleIndex>; readonly vectors: Promise<ArticleIndex> }
  >();

  function rebuild(workspaceId: string, version: string) {
    const previous = finished.get(workspaceId) ?? null;
    const words = articleSource.list(workspaceId).then((list) => buildArticleIndex(version, list, previous));
    const vectors = words.then((index) => addVectors(index, embedder));
    const build = { version, words, vectors };
    running.set(workspaceId, build);
    const finish = (index: ArticleIndex | null) => {
      if (running.get(workspaceId) === build) running.delete(workspaceId);
      if (index !== null) finished.set(workspaceId, index);
    };
    vectors.then(finish, () => finish(null));
    return build;
  }

  async function current(workspaceId: string, patienceMs = SEARCH_PATIENCE_MS): Promise<ArticleIndex> {
    const version = await articleSource.version(workspaceId);
    const ready = finished.get(workspaceId);
    if (ready?.version === version) return ready;
    const known = running.get(workspaceId);
    const build = known?.version === version ? known : rebuild(workspaceId, version);
    const index = await build.words;
    return withinMs(build.vectors, patienceMs, index);
  }

  return {
    current,
    prepare(workspaceId) {
      const kept = new Set([...finished.keys(), ...running.keys()]);
      if (!kept.has(workspaceId) && kept.size >= PREPARED_WORKSPACES) return;
      // Whoever asks later meets the same failure, and says so.
      current(workspaceId, 0).catch(() => undefined);
    },
  };
}
