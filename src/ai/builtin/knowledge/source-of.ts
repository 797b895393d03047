import type { Article, Source } from "../../ports.js";

export function sourceOf(article: Article): Source {
  return { title: article.title, url: article.url, articleId: article.id, updatedAt: article.updatedAt };
}
