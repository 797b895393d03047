/** What a teammate can ask for by a click, and the keys of what such a click carries. */

/** What a teammate can ask for by a click that changes something. */
export const ACTION_KINDS = [
  "regenerate",
  "send-reply",
  "add-note",
  "correct",
  "undo",
  "thumbs",
  "qa-verdict",
  "article-wrong",
  "apply-suggestion",
  "reject-suggestion",
  "blind-check",
  "ask",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What holds words that a teammate typed, which may quote a message: a redaction empties these. */
export const TYPED_KEYS = ["text", "question", "instruction", "reason"] as const;

/** Ids, names and choices: they stay. */
const CHOSEN_KEYS = [
  "draftId",
  "effectId",
  "articleId",
  "closingId",
  "cause",
  "category",
  "urgency",
  "style",
  "language",
  "thumbs",
  "verdict",
] as const;

/** A click's own words and choices. A new key does not compile until it is in one of the two lists. */
export type ActionInput = { readonly [Key in (typeof TYPED_KEYS)[number] | (typeof CHOSEN_KEYS)[number]]?: string | null };

/** Those whose message quotes the conversation: it is an engine's answer. */
export const QUOTING_KINDS: readonly ActionKind[] = ["ask"];
