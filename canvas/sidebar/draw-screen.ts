/** Which screen is drawn. */
import type { Canvas } from "../kit/index.js";
import { drawAsk } from "./ask.js";
import { drawQa, drawQaDispute, drawSentiment } from "./assessments.js";
import { drawDetails, drawReceipts } from "./details.js";
import { drawConfirmSend, drawEditor, drawRegenerate } from "./editor.js";
import { drawHome } from "./home.js";
import { drawCustomer, drawMacros } from "./lookups.js";
import { drawDone, drawRefused, drawWorking } from "./outcomes.js";
import type { Screen } from "./screen.js";
import { drawSuggestion, withAnswerableOffer } from "./suggestion.js";
import type { SidebarView } from "./view.js";
import { drawCorrect, drawSources, drawWhy } from "./why.js";

/** The canvas a teammate sees. Whatever the view says, it is one Intercom accepts. */
export function drawScreen(found: SidebarView, screen: Screen): Canvas {
  const view = withAnswerableOffer(found);
  switch (screen.name) {
    case "home":
      return drawHome(view, screen.keepsText);
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
      return drawCorrect(view, screen);
    case "qa":
      return drawQa(view, screen);
    case "qa-dispute":
      return drawQaDispute(view, screen);
    case "receipts":
      return drawReceipts(view);
    case "done":
      return drawDone(view, screen);
    case "refused":
      return drawRefused(view, screen);
  }
}
