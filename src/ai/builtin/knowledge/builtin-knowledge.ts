/** The knowledge base by the built-in engine: finds articles, and groups the questions that none of them answered. */
import type { ArticleHit, KnowledgeGap } from "../../../domain/answers.js";
import type { Knowledge } from "../../ports.js";
import { dot, type Embedder } from "../embedder/embedder.js";
import { rounded } from "../reading/reading.js";
import type { ArticleIndexes } from "./article-index.js";
import { bestSentences, rankArticles, type RankedArticle, sourceOf } from "./rank-articles.js";
import { stem, words } from "../text.js";
import { STOP_WORDS } from "../stop-words.js";

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

export interface UnansweredQuery {
  readonly query: string;
  /** Unix seconds. */
  readonly at: number;
}

export interface GapFinder {
  find(queries: readonly UnansweredQuery[]): Promise<readonly KnowledgeGap[]>;
}

/** Two questions this near in meaning belong to one missing article. */
const SAME_TOPIC = 0.6;
const SAMPLES = 3;
/** The newest questions: clustering compares each with every cluster. */
const QUERIES = 500;

interface Cluster {
  readonly centre: Float32Array;
  readonly queries: string[];
}

/** Groups questions that no article answered, largest group first. */
export function createGapFinder(embedder: Embedder): GapFinder {
  return {
    async find(queries) {
      const newest = [...queries]
        .sort((left, right) => right.at - left.at)
        .slice(0, QUERIES)
        .map(({ query }) => query);
      const vectors = await embedder.embed(newest, "later");
      const groups = vectors === null ? groupsByWords(newest) : groupsByMeaning(newest, vectors);
      return groups.map(gapOf).sort((left, right) => (right.count ?? 0) - (left.count ?? 0));
    },
  };
}

function groupsByMeaning(queries: readonly string[], vectors: readonly Float32Array[]): readonly (readonly string[])[] {
  const clusters: Cluster[] = [];
  queries.forEach((query, position) => {
    const vector = vectors[position];
    if (vector === undefined) return;
    const nearest = clusters.find((cluster) => dot(cluster.centre, vector) >= SAME_TOPIC);
    if (nearest === undefined) clusters.push({ centre: vector, queries: [query] });
    else nearest.queries.push(query);
  });
  return clusters.map((cluster) => cluster.queries);
}

/** Without the encoder: questions that share their rarest words. */
function groupsByWords(queries: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const query of queries) {
    const key = commonWords([query]).slice(0, 2).map(stem).sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), query]);
  }
  return [...groups.values()];
}

function gapOf(queries: readonly string[]): KnowledgeGap {
  const topic = commonWords(queries).slice(0, 3).join(" ") || (queries[0] ?? "").slice(0, 60);
  const samples = [...new Set(queries)].slice(0, SAMPLES);
  return {
    topic,
    count: queries.length,
    samples,
    suggestedTitle: topic === "" ? null : topic.charAt(0).toUpperCase() + topic.slice(1),
  };
}

/** Words by how many of the questions have their stem, in the form met first. */
function commonWords(queries: readonly string[]): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const query of queries) {
    for (const word of new Set(words(query).filter((one) => one.length > 2 && !STOP_WORDS.has(one)))) {
      const known = counts.get(stem(word)) ?? { word, count: 0 };
      counts.set(stem(word), { word: known.word, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort((left, right) => right.count - left.count).map(({ word }) => word);
}
