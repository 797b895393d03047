/** What a teammate can ask for by a click, what each kind changes, and the keys of what such a click carries. */
import type { EffectKind } from "../../domain/effect-kinds.js";

export const ACTION_KINDS = [
  "regenerate",
  "send-reply",
  "add-note",
  "correct",
  "undo",
  "thumbs",
  "dismiss",
  "qa-verdict",
  "article-wrong",
  "apply-suggestion",
  "reject-suggestion",
  "blind-check",
  "ask",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

interface Changes {
  /**
   * Whose name its changes in Intercom bear on the page Activity. One effect is listed in place of the click, and is known by
   * what its key has as cause: the click's id, or its draft's. Triage's are listed beside it. Null also for what ends a change.
   */
  readonly makes: { readonly effect: EffectKind; readonly cause: "id" | "draftId" } | "triage" | null;
  /**
   * The conversation's classification: a failed click is not reopened where a later one decided since. While it waits for another
   * try its handler itself asks whether somebody did: by `supersededBy`, or whether the suggestion still waits.
   */
  readonly decides: boolean;
  /** Its message quotes the conversation, so that a redaction deletes it. */
  readonly quotes: boolean;
}

const NOTHING: Changes = { makes: null, decides: false, quotes: false };

const CHANGES: { readonly [Kind in ActionKind]: Changes } = {
  regenerate: NOTHING,
  "send-reply": { makes: { effect: "reply", cause: "draftId" }, decides: false, quotes: false },
  "add-note": { makes: { effect: "note", cause: "id" }, decides: false, quotes: false },
  correct: { makes: "triage", decides: true, quotes: false },
  undo: NOTHING,
  thumbs: NOTHING,
  dismiss: NOTHING,
  "qa-verdict": NOTHING,
  "article-wrong": NOTHING,
  "apply-suggestion": { makes: "triage", decides: true, quotes: false },
  "reject-suggestion": { makes: null, decides: true, quotes: false },
  "blind-check": NOTHING,
  ask: { makes: null, decides: false, quotes: true },
};

/** Those whose teammate an effect may be credited to. */
export const CREDITED_KINDS = ACTION_KINDS.filter((kind) => CHANGES[kind].makes !== null);
export const DECIDING_KINDS = ACTION_KINDS.filter((kind) => CHANGES[kind].decides);
export const QUOTING_KINDS = ACTION_KINDS.filter((kind) => CHANGES[kind].quotes);

/** The clicks that end in one effect. */
export const KINDS_OF_ONE_EFFECT = ACTION_KINDS.flatMap((kind) => {
  const { makes } = CHANGES[kind];
  return makes === null || makes === "triage" ? [] : [{ kind, ...makes }];
});

/** Whether it sends a draft: that goes out once, whoever clicks, and the click's own answer says what became of it. */
export const sendsDraft = (kind: string): boolean =>
  KINDS_OF_ONE_EFFECT.some((each) => each.kind === kind && each.cause === "draftId");

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
