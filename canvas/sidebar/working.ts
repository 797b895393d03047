import type { Canvas } from "../kit/index.js";
import { action, backTo, footer, muted, paragraph } from "./controls.js";
import { screenCanvas } from "./screen-canvas.js";
import type { WorkInHand } from "./screen.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** Something takes longer than a click may. The Inbox cannot be told when it is ready, so the teammate asks. */
export function drawWorking(view: SidebarView, what: WorkInHand): Canvas {
  return screenCanvas(view, "working", [
    paragraph(texts.working.what(what)),
    muted(texts.working.safe),
    action("refresh", texts.refresh),
    ...footer(backTo("home")),
  ]);
}
