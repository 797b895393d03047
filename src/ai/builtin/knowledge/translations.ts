/** An article and its translations are one document: found by whichever is nearest, shown in the language of the reply. */
import { baseLanguage } from "../../../domain/proof/house-style.js";
import type { Article } from "../../../domain/answers.js";
import { detectLanguage } from "../language.js";
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

/**
 * Of the article's document the version in this language, for the same readers; the article itself where there is none with a text.
 * The nearest is often the English one, which both encoders read.
 */
export function versionIn(index: Pick<ArticleIndex, "articles">, indexed: IndexedArticle, language: string): IndexedArticle {
  const isReadIn = ({ article }: IndexedArticle) =>
    article.language !== null && baseLanguage(article.language) === baseLanguage(language);
  if (isReadIn(indexed)) return indexed;
  const document = documentOf({ indexed });
  const isInternal = ({ article }: IndexedArticle) => article.internal === true;
  const version = [...index.articles.values()].find(
    (each) =>
      isReadIn(each) &&
      each.passages.length > 0 &&
      documentOf({ indexed: each }) === document &&
      isInternal(each) === isInternal(indexed),
  );
  return version ?? indexed;
}

/** Each document once, where it is found first, and in this language where it has a version in it. */
export function oncePerDocument<Ranked extends { readonly indexed: IndexedArticle }>(
  index: Pick<ArticleIndex, "articles">,
  ranked: readonly Ranked[],
  language: string,
): readonly Ranked[] {
  const first = new Map<string, Ranked>();
  for (const each of ranked) if (!first.has(documentOf(each))) first.set(documentOf(each), each);
  return [...first.values()].map((each) => ({ ...each, indexed: versionIn(index, each.indexed, language) }));
}

/** The language of article and question, where it is the same. Where the article does not say its language, as external pages do not, its text shows it. */
export function languageInCommon({ language: declared, title, content }: Article, asked: string): string | null {
  if (asked === "en") return null;
  const written = declared ?? detectLanguage(`${title}\n${content}`)?.language ?? null;
  return written !== null && baseLanguage(written) === asked ? asked : null;
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
