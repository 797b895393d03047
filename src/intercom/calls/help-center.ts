/** Intercom's Help Center: its articles and collections, and an article as the knowledge base takes it. */
import type { Article } from "../../domain/answers.js";
import { INTERNAL_TAG, useOfArticle } from "../../domain/article-use.js";
import type { PublishedArticle } from "../api-content.js";
import type { IntercomApi } from "../api.js";
import type { Transport } from "../rest-request.js";
import { pageAfter } from "../schemas/pages.js";
import { collectionListSchema } from "../schemas/articles.js";
import { pageQuery } from "./ai-content.js";
import { parseBy, parsePageBy } from "./parse-by.js";

type HelpCenterCalls = Pick<IntercomApi, "listArticles" | "listCollections">;

export function helpCenterCalls(call: Transport, version: string): HelpCenterCalls {
  return {
    listArticles: (page, options) =>
      call(
        {
          method: "GET",
          route: "/articles",
          query: pageQuery(page, version),
          kind: "read",
          ...parsePageBy(parseBy("articles"), page),
        },
        options,
      ),
    listCollections: (page, options) =>
      call(
        {
          method: "GET",
          route: "/help_center/collections",
          query: pageQuery(page, version),
          kind: "read",
          read: (body) => {
            const { items: listed, pages, total } = collectionListSchema.parse(body);
            const items = listed.map((json) => ({ id: json.id, name: json.name ?? "", parentId: json.parent_id }));
            return { items, next: pageAfter(page, pages), total };
          },
        },
        options,
      ),
  };
}

/**
 * A help-centre article as the knowledge base takes it: one for each published language,
 * its collections' names as tags. Drafts and empty articles give nothing.
 */
export function toArticles(article: PublishedArticle, collections: ReadonlyMap<string, string>): readonly Article[] {
  const { use } = useOfArticle({ kind: "help-centre", ...article });
  if (use === "none") return [];
  const tags = article.parentIds.flatMap((id) => collections.get(id) ?? []);
  const versions = [
    { ...article, id: article.id },
    ...article.translations.map((translation) => ({ ...translation, id: `${article.id}:${translation.language}` })),
  ];
  return versions.flatMap((version) => {
    const { id, title, content, url, language } = version;
    if (version.state !== "published" || title.trim() === "" || content === "") return [];
    const base = language?.slice(0, 2).toLowerCase() ?? null;
    const about = { id, title, content, url, tags, language: base, updatedAt: article.updatedAt };
    return [use === "teammates" ? { ...about, tags: [...tags, INTERNAL_TAG], internal: true } : about];
  });
}
