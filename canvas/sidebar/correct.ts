import type { Canvas } from "../kit/index.js";
import type { Choice } from "./choices.js";
import { action, backTo, footer, header, muted } from "./controls.js";
import { picker } from "./picker.js";
import { screenCanvas } from "./screen-canvas.js";
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
