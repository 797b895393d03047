/** The text that came with a click: what a teammate typed, or the draft that was shown. */
import { clean } from "../../canvas/kit/neutralise.js";
import { parseStoredData } from "../../canvas/sidebar/stored-data.js";
import type { SidebarView } from "../../canvas/sidebar/view.js";
import { cutText } from "../kernel/cut-text.js";
import type { Click } from "./canvas-request.js";

/** On the way back from the confirmation the teammate's own words are still there. */
export function carriedText(click: Click): { text?: string } {
  const text = parseStoredData(click.storedData).text;
  return text === null ? {} : { text };
}

/** What stood in the editor, or was about to be sent, when this was clicked; undefined where there was no such text. */
export function submittedText({ values, storedData }: Pick<Click, "values" | "storedData">): string | undefined {
  return parseStoredData(storedData).text ?? values["draft-text"];
}

/** The same, where a teammate wrote it; undefined where it is the draft itself. */
export function typedText(click: Click, view: SidebarView): string | undefined {
  const text = submittedText(click);
  // The field shows the draft without what a reader cannot see.
  const isDraft = text !== undefined && clean(text).trim() === clean(shownText(view)).trim();
  return isDraft ? undefined : text;
}

export function shownText(view: SidebarView): string {
  return "draft" in view.draft ? view.draft.draft.text : "";
}

export function bounded(text: string | undefined, limit: number): string | null {
  const trimmed = cutText(text?.trim() ?? "", limit);
  return trimmed === "" ? null : trimmed;
}
