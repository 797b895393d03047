/** Which articles a message means by a code that it names. */
import type { ArticleIndex } from "./article-index.js";
import { codesOfMessage } from "./codes.js";
import { documentOf } from "./translations.js";

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
