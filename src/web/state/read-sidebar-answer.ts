import { canvasSchema } from "../../../canvas/kit/canvas.js";
import type { SidebarAnswer } from "../../sandbox/inbox-api.js";
import { texts } from "../views/inbox/texts.js";
import type { Shown } from "./sidebar-state.js";

export function parseSidebarAnswer(answer: SidebarAnswer): Shown {
  if (!answer.ok) return { phase: "failed", at: "intercom", reason: answer.reason };
  const read = canvasSchema.safeParse({ canvas: answer.canvas });
  if (!read.success) return { phase: "failed", at: "intercom", reason: texts.sidebar.notACanvas };
  return { phase: "canvas", components: read.data.canvas.content.components, raw: answer.canvas, ms: answer.ms };
}
