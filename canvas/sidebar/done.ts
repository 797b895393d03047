import type { Canvas } from "../kit/index.js";
import { footer, link, muted, paragraph } from "./controls.js";
import { oneLine } from "./said.js";
import { screenCanvas } from "./screen-canvas.js";
import type { Screen } from "./screen.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

export function drawDone(view: SidebarView, { message, detail }: Extract<Screen, { name: "done" }>): Canvas {
  return screenCanvas(view, "done", [
    paragraph(texts.success(oneLine(message, 300))),
    ...(detail === undefined ? [] : [muted(oneLine(detail, 600))]),
    ...footer(link("home", texts.done)),
  ]);
}
