import { input, type Canvas } from "../kit/index.js";
import { action, backTo, footer, header, muted } from "./controls.js";
import { draftAtHand } from "./draft-at-hand.js";
import { picker } from "./picker.js";
import { screenCanvas } from "./screen-canvas.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** Another version of the draft: a style, a language, a wish. */
export function drawRegenerate(view: SidebarView): Canvas {
  const draft = draftAtHand(view.draft);
  return screenCanvas(view, "regenerate", [
    header(texts.options.title),
    ...picker("style", texts.options.style, view.styles, draft?.style ?? null),
    ...picker("language", texts.options.language, view.languages, draft?.language ?? null),
    input({ id: "instruction", label: texts.options.instruction, placeholder: texts.options.placeholder }),
    ...(draft === null ? [] : [muted(texts.options.replaces)]),
    action("regenerate-with", texts.regenerate, "primary"),
    ...footer(backTo("home")),
  ]);
}
