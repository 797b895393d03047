/** The knowledge base by the built-in engine: finds articles, and which questions none of them answers. */
import type { ArticleHit, ArticleSource } from "../../../domain/answers.js";
import type { Knowledge } from "../../ports.js";
import { embedOne, type Embedder, noEmbedder, urgencyOf } from "../embedder/embedder.js";
import { languageOf } from "../language.js";
import { rounded } from "../reading/reading.js";
import {
  type ArticleIndex,
  type ArticleIndexes,
  createArticleIndexes,
  type IndexedArticle,
  knownUntil,
} from "./article-index.js";
import { bestSentences } from "./best-passages.js";
import { createGapFinder, type UnansweredQuery } from "./gap-finder.js";
import { rankArticles, type RankedArticle } from "./rank-articles.js";
import { sourceOf } from "../../draft-sources.js";
import { oncePerDocument } from "./translations.js";

/** The third best that answers is often at 0.01; below, an article has hardly a word or a meaning in common. */
const LISTED_FROM = 0.005;

/** By words alone a new article hardly comes first. The sync that asks holds its lock meanwhile, so it waits less than a draft. */
const GAPS_PATIENCE_MS = 30_000;

export interface KnowledgeParts {
  readonly indexes: ArticleIndexes;
  readonly embedder: Embedder;
  readonly unansweredQueries: (workspaceId: string) => Promise<readonly UnansweredQuery[]>;
  /** What an article answers by now need not be kept. */
  readonly deleteAnswered: (workspaceId: string, queries: readonly UnansweredQuery[]) => Promise<void>;
}

/** The stored articles are the index: the store puts and removes them, which changes their version. */
export function builtinKnowledge({ indexes, embedder, unansweredQueries, deleteAnswered }: KnowledgeParts): Knowledge {
  const gaps = createGapFinder(embedder);
  return {
    put: () => Promise.resolve({ externalId: null }),
    remove: () => Promise.resolve(true),
    async search(query, limit, call) {
      const index = knownUntil(await indexes.current(call.workspaceId), call.articlesUntil);
      const vector = await embedOne(embedder, query, urgencyOf(call));
      const language = await languageOf(query);
      const ranked = await rankArticles(index, { text: query, vector, language });
      const found = oncePerDocument(
        index,
        ranked.filter(({ chance }) => chance >= LISTED_FROM),
        language,
      );
      return found.slice(0, limit).map((hit) => hitOf(hit, query, vector));
    },
    async gaps(call) {
      const queries = await unansweredQueries(call.workspaceId);
      if (queries.length === 0) return [];
      const index = await indexes.current(call.workspaceId, GAPS_PATIENCE_MS);
      const answered: UnansweredQuery[] = [];
      const found = await gaps.find(queries, async (asked, vector) => {
        call.signal.throwIfAborted();
        const isAnswered = await isAnsweredSince(index, asked, vector);
        if (isAnswered) answered.push(asked);
        return isAnswered;
      });
      if (answered.length > 0) await deleteAnswered(call.workspaceId, answered);
      return found;
    },
  };
}

/** What one of these lacks of the question's words is hardly ever related to it. */
const RELATED_FROM = 0.1;

/** By words alone: the encoder is not loaded for it. */
export function createWordSearch(articleSource: ArticleSource): Knowledge["search"] {
  const indexes = createArticleIndexes(articleSource, noEmbedder);
  const unansweredQueries = () => Promise.resolve([]);
  const deleteAnswered = () => Promise.resolve();
  const { search } = builtinKnowledge({ indexes, embedder: noEmbedder, unansweredQueries, deleteAnswered });
  return async (query, limit, call) => (await search(query, limit, call)).filter(({ score }) => score >= RELATED_FROM);
}

function hitOf({ indexed, chance }: RankedArticle, query: string, vector: Float32Array | null): ArticleHit {
  const [snippet] = bestSentences(indexed, query, vector, 1);
  return { ...sourceOf(indexed.article), score: rounded(chance), snippet: snippet ?? indexed.article.content.slice(0, 200) };
}

/** As sure as a draft has to be that quotes an article, in whatever language. */
const ANSWERED_FROM = 0.45;

/** By an article that drafts have had, as it is, only since the question: against the others it was held when it was asked. */
async function isAnsweredSince(index: ArticleIndex, { query, at }: UnansweredQuery, vector: Float32Array | null) {
  const isNewer = ({ article }: IndexedArticle) => (article.seenSince ?? article.updatedAt) >= at;
  // Ranking 500 questions takes seconds, and most syncs bring nothing that is newer.
  if (![...index.articles.values()].some(isNewer)) return false;
  const [best] = await rankArticles(index, { text: query, vector, language: await languageOf(query) });
  return best !== undefined && best.chance >= ANSWERED_FROM && isNewer(best.indexed);
}
