/** Which screen is drawn, and the small ones: how a click ended, and why there is nothing to show. */
import { type Canvas, canvas, clean, cutToBytes, MAX_FIELD_BYTES } from "../kit/index.js";
import { drawAsk } from "./ask.js";
import { action, backTo, footer, linkButton, muted, paragraph } from "./controls.js";
import { drawCustomer } from "./customer.js";
import { drawDetails, drawReceipts } from "./details.js";
import { drawConfirmSend, drawEditor, drawRegenerate, textField } from "./editor.js";
import { drawMacros } from "./macros.js";
import { oneLine, sentence } from "./format.js";
import { drawHome } from "./home.js";
import { drawQa, drawQaDispute, drawSentiment } from "./assessments.js";
import { type Screen, screenCanvas } from "./screen.js";
import { drawCorrect, drawSources, drawWhy } from "./why.js";
import { drawSuggestion } from "./suggestion.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarAbsence, SidebarView } from "./view.js";

/** The canvas a teammate sees. Whatever the view says, it is one Intercom accepts. */
export function drawScreen(view: SidebarView, screen: Screen): Canvas {
  switch (screen.name) {
    case "home":
      return drawHome(view);
    case "editor":
      return drawEditor(view, screen);
    case "confirm-send":
      return drawConfirmSend(view, screen);
    case "regenerate":
      return drawRegenerate(view, screen);
    case "working":
      return drawWorking(view, screen);
    case "details":
      return drawDetails(view);
    case "customer":
      return drawCustomer(view, screen.customer);
    case "macros":
      return drawMacros(view, screen.macros);
    case "why":
      return drawWhy(view);
    case "mood":
      return drawSentiment(view);
    case "sources":
      return drawSources(view);
    case "ask":
      return drawAsk(view, screen);
    case "suggestion":
      return drawSuggestion(view);
    case "correct":
      return drawCorrect(view);
    case "qa":
      return drawQa(view);
    case "qa-dispute":
      return drawQaDispute(view);
    case "receipts":
      return drawReceipts(view);
    case "done":
      return drawDone(view, screen);
    case "refused":
      return drawRefused(view, screen);
  }
}

function drawDone(view: SidebarView, { message, detail }: Extract<Screen, { name: "done" }>): Canvas {
  return screenCanvas(view, "done", [
    paragraph(sidebarTexts.success(oneLine(message, 300))),
    ...(detail === undefined ? [] : [muted(oneLine(detail, 600))]),
    ...footer(linkButton("home", sidebarTexts.done)),
  ]);
}

/** What was asked cannot be done. */
function drawRefused(view: SidebarView, { why }: Extract<Screen, { name: "refused" }>): Canvas {
  return screenCanvas(view, "refused", [muted(sentence(why, 600)), ...footer(backTo("home"))]);
}

/** Something takes longer than a click may. The Inbox cannot be told when it is ready, so the teammate asks. */
function drawWorking(view: SidebarView, { what, actionId, typed }: Extract<Screen, { name: "working" }>): Canvas {
  const components = [
    paragraph(sidebarTexts.working.what(what)),
    muted(sidebarTexts.working.safe),
    action("refresh", sidebarTexts.refresh),
    ...footer(backTo("home")),
  ];
  return screenCanvas(view, "working", components, {
    actionId,
    ...(typed === undefined ? {} : { text: cutToBytes(clean(typed), MAX_FIELD_BYTES).text }),
  });
}

/**
 * There is no conversation to show: say which of the reasons it is, and let the teammate try again.
 * @param typed what stood in the editor, so that it is not lost with it.
 */
export function drawAbsence(absence: SidebarAbsence, typed = ""): Canvas {
  const remedy = absence.kind === "not-set-up" ? [muted(oneLine(absence.remedy, 300))] : [];
  const kept = typed === "" ? [] : textField(typed, sidebarTexts.editor.typedField);
  const components = [muted(sidebarTexts.absence(absence.kind)), ...remedy, ...kept, action("refresh", sidebarTexts.refresh)];
  return canvas(components, { screen: "absence" });
}
