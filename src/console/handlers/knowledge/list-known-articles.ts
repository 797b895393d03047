/** The articles of the page Knowledge, page by page. */
import { countArticles, countArticleUses, listArticles } from "../../../store/knowledge/list-articles.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { ARTICLES_A_PAGE } from "../../api/knowledge.js";
import { type Answer, answered, type ConsoleDeps } from "../handlers.js";
import { countKeptDays } from "../kept-days.js";

const USES_OF_DAYS = 30;
const DAY_SECONDS = 86_400;

/** One page of a workspace's articles, those called wrong first: the last one where there are fewer. */
export async function listKnownArticles(
  { list, search, page: asked }: InputOf<"list-articles">,
  workspaceId: string,
  { db, now, articlesTo }: ConsoleDeps,
): Promise<Answer<OutputOf<"list-articles">>> {
  const filter = { which: list, search };
  const [total, workspace] = await Promise.all([countArticles(db, workspaceId, filter), findWorkspace(db, workspaceId)]);
  const page = Math.min(asked, Math.max(1, Math.ceil(total / ARTICLES_A_PAGE)));
  const [articles, usesDays] = await Promise.all([
    listArticles(db, workspaceId, filter, { offset: (page - 1) * ARTICLES_A_PAGE, limit: ARTICLES_A_PAGE }, articlesTo),
    countKeptDays(db, workspaceId, workspace?.settings, now(), USES_OF_DAYS),
  ]);
  const ids = articles.map(({ id }) => id);
  const uses = await countArticleUses(db, workspaceId, ids, Math.floor(now() / 1000) - usesDays * DAY_SECONDS);
  return answered({
    total,
    page,
    usesDays,
    articles: articles.map(({ id, title, url, tags, language, updatedAt, missingSince, calledWrong, sent, staysHere }) => ({
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
      staysHere,
    })),
  });
}
