/** The canvas of a screen: what it carries for the next click, and brings back with it. */
import { z } from "zod";
import { type Canvas, canvas, type Component } from "../kit/index.js";
import { draftAtHand } from "./draft-view.js";
import type { ScreenName } from "./screen.js";
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
  /** On `ask`: the answer that was shown, to be put into the draft. */
  readonly answer?: string;
  /** The message with which the subject changed that the shown suggestion follows; left out at the opening. */
  readonly changedWith?: string;
}

const textOrNull = z.string().nullable().catch(null);

const storedSchema = z
  .object({
    draftId: textOrNull,
    draftVersion: textOrNull,
    text: textOrNull,
    actionId: textOrNull,
    answer: textOrNull,
    changedWith: textOrNull,
    writtenFor: textOrNull,
  })
  .catch({ draftId: null, draftVersion: null, text: null, actionId: null, answer: null, changedWith: null, writtenFor: null });

/** The parts a click is decided by; whatever is missing or strange reads as null. */
export function parseStoredData(json: unknown): z.infer<typeof storedSchema> {
  return storedSchema.parse(json);
}

export function screenCanvas(
  view: SidebarView,
  screen: ScreenName,
  components: readonly Component[],
  more: Pick<StoredData, "text" | "actionId" | "answer" | "writtenFor"> = {},
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
