/** An article and its translations are one document: the customer is answered by the one that they read best. */
import { baseLanguage } from "../../../domain/proof/house-style.js";
import type { IndexedArticle } from "./article-index.js";

interface WithArticle {
  readonly indexed: Pick<IndexedArticle, "article">;
}

/** Without the language that a translation's id ends on. */
export const documentOf = ({ indexed }: WithArticle): string => indexed.article.id.replace(/[:.][a-z]{2}(?:[-_]\w+)?$/i, "");

/** Of a document that exists in the customer's language or in English, no other translation; of the rest what there is. */
export function inOneLanguage<Ranked extends WithArticle>(ranked: readonly Ranked[], language: string): readonly Ranked[] {
  const isSpoken = ({ indexed: { article } }: WithArticle) =>
    article.language === null || [language, "en"].includes(baseLanguage(article.language));
  const spoken = new Set(ranked.filter(isSpoken).map(documentOf));
  return ranked.filter((each) => isSpoken(each) || !spoken.has(documentOf(each)));
}
