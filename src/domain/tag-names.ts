/** The tags this app puts on conversations. Only tags with these beginnings are ever removed by us. */
export const OWN_TAG_PREFIXES = ["ai-category:", "ai-urgency:", "ai-triage:", "escalation-risk:"] as const;

export const REVIEW_TAG = "ai-triage:review";
export const ESCALATION_TAG = "escalation-risk:high";

/** Intercom knows one tag whatever the case it is written in. */
export function isSameTag(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
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
 * Letters of every script stay, so that a category in Greek keeps its meaning.
 */
export function slug(text: string): string {
  const dashed = text
    .slice(0, READ_OF_NAME)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const cut = Array.from(dashed).slice(0, 40).join("").replace(/-+$/, "");
  return cut === "" ? "unknown" : cut;
}

/** "Billing Team", "billing-team" and "billing" are one name. */
export function nameKey(name: string): string {
  return name
    .slice(0, READ_OF_NAME)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(team|group|inbox|queue)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
