/** A past answer as a draft's source, for teammates only. */
import type { Precedent, Source } from "../domain/answers.js";
import { excerpt } from "../domain/dialogue.js";

export function sourceOfPrecedent({ question, url, answeredAt }: Precedent): Source {
  return { title: excerpt(question), url, articleId: null, updatedAt: answeredAt, answeredAt };
}
