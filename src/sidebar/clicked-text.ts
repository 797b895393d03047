/** The text that came with a click: what a teammate typed, or the draft that was shown. */
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
export function submittedText({ values, storedData }: Click): string | undefined {
  return parseStoredData(storedData).text ?? values["draft-text"];
}

/** The same, where a teammate wrote it; undefined where it is the draft itself. */
export function typedText(click: Click, view: SidebarView): string | undefined {
  const text = submittedText(click);
  const isDraft = text?.trim() === plainLines(shownText(view)).trim();
  return text === undefined || isDraft ? undefined : text;
}

const plainLines = (text: string): string => text.replaceAll("\r\n", "\n");

export function shownText(view: SidebarView): string {
  return "draft" in view.draft ? view.draft.draft.text : "";
}

export function bounded(text: string | undefined, limit: number): string | null {
  const trimmed = cutText(text?.trim() ?? "", limit);
  return trimmed === "" ? null : trimmed;
}
