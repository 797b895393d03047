import { canvas, type Canvas } from "../kit/index.js";
import { action, muted } from "./controls.js";
import { oneLine } from "./format.js";
import { texts } from "./texts.js";
import type { SidebarAbsence } from "./view.js";

/** There is no conversation to show: say which of the reasons it is, and let the teammate try again. */
export function drawAbsence(absence: SidebarAbsence): Canvas {
  const remedy = absence.kind === "not-set-up" ? [muted(oneLine(absence.remedy, 300))] : [];
  return canvas([muted(texts.absence(absence.kind)), ...remedy, action("refresh", texts.refresh)], { screen: "absence" });
}
