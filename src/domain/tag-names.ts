/** The tags this app puts on conversations. Only tags with these beginnings are ever removed by us. */
export const OWN_TAG_PREFIXES = ["ai-category:", "ai-urgency:", "ai-triage:", "escalation-risk:"] as const;

export const REVIEW_TAG = "ai-triage:review";
export const ESCALATION_TAG = "escalation-risk:high";

/** Intercom knows one tag whatever the case it is written in. */
export function isSameTag(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** A tag that this app has put on. */
export interface OwnTag {
  readonly tag: string;
  /** In Intercom, where that was written down. */
  readonly tagId?: string | null;
}

/** Whether this is the one that we put on: an admin may have renamed it since. */
export function isTag({ id, name }: { readonly id: string; readonly name: string }, { tag, tagId = null }: OwnTag): boolean {
  return id === tagId || isSameTag(name, tag);
}

/** As Intercom compares them. */
export function isOwnTag(tag: string): boolean {
  const name = tag.trim().toLowerCase();
  return OWN_TAG_PREFIXES.some((prefix) => name.startsWith(prefix));
}

export const categoryTag = (category: string): string => `ai-category:${slug(category)}`;
export const urgencyTag = (urgency: string): string => `ai-urgency:${slug(urgency)}`;

/** Longer than any name; one sign may become eighteen letters, so a page of text is cut before it is taken apart. */
const READ_OF_NAME = 1000;

/**
 * AI output as the end of a tag name: lower case letters, digits and dashes, at most 40 characters, never empty.
 * Letters of every script stay, so that a category in Greek, Korean or Hindi keeps its meaning.
 */
export function slug(text: string): string {
  const dashed = plainWords(text, "-").replace(/^-+|-+$/g, "");
  const cut = cutGraphemes(composed(dashed), 40).replace(/-+$/, "");
  return cut === "" ? "unknown" : cut;
}

/** Rows whose names make the same tag, together under the newest spelling; rows without a name are together as well. */
export function alikeByName<Row extends { readonly latest: number }, Name extends string | null>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name,
): readonly { readonly name: Name; readonly rows: readonly Row[] }[] {
  const slugs = new Map<string, string>();
  const groups = new Map<string | null, [Row, ...Row[]]>();
  for (const row of rows) {
    const name = nameOf(row);
    const key = name === null ? null : (slugs.get(name) ?? slug(name));
    if (name !== null && key !== null) slugs.set(name, key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => ({
    name: nameOf(group.reduce((newest, row) => (row.latest > newest.latest ? row : newest))),
    rows: group,
  }));
}

/** "Billing Team", "billing-team" and "billing" are one name. */
export function nameKey(name: string): string {
  const words = plainWords(name, " ").replace(/\b(team|group|inbox|queue)\b/g, " ");
  return composed(words.replace(/\s+/g, " ").trim());
}

/** Accents, and vowel points, without which a word is the same; elsewhere marks are letters: バス and パス are two words. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+|[\u0591-\u05c7\u064b-\u0652\u0670]/gu;

/** What is no letter or digit becomes `between`, and so does a mark that belongs to none. */
function plainWords(text: string, between: string): string {
  return text
    .slice(0, READ_OF_NAME)
    .normalize("NFKD")
    .replace(ACCENTS, "$1")
    .toLowerCase()
    .replace(/(\p{L}\p{M}*)|\p{M}+/gu, "$1")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, between);
}

/** The Thai and Lao vowel "am" is taken apart with the rest, and by itself not put together again. */
const composed = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/\u0ecd\u0eb2/g, "\u0eb3");

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** No syllable is cut in two. */
function cutGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  let [cut, length] = ["", 0];
  for (const { segment } of graphemes.segment(text)) {
    length += Array.from(segment).length;
    if (length > most) return cut;
    cut += segment;
  }
  return cut;
}
