import { textarea, type Canvas } from "../kit/index.js";
import { action, backTo, footer, header, muted } from "./controls.js";
import { drawQa } from "./qa.js";
import { screenCanvas } from "./screen-canvas.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** Where a teammate says why a score is wrong; without a score there is nothing to say. */
export function drawQaDispute(view: SidebarView): Canvas {
  if (view.qa === null) return drawQa(view);
  return screenCanvas(view, "qa-dispute", [
    header(texts.qa.disputeTitle),
    textarea({ id: "dispute-reason", label: texts.qa.reason, placeholder: texts.qa.reasonPlaceholder }),
    muted(texts.qa.disputeHint),
    action("save-qa-dispute", texts.save, "primary"),
    ...footer(backTo("open-qa")),
  ]);
}
