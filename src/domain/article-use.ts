/** What an article may be used for: answers that a customer reads, the eyes of teammates, or nothing. */
import type { Article, Source } from "./answers.js";

export type ArticleKind = "help-centre" | "internal" | "external";

interface ArticleFacts {
  readonly kind: ArticleKind;
  /** Which of Intercom's AIs may answer from it; null where Intercom does not say. */
  readonly availability: { readonly copilot: boolean | null; readonly chatbot: boolean | null };
  /** Some customers only may see it. Who is among them Intercom does not say. */
  readonly isTargeted: boolean;
}

export type ArticleUse =
  | { readonly use: "customers" }
  /** As a source that teammates see, and that no customer is pointed to. */
  | { readonly use: "teammates"; readonly because: string }
  | { readonly use: "none"; readonly because: string };

/** Help-centre articles are published: that Fin may not answer from one hides it from nobody. */
export function useOfArticle({ kind, availability, isTargeted }: ArticleFacts): ArticleUse {
  if (availability.copilot === false) return { use: "none", because: "AI that helps teammates may not use it" };
  if (kind === "internal") return { use: "teammates", because: "it is an internal article" };
  if (isTargeted) return { use: "teammates", because: "only some customers may see it" };
  if (kind === "external" && availability.chatbot === false)
    return { use: "teammates", because: "AI that answers customers may not use it" };
  return { use: "customers" };
}

/** The tag by which knowledge services see that an article is for teammates. */
export const INTERNAL_TAG = "internal";

/** An address as it stands in a text, up to what ends a sentence or a bracket around it. */
const ADDRESS = /https?:\/\/[^\s<>"'()[\]]+/giu;
/** What may be an address without its scheme, as people write it: whatever stands between blanks or brackets. */
const WORD = /[^\s<>"'()[\]]+/gu;
const SCHEME = /^https?:\/\//iu;
const SIGNS_BEFORE = /^[^\p{L}\p{N}]*/u;

/** Where the signs behind an address begin: by steps from its end, for a pattern would begin anew at each of a long row of signs. */
function endOf(address: string): number {
  let end = address.length;
  while (end > 0 && ".,;:!?".includes(address.charAt(end - 1))) end -= 1;
  return end;
}

const bare = (address: string): string =>
  address.slice(0, endOf(address)).replace(SCHEME, "").replace(SIGNS_BEFORE, "").replace(/\/$/u, "").toLowerCase();

function addressesIn(texts: readonly (string | null)[], form: RegExp = ADDRESS): readonly string[] {
  return texts.flatMap((text) => text?.match(form) ?? []).map(bare);
}

/**
 * A text without the addresses that internal sources alone know: a customer could not open them, or should not.
 * A line that was nothing but one of them goes as a whole, and so do the brackets in which a link's address is read.
 */
export function withoutInternalLinks(
  text: string,
  internal: readonly (string | null)[],
  open: readonly (string | null)[],
): string {
  const hidden = new Set(addressesIn(internal));
  if (hidden.size === 0) return text;
  for (const known of ["", ...addressesIn(open), ...addressesIn(open, WORD)]) hidden.delete(known);
  const isHidden = (address: string) => hidden.has(bare(address));
  const signsAround = (word: string) => `${SIGNS_BEFORE.exec(word)?.[0] ?? ""}${word.slice(endOf(word))}`;
  const changed = text
    .replace(/\[([^\]\n]{1,300})\]\((https?:\/\/[^\s)]+)\)/giu, (link, label: string, address: string) =>
      isHidden(address) ? label : link,
    )
    .split("\n")
    .flatMap((line) => {
      const left = line
        .replace(/ ?\(([^\s()]+)\)/gu, (brackets, address: string) => (isHidden(address) ? "" : brackets))
        .replace(ADDRESS, (address) => (isHidden(address) ? address.slice(endOf(address)) : address))
        .replace(WORD, (word) => (isHidden(word) ? signsAround(word) : word));
      return left === line || /[\p{L}\p{N}]/u.test(left) ? [left] : [];
    });
  return changed
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** For the eyes of teammates, as a source says it of the article it names. */
export function withVisibility<Found extends Source>(
  source: Found,
  articles: readonly Pick<Article, "id" | "internal">[],
): Found {
  const article = articles.find(({ id }) => id === source.articleId);
  return article?.internal === true ? { ...source, internal: true } : source;
}
