/** What a click about the draft means: another version, the editor, sending it, a note, a card, a rating. */
import { fitsCard } from "../../canvas/card/index.js";
import { type BlockedInsert, draftAtHand, parseStoredData, type Screen, type SidebarView } from "../../canvas/sidebar/index.js";
import { actionTexts } from "../domain/action-texts.js";
import type { Click } from "./canvas-request.js";
import { act, type ClickDecision, digest, REGENERATE_WAIT_MS, show } from "./click-kinds.js";
import { carriedText, shownText, submittedText, typedText } from "./clicked-text.js";
import { unsentEditor } from "./screen-after.js";

export function anotherDraft(
  click: Click,
  view: SidebarView,
  options: { style?: string | null; language?: string | null; instruction?: string | null },
): ClickDecision {
  const { style = null, language = null, instruction = null } = options;
  if (view.switchedOff.includes("draft"))
    return show(instruction === null ? { name: "home" } : { name: "regenerate", instruction, problem: actionTexts.draftsOff });
  // Keyed by the draft that was shown with the button: however often that click arrives, the draft is replaced once. What a
  // teammate wants of it is theirs.
  const shown = parseStoredData(click.storedData).draftId ?? ("draft" in view.draft ? view.draft.draft.id : null);
  const input = { style, language, instruction, draftId: shown };
  const plain = `regenerate|${view.conversationId}|${shown ?? view.draft.state}`;
  const wants = JSON.stringify([style, language, instruction]);
  const key = wants === "[null,null,null]" ? plain : `${plain}|${view.viewer.id}|${digest(wants)}`;
  return act("regenerate", key, shown !== null, input, REGENERATE_WAIT_MS);
}

/** What a form offers; what it does not is nobody's choice. */
export function offered(chosen: string | undefined, choices: readonly { readonly id: string }[]): string | null {
  return choices.find(({ id }) => id === chosen)?.id ?? null;
}

/** Below what the draft says; without one there is nothing to put it into. */
export function withAnswer(click: Click, view: SidebarView): Screen {
  const { answer, answerFrom } = parseStoredData(click.storedData);
  if (answer === null || draftAtHand(view.draft) === null) return { name: "home" };
  const text = [shownText(view), answer].filter((words) => words.trim() !== "").join("\n\n");
  return { name: "editor", text, ...(answerFrom === "internal" && { problem: actionTexts.answerIsInternal }) };
}

/** With the words that came along, or were kept aside. */
export function editorAgain(click: Click): Screen {
  const { text, kept, keptFor } = parseStoredData(click.storedData);
  if (text === null && kept !== null) return { name: "editor", text: kept, notSentWith: keptFor };
  return { name: "editor", ...carriedText(click), ...writtenFor(click) };
}

export function openUnsent(click: Click, { unsent }: SidebarView): ClickDecision {
  if (parseStoredData(click.storedData).kept !== null) return show(editorAgain(click));
  return show(unsent === null ? { name: "home" } : unsentEditor(unsent));
}

/** The words that stood beside a newer draft still do. */
export function writtenFor({ storedData }: Click): { notSentWith?: string } {
  const { writtenFor: draftId } = parseStoredData(storedData);
  return draftId === null ? {} : { notSentWith: draftId };
}

/** The confirmation names the draft at hand: a text that was written for another one first comes back beside it. */
export function askToConfirm(click: Click, view: SidebarView): ClickDecision {
  const draft = draftAtHand(view.draft);
  const wroteAgain = draft?.answers !== parseStoredData(click.storedData).draftVersion;
  const problem = wroteAgain ? actionTexts.customerWroteAgain : actionTexts.textOfChangedDraft;
  const unseen = draft === null ? null : unseenDraft(click, view, problem);
  const text = click.values["draft-text"] ?? shownText(view);
  return show(unseen ?? { name: "confirm-send", text, ...writtenFor(click) });
}

