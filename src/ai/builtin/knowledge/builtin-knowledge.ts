import type { ArticleHit } from "../../../domain/answers.js";
import type { Knowledge } from "../../ports.js";
import type { Embedder } from "../embedder/embedder.js";
import { rounded } from "../reading/reading.js";
import type { ArticleIndexes } from "./article-index.js";
import { createGapFinder, type UnansweredQuery } from "./gap-finder.js";
import { bestSentences, rankArticles, type RankedArticle, sourceOf } from "./rank-articles.js";

export interface KnowledgeParts {
  readonly indexes: ArticleIndexes;
  readonly embedder: Embedder;
  readonly unansweredQueries: (workspaceId: string) => Promise<readonly UnansweredQuery[]>;
}

/** The stored articles are the index: the store puts and removes them, which changes their version. */
export function builtinKnowledge({ indexes, embedder, unansweredQueries }: KnowledgeParts): Knowledge {
  const gaps = createGapFinder(embedder);
  return {
    put: () => Promise.resolve({ externalId: null }),
    remove: () => Promise.resolve(true),
    async search(query, limit, call) {
      const index = await indexes.current(call.workspaceId);
      const vector = (await embedder.embed([query]))?.[0] ?? null;
      const found = (await rankArticles(index, query, vector)).filter(({ chance }) => chance >= 0.02).slice(0, limit);
      return found.map((hit) => hitOf(hit, query, vector));
    },
    gaps: async (call) => gaps.find(await unansweredQueries(call.workspaceId)),
  };
}

function hitOf({ indexed, chance }: RankedArticle, query: string, vector: Float32Array | null): ArticleHit {
  const [snippet] = bestSentences(indexed, query, vector, 1);
  return { ...sourceOf(indexed.article), score: rounded(chance), snippet: snippet ?? indexed.article.content.slice(0, 200) };
}
