import type { Article } from "../domain/answers.js";
import type { PublishedArticle } from "./api.js";
import { textOfBody } from "./reading/messages.js";

/**
 * A help-centre article as the knowledge base takes it: one for each published language, HTML as text,
 * its collections' names as tags. Drafts and empty articles give nothing.
 */
export function toArticles(article: PublishedArticle, collections: ReadonlyMap<string, string>): readonly Article[] {
  const tags = article.parentIds.flatMap((id) => collections.get(id) ?? []);
  const versions = [
    { ...article, id: article.id },
    ...article.translations.map((translation) => ({ ...translation, id: `${article.id}:${translation.language}` })),
  ];
  return versions.flatMap((version) => {
    const content = textOfBody(version.bodyHtml);
    const isUseful = version.state === "published" && version.title.trim() !== "" && content !== "";
    if (!isUseful) return [];
    const { id, title, url, language } = version;
    return [
      { id, title, content, url, tags, language: language?.slice(0, 2).toLowerCase() ?? null, updatedAt: article.updatedAt },
    ];
  });
}
