/** The canvas of a screen: what it carries for the next click, and brings back with it. */
import { z } from "zod";
import { type Canvas, canvas, clean, type Component, cutToBytes, MAX_FIELD_BYTES } from "../kit/index.js";
import type { AskedField } from "./buttons.js";
import { draftAtHand } from "./draft-view.js";
import type { ScreenName, WorkInHand } from "./screen.js";
import type { SidebarView } from "./view.js";

/** What a canvas brings back with the next click. It passes through the teammate's browser: no secrets. */
export interface StoredData {
  readonly screen: ScreenName | "absence";
  readonly draftId?: string;
  /** The customer message the shown draft answers. */
  readonly draftVersion?: string;
  /** On `confirm-send`: exactly the text that was shown, so that exactly this is sent. On `working` and `regenerate`: what was typed before. */
  readonly text?: string;
  /** On `editor`, `confirm-send` and `regenerate`: the older draft that the text was written for. */
  readonly writtenFor?: string;
  /** On `working`: what is under way, so that the next click tells how it ended. */
  readonly actionId?: string;
  /** On `working`: what it is about. */
  readonly what?: WorkInHand;
  /** What a teammate typed and the screen does not show, with the draft it was written for. */
  readonly kept?: string;
  readonly keptFor?: string;
  /** What a teammate typed into a form that asks or saves something, and left. */
  readonly keptQuestion?: string;
  readonly keptInstruction?: string;
  readonly keptReason?: string;
  /** On `editor`, where the field holds the draft itself: its fingerprint. */
  readonly untouched?: string;
  /** On `ask`: the answer that was shown, to be put into the draft. */
  readonly answer?: string;
  /** On `ask`: that answer rests on a source for teammates alone. */
  readonly answerFrom?: "internal";
  /** The message with which the subject changed that the shown suggestion follows; left out at the opening. */
  readonly changedWith?: string;
  /** On `qa` and `qa-dispute`: the close whose score was shown. */
  readonly closingId?: string;
  /** On `qa`: what was typed against a score and is not saved. */
  readonly reason?: string;
}

/** Of a draft or a close. One that is longer is none of ours, and cut it is none either. */
export const LONGEST_ID = 64;

export interface KeptText {
  readonly text: string;
  /** Which it was written for; null where that is not known. */
  readonly draftId: string | null;
}

const textOrNull = z.string().nullable().catch(null);

const storedSchema = z.object({
  draftId: textOrNull,
  draftVersion: textOrNull,
  text: textOrNull,
  writtenFor: textOrNull,
  actionId: textOrNull,
  what: textOrNull,
  kept: textOrNull,
  keptFor: textOrNull,
  keptQuestion: textOrNull,
  keptInstruction: textOrNull,
  keptReason: textOrNull,
  untouched: textOrNull,
  answer: textOrNull,
  answerFrom: textOrNull,
  changedWith: textOrNull,
  closingId: textOrNull,
  reason: textOrNull,
} satisfies Record<Exclude<keyof StoredData, "screen">, typeof textOrNull>);

const tolerantSchema = storedSchema.catch(storedSchema.parse({}));

/** The parts a click is decided by; whatever is missing or strange reads as null. */
export function parseStoredData(json: unknown): z.infer<typeof storedSchema> {
  return tolerantSchema.parse(json);
}

export function screenCanvas(
  view: SidebarView,
  screen: ScreenName,
  components: readonly Component[],
  more: Pick<
    StoredData,
    "text" | "actionId" | "what" | "answer" | "answerFrom" | "writtenFor" | "untouched" | "closingId" | "reason"
  > = {},
): Canvas {
  const draft = draftAtHand(view.draft);
  const changedWith = view.suggestion?.state === "offered" ? view.suggestion.changedWith : null;
  const stored: StoredData = {
    screen,
    ...(draft === null ? {} : { draftId: draft.id, draftVersion: draft.answers }),
    ...(changedWith === null ? {} : { changedWith }),
    ...more,
  };
  return canvas(components, { ...stored });
}

/** By which a field's words are known to be those that it was drawn with, though their draft is there no more. */
export function fingerprint(words: string): string {
  const text = cutToBytes(clean(words), MAX_FIELD_BYTES).text.trim();
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return `${text.length}-${sum >>> 0}`;
}

/** The same, carrying words of a teammate's own that it does not show. */
export function withKeptText(drawn: Canvas, { text, draftId }: KeptText): Canvas {
  const kept = cutToBytes(clean(text), MAX_FIELD_BYTES).text;
  const keptFor = draftId === null ? {} : { keptFor: draftId.slice(0, LONGEST_ID) };
  return { canvas: { ...drawn.canvas, stored_data: { ...drawn.canvas.stored_data, kept, ...keptFor } } };
}

export type KeptAsked = Pick<StoredData, (typeof KEPT_ASKED)[AskedField]>;

/** Under which name each field's words are carried. */
export const KEPT_ASKED = {
  question: "keptQuestion",
  instruction: "keptInstruction",
  "dispute-reason": "keptReason",
} as const satisfies Record<AskedField, keyof StoredData>;

/** In any script as many as are taken. */
const KEPT_ASKED_BYTES = 2_000;

/** The same, carrying what was typed into forms that were left. */
export function withKeptAsked(drawn: Canvas, kept: KeptAsked): Canvas {
  const words = Object.entries(kept).map(([key, text]) => [key, cutToBytes(clean(text), KEPT_ASKED_BYTES).text] as const);
  return { canvas: { ...drawn.canvas, stored_data: { ...drawn.canvas.stored_data, ...Object.fromEntries(words) } } };
}
