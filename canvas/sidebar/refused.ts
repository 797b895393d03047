import type { Canvas, Component } from "../kit/index.js";
import { action, backTo, footer, muted } from "./controls.js";
import { editorLabel } from "./draft-words.js";
import { sentence } from "./said.js";
import { screenCanvas } from "./screen-canvas.js";
import type { Screen } from "./screen.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** What was asked cannot be done, and what can be done instead. */
export function drawRefused(view: SidebarView, { why, freshOffered }: Extract<Screen, { name: "refused" }>): Canvas {
  const offer = freshOffered ? wayToFresh(view) : [];
  return screenCanvas(view, "refused", [muted(sentence(why, 600)), ...offer, ...footer(backTo("home"))]);
}

function wayToFresh(view: SidebarView): Component[] {
  const { draft } = view;
  if (draft.state === "ready") return [muted(texts.refused.ready), action("open-editor", editorLabel(view))];
  if (draft.state === "working") return [muted(texts.refused.working), action("refresh", texts.refresh)];
  return [muted(texts.refused.ask), action("regenerate", texts.regenerate)];
}