/** Exactly what was shown is sent: the text travels in the canvas, not in the field, which is read-only there. */
export function confirmSend(click: Click, view: SidebarView): ClickDecision {
  const text = submittedText(click) ?? "";
  const blocked = blockedInsert(view, "reply");
  if (blocked !== null) return show({ name: "editor", text, blocked });
  // What is sent names the draft it was shown with: without it nobody knows which message it answers.
  const { draftId } = parseStoredData(click.storedData);
  if (draftId === null) return show({ name: "editor", text, problem: actionTexts.draftGone });
  return act("send-reply", `send|${draftId}`, true, { draftId, text });
}

export function asNote(click: Click, view: SidebarView): ClickDecision {
  const shown = parseStoredData(click.storedData);
  const text = click.values["draft-text"] ?? shownText(view);
  const blocked = blockedInsert(view, "note");
  if (blocked !== null) return show({ name: "editor", text, blocked });
  const draftId = shown.draftId ?? ("draft" in view.draft ? view.draft.draft.id : null);
  if (text.trim() === "") return show({ name: "editor", text, problem: "There is no text to add yet." });
  return act("add-note", `note|${view.conversationId}|${draftId ?? ""}|${digest(text)}`, true, { draftId, text });
}

export function insertCard(click: Click, view: SidebarView): ClickDecision {
  const text = click.values["draft-text"];
  const blocked = blockedInsert(view, "card");
  if (blocked !== null) return show({ name: "editor", ...(text === undefined ? {} : { text }), blocked });
  const unseen = unseenDraft(click, view, actionTexts.cardOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const typed = typedText(click, view);
  if (typed !== undefined)
    return show({ name: "editor", text: typed, problem: actionTexts.cardOfTypedText, ...writtenFor(click) });
  if (view.draft.state !== "ready") return show({ name: "editor", problem: actionTexts.cardOfOldDraft });
  if (!fitsCard(view.draft.draft.text)) return show({ name: "editor", problem: actionTexts.draftNotOnCard });
  return { kind: "insert-card", draftId: view.draft.draft.id };
}

/**
 * The editor with what was clicked in it, where another draft has come since, or the one that was shown is gone: what is
 * done with "the draft" must be done with the one that the teammate read. Null where it is still the same.
 */
function unseenDraft(click: Click, view: SidebarView, problem: string): Screen | null {
  const { draftId } = parseStoredData(click.storedData);
  if (draftId === null || draftId === draftAtHand(view.draft)?.id) return null;
  return { name: "editor", ...ownText(click, view), problem, notSentWith: draftId };
}

export function ownText(click: Click, view: SidebarView): { text?: string } {
  const text = typedText(click, view);
  return text === undefined ? {} : { text };
}

/** An older canvas may still show a button that an admin has switched off since. */
function blockedInsert(view: SidebarView, way: "reply" | "note" | "card"): BlockedInsert | null {
  if (view.switchedOff.includes("draft")) return "draft";
  const offered = way === "card" ? view.cardInsertion : view.insertModes[way];
  return offered ? null : way;
}

export function thumbs(click: Click, view: SidebarView, direction: "up" | "down"): ClickDecision {
  const unseen = unseenDraft(click, view, actionTexts.ratingOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const draftId = draftAtHand(view.draft)?.id ?? null;
  if (draftId === null) return show({ name: "home" });
  return act("thumbs", `thumbs|${draftId}|${view.viewer.id}|${direction}`, false, { draftId, thumbs: direction });
}

/** Once, however often it is clicked; a newer draft is not dismissed by a canvas that showed an older one. */
export function dismiss(click: Click, view: SidebarView): ClickDecision {
  const atHand = draftAtHand(view.draft)?.id ?? null;
  const unseen = atHand === null ? null : unseenDraft(click, view, actionTexts.dismissalOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const draftId = parseStoredData(click.storedData).draftId ?? atHand;
  return draftId === null ? show({ name: "home" }) : act("dismiss", `dismiss|${draftId}`, true, { draftId });
}
