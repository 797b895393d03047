import { texts } from "../views/inbox/texts.js";

/** What Intercom shows by colour alone, said in words as well. */
export function SaveState({ state }: { state: "unsaved" | "saved" | "failed" }) {
  if (state === "unsaved") return null;
  return <span class="canvas-save-state">{state === "saved" ? texts.canvas.saved : texts.canvas.failed}</span>;
}
