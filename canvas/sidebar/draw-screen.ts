import type { Canvas } from "../kit/index.js";
import { drawDetails } from "./details.js";
import { drawDone, drawRefused, drawWorking } from "./outcome.js";
import { drawConfirmSend, drawEditor, drawRegenerate } from "./editor.js";
import { drawHome } from "./home.js";
import { drawSentiment } from "./sentiment.js";
import { drawQa, drawQaDispute } from "./qa.js";
import { drawReceipts } from "./receipts.js";
import type { Screen } from "./screen.js";
import { drawSources } from "./sources.js";
import type { SidebarView } from "./view.js";
import { drawCorrect, drawWhy } from "./why.js";

/** The canvas a teammate sees. Whatever the view says, it is one Intercom accepts. */
export function drawScreen(view: SidebarView, screen: Screen): Canvas {
  switch (screen.name) {
    case "home":
      return drawHome(view);
    case "editor":
      return drawEditor(view, screen);
    case "confirm-send":
      return drawConfirmSend(view, screen.text);
    case "regenerate":
      return drawRegenerate(view);
    case "working":
      return drawWorking(view, screen.what);
    case "details":
      return drawDetails(view);
    case "why":
      return drawWhy(view);
    case "mood":
      return drawSentiment(view);
    case "sources":
      return drawSources(view);
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
