/** An article and its translations are one document: the customer is answered by the one that they read best. */
import { baseLanguage } from "../../../domain/proof/house-style.js";
import type { ArticleIndex, IndexedArticle } from "./article-index.js";
import { codesOfMessage } from "./codes.js";

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

/** More are a list of things, and a message about none of them. */
const MOST_IN_MESSAGE = 3;

/** The documents that alone name a code of the message. An order's number stands in no article. */
export function documentsByCode(index: Pick<ArticleIndex, "articles">, message: string): ReadonlySet<string> {
  const asked = codesOfMessage(message);
  if (asked.size > MOST_IN_MESSAGE) return new Set();
  const named = [...asked].map((each) => {
    const documents = [...index.articles.values()]
      .filter(({ codes }) => codes.has(each))
      .map((indexed) => documentOf({ indexed }));
    return new Set(documents);
  });
  return new Set(named.filter(({ size }) => size === 1).flatMap((documents) => [...documents]));
}
