/** The small screens: how a click ended, and why there is nothing to show. */
import { type Canvas, canvas } from "../kit/canvas.js";
import { type Component, textarea } from "../kit/index.js";
import { MAX_FIELD_BYTES } from "../kit/limits.js";
import { clean, cutToBytes } from "../kit/neutralise.js";
import { ASKED_FIELDS, type AskedField, type TypedWords } from "./buttons.js";
import { action, backTo, footer, linkButton, muted, paragraph } from "./controls.js";
import { textField } from "./editor.js";
import { oneLine, sentence } from "./format.js";
import type { Screen } from "./screen.js";
import { LONGEST_ID, screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarAbsence, SidebarView } from "./view.js";

export function drawDone(view: SidebarView, { message, detail }: Extract<Screen, { name: "done" }>): Canvas {
  return screenCanvas(view, "done", [
    paragraph(sidebarTexts.success(oneLine(message, 300))),
    ...(detail === undefined ? [] : [muted(oneLine(detail, 600))]),
    ...footer(linkButton("home", sidebarTexts.done)),
  ]);
}

const ASKED_LABELS: Readonly<Record<AskedField, string>> = {
  "dispute-reason": sidebarTexts.qa.reason,
  question: sidebarTexts.ask.field,
  instruction: sidebarTexts.options.instruction,
};

function askedFields(asked: Pick<TypedWords, AskedField>): Component[] {
  return ASKED_FIELDS.flatMap((id) => {
    const value = asked[id];
    return value === undefined ? [] : [textarea({ id, label: ASKED_LABELS[id], value })];
  });
}

/** What was asked cannot be done. */
export function drawRefused(view: SidebarView, { why }: Extract<Screen, { name: "refused" }>): Canvas {
  return screenCanvas(view, "refused", [muted(sentence(why, 600)), ...footer(backTo("home"))]);
}

/** Something takes longer than a click may. The Inbox cannot be told when it is ready, so the teammate asks. */
export function drawWorking(view: SidebarView, { what, actionId, typed }: Extract<Screen, { name: "working" }>): Canvas {
  const components = [
    paragraph(sidebarTexts.working.what(what)),
    muted(sidebarTexts.working.safe),
    action("refresh", sidebarTexts.refresh),
    ...footer(backTo("home")),
  ];
  return screenCanvas(view, "working", components, {
    actionId,
    what,
    ...(typed === undefined ? {} : { text: cutToBytes(clean(typed), MAX_FIELD_BYTES).text }),
  });
}

/**
 * There is no conversation to show: say which of the reasons it is, and let the teammate try again.
 * @param typed what stood in the fields, so that it is not lost with them.
 * @param draftId beside which draft: one that came meanwhile is a newer one
 */
export function drawAbsence(absence: SidebarAbsence, typed: TypedWords = {}, draftId: string | null = null): Canvas {
  const remedy = absence.kind === "not-set-up" ? [muted(oneLine(absence.remedy, 300))] : [];
  const { "draft-text": text = "", ...asked } = typed;
  const kept = [...(text === "" ? [] : textField(text, sidebarTexts.editor.typedField)), ...askedFields(asked)];
  const components = [muted(sidebarTexts.absence(absence.kind)), ...remedy, ...kept, action("refresh", sidebarTexts.refresh)];
  const beside = text === "" || draftId === null ? {} : { draftId: draftId.slice(0, LONGEST_ID) };
  return canvas(components, { screen: "absence", ...beside });
}
