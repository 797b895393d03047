/** How a click ended: done, refused, or still on its way. */
import type { Canvas, Component } from "../kit/index.js";
import { action, backTo, footer, link, muted, paragraph } from "./controls.js";
import { editorLabel } from "./draft-area.js";
import { oneLine, sentence } from "./format.js";
import { type Screen, screenCanvas, type WorkInHand } from "./screen.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

export function drawDone(view: SidebarView, { message, detail }: Extract<Screen, { name: "done" }>): Canvas {
  return screenCanvas(view, "done", [
    paragraph(texts.success(oneLine(message, 300))),
    ...(detail === undefined ? [] : [muted(oneLine(detail, 600))]),
    ...footer(link("home", texts.done)),
  ]);
}

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

/** Something takes longer than a click may. The Inbox cannot be told when it is ready, so the teammate asks. */
export function drawWorking(view: SidebarView, what: WorkInHand): Canvas {
  return screenCanvas(view, "working", [
    paragraph(texts.working.what(what)),
    muted(texts.working.safe),
    action("refresh", texts.refresh),
    ...footer(backTo("home")),
  ]);
}
