/** Intercom's Help Center: its articles and collections, and an article as the knowledge base takes it. */
import type { Article } from "../../domain/answers.js";
import { useOfArticle } from "../../domain/article-use.js";
import type { PublishedArticle } from "../api-content.js";
import type { IntercomApi } from "../api.js";
import { textOfArticle } from "../reading/body-text.js";
import type { Transport } from "../rest-request.js";
import { pageAfter } from "../schemas/pages.js";
import { type ArticleJson, articleListSchema, collectionListSchema } from "../schemas/articles.js";
import { availabilityOf, pageQuery } from "./ai-content.js";

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
          read: (body) => {
            const { items, pages, total } = articleListSchema.parse(body);
            return { items: items.map(toArticle), next: pageAfter(page, pages), total };
          },
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

function toArticle(json: ArticleJson): PublishedArticle {
  return {
    id: json.id,
    title: json.title ?? "",
    bodyHtml: json.body ?? "",
    state: json.state ?? "draft",
    url: json.url,
    parentIds: json.parent_ids.length > 0 || json.parent_id === null ? json.parent_ids : [json.parent_id],
    language: json.default_locale,
    updatedAt: json.updated_at ?? json.created_at ?? 0,
    availability: availabilityOf(json),
    isTargeted: json.help_center_audience !== null && json.help_center_audience !== "everyone",
    translations: translationsOf(json),
  };
}

/** Intercom repeats the default language among the translations; it is left out here. */
function translationsOf(json: ArticleJson): PublishedArticle["translations"] {
  return Object.entries(json.translated_content).flatMap(([language, content]) =>
    content === null || language === json.default_locale
      ? []
      : [
          {
            language,
            title: content.title ?? "",
            bodyHtml: content.body ?? "",
            state: content.state ?? "draft",
            url: content.url,
          },
        ],
  );
}

/**
 * A help-centre article as the knowledge base takes it: one for each published language, HTML as text,
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
    const content = textOfArticle(version.bodyHtml);
    const isUseful = version.state === "published" && version.title.trim() !== "" && content !== "";
    if (!isUseful) return [];
    const { id, title, url, language } = version;
    const base = language?.slice(0, 2).toLowerCase() ?? null;
    const about = { id, title, content, url, tags, language: base, updatedAt: article.updatedAt };
    return [use === "teammates" ? { ...about, internal: true } : about];
  });
}
