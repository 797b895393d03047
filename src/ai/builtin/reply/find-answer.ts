import type { Embedder } from "../embedder/embedder.js";
import type { ArticleIndex } from "../knowledge/article-index.js";
import { rankArticles, type RankedArticle } from "../knowledge/rank-articles.js";
import { sentences } from "../text/sentences.js";

export interface FoundAnswer extends RankedArticle {
  /** The part of the message that it answers. */
  readonly query: string;
  readonly vector: Float32Array | null;
}

/** Sentences of a message that are tried on their own. */
const PARTS = 4;

/** A part of a message matches more easily by accident than the whole. */
const PART_PENALTY = 0.9;

/** The article that most probably answers a message, in `language` where the shelf has both. */
export async function findAnswer(
  index: ArticleIndex,
  message: string,
  language: string,
  embedder: Embedder,
): Promise<FoundAnswer | null> {
  const parts = sentences(message);
  const queries = parts.length > 1 ? [message, ...parts.filter((part) => part.length > 15).slice(0, PARTS)] : [message];
  // The encoder knows English only: its vectors of other languages would look like a match and be none.
  const vectors = language === "en" ? await embedder.embed(queries) : null;
  const answers: FoundAnswer[] = [];
  for (const [position, query] of queries.entries()) {
    const vector = vectors?.[position] ?? null;
    const best = (await rankArticles(index, query, vector)).find((ranked) => speaks(ranked, language));
    if (best !== undefined) answers.push({ ...best, query, vector, chance: best.chance * (position === 0 ? 1 : PART_PENALTY) });
  }
  return answers.sort((left, right) => right.chance - left.chance)[0] ?? null;
}

function speaks({ indexed }: RankedArticle, language: string): boolean {
  const written = indexed.article.language?.split(/[-_]/)[0];
  return written === undefined || written === language || written === "en";
}
