import { type Canvas, input } from "../kit/index.js";
import { action, backTo, type Choice, footer, header, muted, picker } from "./controls.js";
import { draftAtHand } from "./draft-area.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** A teammate's word on category and urgency, which counts more than the engine's. */
export function drawCorrect(view: SidebarView): Canvas {
  const { correct } = texts;
  const pickers = [
    ...picker("category", correct.category, named(likelyFirst(view)), view.triage?.category ?? null),
    ...picker("urgency", correct.urgency, named(view.urgencies), view.triage?.urgency ?? null),
  ];
  const save = [muted(correct.hint), action("save-correction", texts.save, "primary")];
  return screenCanvas(view, "correct", [
    header(correct.title),
    ...pickers,
    ...(pickers.length === 0 ? [muted(correct.nothing)] : save),
    ...footer(backTo("open-details")),
  ]);
}

/** A dropdown holds ten; the categories the engine thought of come first. */
function likelyFirst({ categories, triage }: SidebarView): string[] {
  const near = (triage?.alternatives ?? []).map(({ category }) => category).filter((category) => categories.includes(category));
  return [...new Set([...near, ...categories])];
}

const named = (names: readonly string[]): Choice[] => names.map((name) => ({ id: name, name }));

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
