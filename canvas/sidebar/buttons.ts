/** The ids of everything a teammate can click or fill in. */

/** Every component a teammate can click. `src/sidebar/decide-click.ts` must handle each, or it does not compile. */
export const BUTTONS = [
  "home",
  "refresh",
  "open-editor",
  "show-draft",
  "open-unsent",
  "open-regenerate",
  "regenerate",
  "regenerate-with",
  "send-as-me",
  "confirm-send",
  "add-note",
  "insert-card",
  "open-details",
  "open-customer",
  "open-macros",
  "open-why",
  "open-mood",
  "open-sources",
  "open-ask",
  "ask",
  "put-answer",
  "open-suggestion",
  "apply-suggestion",
  "reject-suggestion",
  "answer-blind-check",
  "skip-blind-check",
  "open-correct",
  "save-correction",
  "open-qa",
  "qa-agree",
  "open-qa-dispute",
  "save-qa-dispute",
  "open-receipts",
  "thumbs-up",
  "thumbs-down",
  "dismiss",
] as const;

/** Buttons of which a screen may show several: the id carries what it is about, `undo:<ledger id>`. */
export const ITEM_BUTTONS = ["undo", "article-wrong"] as const;

export type Button = (typeof BUTTONS)[number];
export type ItemButton = (typeof ITEM_BUTTONS)[number];

/** In which a teammate writes something that is asked of an engine, or saved. */
export const ASKED_FIELDS = ["dispute-reason", "question", "instruction"] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/** In which a teammate writes: their words are kept where the next screen cannot show them. */
const TYPED_FIELDS = ["draft-text", ...ASKED_FIELDS] as const;
export type TypedWords = { readonly [Field in (typeof TYPED_FIELDS)[number]]?: string };

/** Fields whose values come back in `input_values`. */
export const FIELDS = [...TYPED_FIELDS, "style", "language", "category", "urgency", "said-category"] as const;
export type SidebarField = (typeof FIELDS)[number];

export const isTypedField = (id: string): boolean => TYPED_FIELDS.some((field) => field === id);

/**
 * Ids Intercom demands although no click on them reaches us: links to pages, and rows that are only read.
 * `source` and `row` carry a number, such as `row:2`.
 */
export const SILENT_IDS = ["copy", "source", "row"] as const;

/** Ids of ours are far shorter; a longer one is somebody else's mistake and gets no button. */
const LONGEST = 200;

/** `undo:<ledger id>`, or null where `about` cannot be carried in an id. */
export function itemId(button: ItemButton, about: string): string | null {
  return canBeCarried(about) ? `${button}:${about}` : null;
}

/** Whether a click can bring the id back as it was. */
export const canBeCarried = (id: string): boolean => id.length <= LONGEST && /\S/u.test(id) && !/[\p{Cc}\p{Surrogate}]/u.test(id);

/** What an item button that was clicked is about; null where the id is none of them. */
export function parseItemId(id: string): { readonly button: ItemButton; readonly about: string } | null {
  const button = ITEM_BUTTONS.find((name) => id.startsWith(`${name}:`));
  return button === undefined ? null : { button, about: id.slice(button.length + 1) };
}
