import type { Kind } from "./rule.js";

const KINDS = "email|phone|card|bank|id|secret|birthdate|network|address|name|text";

/**
 * Everything `reveal` would take for a placeholder: models change the case, add blanks or escape the brackets.
 * `hide` hides the same texts where a customer wrote them, so that they come back as they were.
 */
export const PLACEHOLDER = new RegExp(`\\\\\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\\\\\]|\\[\\s?(${KINDS})-(\\d{1,6})\\s?\\]`, "gi");

export function placeholderOf(kind: Kind, number: number): string {
  return `[${kind}-${number}]`;
}
