import { type Canvas, clean, type Component, cutToBytes, MAX_FIELD_BYTES, textarea } from "../kit/index.js";
import { action, backTo, footer, header, link, muted, paragraph } from "./controls.js";
import { editorLabel, sendableDraft } from "./draft-area.js";
import { drawEditor, nameOf } from "./editor.js";
import { oneLine, sentence } from "./format.js";
import { type Screen, screenCanvas, type WorkInHand } from "./screen.js";
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
