/** The text that came with a click: what a teammate typed, or the draft that was shown. */
import { clean } from "../../canvas/kit/neutralise.js";
import { isTypedField, type TypedWords } from "../../canvas/sidebar/buttons.js";
import { draftAtHand } from "../../canvas/sidebar/draft-view.js";
import type { Screen } from "../../canvas/sidebar/screen.js";
import { fingerprint, type KeptText, parseStoredData } from "../../canvas/sidebar/stored-data.js";
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

/** Everything that a teammate typed and that came with this click, by its field. @param text what stood in the editor */
export function typedWords({ values, storedData }: Pick<Click, "values" | "storedData">, text: string | undefined): TypedWords {
  const { kept, reason, keptReason, keptQuestion, keptInstruction } = parseStoredData(storedData);
  const texts = [text, kept ?? undefined].filter((words) => words !== undefined && words.trim() !== "");
  const left = { "dispute-reason": reason ?? keptReason, question: keptQuestion, instruction: keptInstruction };
  const asked = Object.entries(left).flatMap(([field, words]) => (words === null ? [] : [[field, words] as const]));
  const found = Object.entries({ ...Object.fromEntries(asked), ...values, "draft-text": [...new Set(texts)].join("\n\n") });
  return Object.fromEntries(found.filter(([field, words]) => isTypedField(field) && words.trim() !== ""));
}

/** The draft beside which that text was typed; null where it is not known. */
export function draftOfText(fields: Pick<Click, "values" | "storedData">): string | null {
  const { writtenFor, draftId, keptFor } = parseStoredData(fields.storedData);
  return (submittedText(fields) ?? "").trim() === "" ? keptFor : (writtenFor ?? draftId);
}

/** What stood in the editor, where a teammate wrote it; undefined where it is the draft itself. */
export function typedText(click: Click, view: SidebarView): string | undefined {
  const text = submittedText(click);
  // The field shows the draft without what a reader cannot see.
  const isDraft = text !== undefined && clean(text).trim() === clean(shownText(view)).trim();
  return isDraft ? undefined : text;
}

/** What a teammate typed before this click and the next screen does not show; null where nothing. */
export function keptText(click: Click, view: SidebarView, next: Screen): KeptText | null {
  const stored = parseStoredData(click.storedData);
  // What is being sent is kept with that, and comes back where it is refused.
  const isSending = stored.what === "reply" || stored.what === "note";
  const isUntouched = stored.text === null && fingerprint(click.values["draft-text"] ?? "") === stored.untouched;
  const typed = isSending || isUntouched ? undefined : typedText(click, view);
  const shown = clean((next.name === "done" ? typed : wordsOn(next)) ?? "");
  const isMissing = (words: string | undefined): words is string =>
    words !== undefined && words.trim() !== "" && !shown.includes(clean(words).trim());
  const aside = stored.kept ?? undefined;
  const left = [typed, typed === aside ? undefined : aside].filter(isMissing);
  if (left.length === 0) return null;
  return { text: left.join("\n\n"), draftId: isMissing(typed) ? (stored.writtenFor ?? stored.draftId) : stored.keptFor };
}

function wordsOn(screen: Screen): string | undefined {
  if (screen.name === "working") return screen.typed;
  return "text" in screen ? screen.text : undefined;
}

export function shownText(view: SidebarView): string {
  return draftAtHand(view.draft)?.text ?? "";
}

export function bounded(text: string | undefined, limit: number): string | null {
  const trimmed = cutText(text?.trim() ?? "", limit);
  return trimmed === "" ? null : trimmed;
}
