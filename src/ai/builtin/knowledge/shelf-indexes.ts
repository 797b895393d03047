import type { ArticleSource } from "../../articles.js";
import type { Embedder } from "../embedder/embedder.js";
import { addVectors, type ArticleIndex, buildArticleIndex } from "./article-index.js";

export interface ArticleIndexes {
  /** The workspace's index, of the shelf's version of now. */
  current(workspaceId: string): Promise<ArticleIndex>;
}

/** A question waits this long for the encoder to read new articles, then is answered by words. */
const VECTOR_PATIENCE_MS = 2000;

/** Keeps one index a workspace and rebuilds it when the shelf's version changes; several askers share one rebuild. */
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
    const settle = (index: ArticleIndex | null) => {
      if (running.get(workspaceId) === build) running.delete(workspaceId);
      if (index !== null) finished.set(workspaceId, index);
    };
    vectors.then(settle, () => settle(null));
    return build;
  }

  return {
    async current(workspaceId) {
      const version = await articleSource.version(workspaceId);
      const ready = finished.get(workspaceId);
      if (ready?.version === version) return ready;
      const known = running.get(workspaceId);
      const build = known?.version === version ? known : rebuild(workspaceId, version);
      const index = await build.words;
      return withinPatience(build.vectors, index);
    },
  };
}

async function withinPatience(vectors: Promise<ArticleIndex>, otherwise: ArticleIndex): Promise<ArticleIndex> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ArticleIndex>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), VECTOR_PATIENCE_MS);
  });
  try {
    return await Promise.race([vectors, late]);
  } finally {
    clearTimeout(timer);
  }
}
