import { clean, cutToBytes, MAX_FIELD_BYTES, textarea, type Canvas } from "../kit/index.js";
import { action, backTo, footer, header, muted, paragraph } from "./controls.js";
import { sendableDraft } from "./draft-at-hand.js";
import { drawEditor, nameOf } from "./editor.js";
import { screenCanvas } from "./screen-canvas.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** The last look before a customer reads it. The text travels along, so that what was shown is what is sent. */
export function drawConfirmSend(view: SidebarView, typed: string): Canvas {
  const { text, wasCut } = cutToBytes(clean(typed), MAX_FIELD_BYTES);
  if (!view.insertModes.reply) return drawEditor(view, { name: "editor", text: typed, blocked: "reply" });
  if (sendableDraft(view.draft) === null) return drawEditor(view, { name: "editor", text: typed, problem: texts.editor.notSent });
  if (text.trim() === "") return drawEditor(view, { name: "editor", text: typed, problem: texts.editor.empty });
  const components = [
    header(texts.confirm.title),
    paragraph(texts.confirm.channel(view.channel, nameOf(view))),
    ...(view.people > 1 ? [muted(texts.group(view.people))] : []),
    ...(view.state === "open" ? [] : [muted(texts.editor[view.state])]),
    textarea({ id: "draft-text", label: texts.confirm.field, value: text, disabled: true }),
    ...(wasCut ? [muted(texts.editor.cut)] : []),
    action("confirm-send", texts.confirm.send, "primary"),
    ...footer(backTo("open-editor")),
  ];
  return screenCanvas(view, "confirm-send", components, text);
}
