/** What a draft rests on, as its source. */
import type { Article, Precedent, Source } from "../domain/answers.js";
import { excerpt } from "../domain/dialogue.js";

export function sourceOf(article: Article): Source {
  return { title: article.title, url: article.url, articleId: article.id, updatedAt: article.updatedAt };
}

/** A past answer, for teammates only. */
export function sourceOfPrecedent({ conversationId, question, url, answeredAt }: Precedent): Source {
  return { title: excerpt(question), url, articleId: null, updatedAt: answeredAt, answeredAt, answeredIn: conversationId };
}
