/** Every component a teammate can click. The dispatch in `http/` must handle each, or it does not compile. */
export const BUTTONS = [
  "home",
  "refresh",
  "open-editor",
  "open-regenerate",
  "regenerate",
  "regenerate-with",
  "send-as-me",
  "confirm-send",
  "add-note",
  "insert-card",
  "open-details",
  "open-why",
  "open-mood",
  "open-sources",
  "open-correct",
  "save-correction",
  "open-qa",
  "qa-agree",
  "open-qa-dispute",
  "save-qa-dispute",
  "open-receipts",
  "thumbs-up",
  "thumbs-down",
] as const;

/** Buttons of which a screen may show several: the id carries what it is about, `undo:<ledger id>`. */
export const ITEM_BUTTONS = ["undo", "article-wrong"] as const;

export type Button = (typeof BUTTONS)[number];
export type ItemButton = (typeof ITEM_BUTTONS)[number];

/** Fields whose values come back in `input_values`. */
export const FIELDS = ["draft-text", "style", "language", "instruction", "category", "urgency", "dispute-reason"] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Ids Intercom demands although no click on them reaches us: links to pages, and rows that are only read.
 * `source` and `row` carry a number, such as `row:2`.
 */
export const SILENT_IDS = ["copy", "source", "row"] as const;
export type SilentId = (typeof SILENT_IDS)[number];
