import type { Article, ArticleHit, Call, Knowledge } from "../ai/ports.js";
import type { EvaluationSet } from "./find-set.js";
import { type Measured, measuredShare } from "./measured.js";
import { share } from "./measures.js";
import type { ArticleRow, QueryRow } from "./row-schemas.js";

/** An article is offered as the answer from this score up, as in drafts. */
const ANSWER_FROM = 0.5;

export function articleOf({ id, title, body }: ArticleRow): Article {
  return { id, title, content: body, url: null, tags: [], language: "en", updatedAt: 0 };
}

export async function evaluateRetrieval(
  set: EvaluationSet<QueryRow>,
  knowledge: Knowledge,
  call: Call,
): Promise<readonly Measured[]> {
  const found: { readonly row: QueryRow; readonly hits: readonly ArticleHit[] }[] = [];
  for (const row of set.rows) found.push({ row, hits: await knowledge.search(row.query, 3, call) });
  const answerable = found.filter(({ row }) => row.article !== null);
  const without = found.filter(({ row }) => row.article === null);
  const offers = ({ hits }: { readonly hits: readonly ArticleHit[] }) => (hits[0]?.score ?? 0) >= ANSWER_FROM;
  const offered = found.filter(offers);
  return [
    measuredShare(
      set.file,
      "retrieval: right article first",
      share(answerable, ({ row, hits }) => hits[0]?.articleId === row.article),
      answerable.length,
    ),
    measuredShare(
      set.file,
      "retrieval: right article among three",
      share(answerable, ({ row, hits }) => hits.some((hit) => hit.articleId === row.article)),
      answerable.length,
      0.85,
    ),
    measuredShare(
      set.file,
      "no article: noticed",
      share(without, (one) => !offers(one)),
      without.length,
    ),
    measuredShare(set.file, "answered where an article exists", share(answerable, offers), answerable.length),
    measuredShare(
      set.file,
      "right where answered",
      share(offered, ({ row, hits }) => hits[0]?.articleId === row.article),
      offered.length,
    ),
  ];
}
