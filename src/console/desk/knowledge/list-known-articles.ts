import { countArticleUses } from "../../../store/article-uses.js";
import { countArticles, listArticles } from "../../../store/list-articles.js";
import { ARTICLES_A_PAGE } from "../../api/knowledge.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { type Answer, answered } from "../answer.js";
import type { ConsoleDeps } from "../desk-room.js";

const USES_OF_SECONDS = 30 * 86_400;

/** One page of a workspace's articles, those called wrong first. */
export async function listKnownArticles(
  { list, search, page }: InputOf<"list-articles">,
  workspaceId: string,
  { db, now }: ConsoleDeps,
): Promise<Answer<OutputOf<"list-articles">>> {
  const filter = { which: list, search };
  const [articles, total] = await Promise.all([
    listArticles(db, workspaceId, filter, { offset: (page - 1) * ARTICLES_A_PAGE, limit: ARTICLES_A_PAGE }),
    countArticles(db, workspaceId, filter),
  ]);
  const ids = articles.map(({ id }) => id);
  const uses = await countArticleUses(db, workspaceId, ids, Math.floor(now() / 1000) - USES_OF_SECONDS);
  return answered({
    total,
    page,
    articles: articles.map(({ id, title, url, tags, language, updatedAt, missingSince, calledWrong, sent }) => ({
      id,
      title,
      url,
      collections: [...tags],
      language,
      updatedAt: updatedAt * 1000,
      unpublishedSince: missingSince?.getTime() ?? null,
      uses: uses.get(id) ?? 0,
      calledWrong,
      sent,
    })),
  });
}
