/** What each button means: another screen, or something to be done first. */
import { fitsCard } from "../../canvas/card/index.js";
import {
  ASKED_FIELDS,
  type AskedField,
  type BlockedInsert,
  type Button,
  BUTTONS,
  draftAtHand,
  type ItemButton,
  parseItemId,
  parseStoredData,
  type Screen,
  type SidebarView,
} from "../../canvas/sidebar/index.js";
import { actionTexts } from "../domain/action-texts.js";
import { OPENING, triageKey } from "../domain/decisions/decision.js";
import { undoAction } from "../store/activity/actions.js";
import type { Click } from "./canvas-request.js";
import { act, actOn, type ClickDecision, digest, ownKey, show } from "./click-kinds.js";
import { bounded, carriedText, shownText, submittedText, typedText, typedWords } from "./clicked-text.js";
import { openDispute, openScore, rateScore } from "./decide-verdict.js";
import { unsentEditor } from "./screen-after.js";

/** The one bounded exception to "a request never waits": a teammate who asked for a draft wants to see it. */
const REGENERATE_WAIT_MS = 2_500;

type Decide = (click: Click, view: SidebarView) => ClickDecision;

const open =
  (screen: Screen): Decide =>
  () => ({ kind: "show", screen });

const DECISIONS: { readonly [Name in Button]: Decide } = {
  home: open({ name: "home" }),
  refresh,
  "open-editor": (click) => show(editorAgain(click)),
  "show-draft": open({ name: "editor" }),
  "open-unsent": openUnsent,
  "open-regenerate": (click, view) => ({
    kind: "recall",
    asked: "regenerate",
    screen: { name: "regenerate", ...ownText(click, view), ...writtenFor(click) },
  }),
  regenerate: (click, view) => regenerate(click, view, {}),
  "regenerate-with": (click, view) =>
    regenerate(click, view, {
      style: offered(click.values["style"], view.styles),
      language: click.values["language"] === "auto" ? null : offered(click.values["language"], view.languages),
      instruction: bounded(click.values["instruction"], 500),
    }),
  "send-as-me": askToConfirm,
  "confirm-send": confirmSend,
  "add-note": addNote,
  "insert-card": insertCard,
  "open-details": open({ name: "details" }),
  "open-customer": () => ({ kind: "lookup", about: "customer" }),
  "open-macros": () => ({ kind: "lookup", about: "macros" }),
  "open-why": open({ name: "why" }),
  "open-mood": open({ name: "mood" }),
  "open-sources": open({ name: "sources" }),
  "open-ask": () => ({ kind: "recall", asked: "ask", screen: { name: "ask" } }),
  ask: askQuestion,
  "put-answer": (click, view) => show(withAnswer(click, view)),
  "open-suggestion": open({ name: "suggestion" }),
  "apply-suggestion": (click, view) => answerSuggestion("apply-suggestion", click, view),
  "reject-suggestion": (click, view) => answerSuggestion("reject-suggestion", click, view),
  "answer-blind-check": answerBlindCheck,
  "skip-blind-check": (_click, view) => blindCheck(view, null),
  "open-correct": open({ name: "correct" }),
  "save-correction": correct,
  "open-qa": openScore,
  "qa-agree": (click, view) => rateScore("agree", click, view),
  "open-qa-dispute": openDispute,
  "save-qa-dispute": (click, view) => rateScore("dispute", click, view),
  "open-receipts": open({ name: "receipts" }),
  "thumbs-up": (click, view) => thumbs(click, view, "up"),
  "thumbs-down": (click, view) => thumbs(click, view, "down"),
  dismiss,
};

const ITEM_DECISIONS: { readonly [Name in ItemButton]: (about: string, click: Click, view: SidebarView) => ClickDecision } = {
  undo: (effectId) => actOn(undoAction(effectId)),
  "article-wrong": callWrong,
};

/** An id nobody knows leads home, or to what the teammate typed: a newer version of the app may have drawn it. */
export function decideClick(click: Click, view: SidebarView): ClickDecision {
  const item = parseItemId(click.componentId);
  if (item !== null) return ITEM_DECISIONS[item.button](item.about, click, view);
  const button = BUTTONS.find((name) => name === click.componentId);
  return button === undefined ? homeOrTyped(click, view) : DECISIONS[button](click, view);
}

function regenerate(
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
function offered(chosen: string | undefined, choices: readonly { readonly id: string }[]): string | null {
  return choices.find(({ id }) => id === chosen)?.id ?? null;
}

/** Keyed by the question: however often the click arrives while it is under way, it is asked once. */
function askQuestion(click: Click, { conversationId, viewer }: SidebarView): ClickDecision {
  const question = bounded(click.values["question"], 500);
  if (question === null) return show({ name: "ask", problem: actionTexts.noQuestion });
  const key = `ask|${conversationId}|${viewer.id}|${digest(question)}`;
  return act("ask", key, false, { question }, REGENERATE_WAIT_MS);
}

/** Below what the draft says; without one there is nothing to put it into. */
function withAnswer(click: Click, view: SidebarView): Screen {
  const { answer, answerFrom } = parseStoredData(click.storedData);
  if (answer === null || draftAtHand(view.draft) === null) return { name: "home" };
  const text = [shownText(view), answer].filter((words) => words.trim() !== "").join("\n\n");
  return { name: "editor", text, ...(answerFrom === "internal" && { problem: actionTexts.answerIsInternal }) };
}

/** With the words that came along, or were kept aside. */
function editorAgain(click: Click): Screen {
  const { text, kept, keptFor } = parseStoredData(click.storedData);
  if (text === null && kept !== null) return { name: "editor", text: kept, notSentWith: keptFor };
  return { name: "editor", ...carriedText(click), ...writtenFor(click) };
}

function openUnsent(click: Click, { unsent }: SidebarView): ClickDecision {
  if (parseStoredData(click.storedData).kept !== null) return show(editorAgain(click));
  return show(unsent === null ? { name: "home" } : unsentEditor(unsent));
}

/** The words that stood beside a newer draft still do. */
function writtenFor({ storedData }: Click): { notSentWith?: string } {
  const { writtenFor: draftId } = parseStoredData(storedData);
  return draftId === null ? {} : { notSentWith: draftId };
}

/** The confirmation names the draft at hand: a text that was written for another one first comes back beside it. */
function askToConfirm(click: Click, view: SidebarView): ClickDecision {
  const draft = draftAtHand(view.draft);
  const wroteAgain = draft?.answers !== parseStoredData(click.storedData).draftVersion;
  const problem = wroteAgain ? actionTexts.customerWroteAgain : actionTexts.textOfChangedDraft;
  const unseen = draft === null ? null : unseenDraft(click, view, problem);
  const text = click.values["draft-text"] ?? shownText(view);
  return show(unseen ?? { name: "confirm-send", text, ...writtenFor(click) });
}

/** Exactly what was shown is sent: the text travels in the canvas, not in the field, which is read-only there. */
function confirmSend(click: Click, view: SidebarView): ClickDecision {
  const text = submittedText(click) ?? "";
  const blocked = blockedInsert(view, "reply");
  if (blocked !== null) return show({ name: "editor", text, blocked });
  // What is sent names the draft it was shown with: without it nobody knows which message it answers.
  const { draftId } = parseStoredData(click.storedData);
  if (draftId === null) return show({ name: "editor", text, problem: actionTexts.draftGone });
  return act("send-reply", `send|${draftId}`, true, { draftId, text });
}

function addNote(click: Click, view: SidebarView): ClickDecision {
  const shown = parseStoredData(click.storedData);
  const text = click.values["draft-text"] ?? shownText(view);
  const blocked = blockedInsert(view, "note");
  if (blocked !== null) return show({ name: "editor", text, blocked });
  const draftId = shown.draftId ?? ("draft" in view.draft ? view.draft.draft.id : null);
  if (text.trim() === "") return show({ name: "editor", text, problem: "There is no text to add yet." });
  return act("add-note", `note|${view.conversationId}|${draftId ?? ""}|${digest(text)}`, true, { draftId, text });
}

function insertCard(click: Click, view: SidebarView): ClickDecision {
  const text = click.values["draft-text"];
  const blocked = blockedInsert(view, "card");
  if (blocked !== null) return show({ name: "editor", ...(text === undefined ? {} : { text }), blocked });
  const unseen = unseenDraft(click, view, actionTexts.cardOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const typed = typedText(click, view);
  if (typed !== undefined)
    return show({ name: "editor", text: typed, problem: actionTexts.cardOfTypedText, ...writtenFor(click) });
  if (view.draft.state !== "ready") return show({ name: "editor", problem: actionTexts.cardOfOldDraft });
  if (!fitsCard(view.draft.draft.text)) return show({ name: "editor", problem: actionTexts.cardTooLong });
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

function ownText(click: Click, view: SidebarView): { text?: string } {
  const text = typedText(click, view);
  return text === undefined ? {} : { text };
}

/** An older canvas may still show a button that an admin has switched off since. */
function blockedInsert(view: SidebarView, way: "reply" | "note" | "card"): BlockedInsert | null {
  if (view.switchedOff.includes("draft")) return "draft";
  const offered = way === "card" ? view.cardInsertion : view.insertModes[way];
  return offered ? null : way;
}

function correct(click: Click, view: SidebarView): ClickDecision {
  const { triage } = view;
  // Nothing is classified, so there is nothing that a correction would change or teach.
  if (triage === null) return show({ name: "correct" });
  const category = click.values["category"] ?? triage.category;
  // One of the service's own that no form offers stays as it is.
  const urgency = view.urgencies.find((name) => name === click.values["urgency"]) ?? triage.urgency;
  if (!canBeCorrectedTo(category, view)) return show({ name: "correct" });
  return act("correct", ownKey("correct", view, JSON.stringify([category, urgency])), false, { category, urgency });
}

/** A category that was taken out since the canvas was drawn would get a tag nobody knows any more. */
function canBeCorrectedTo(category: string, { categories, triage }: SidebarView): boolean {
  return categories.includes(category) || category === triage?.category;
}

/** Keyed by the decision that was shown: one word on it, however often and by however many it is clicked. */
function answerSuggestion(
  kind: "apply-suggestion" | "reject-suggestion",
  { storedData }: Click,
  { conversationId }: SidebarView,
): ClickDecision {
  const cause = parseStoredData(storedData).changedWith ?? OPENING;
  return act(kind, `${kind}|${triageKey(conversationId, cause)}`, true, { cause });
}

function answerBlindCheck(click: Click, view: SidebarView): ClickDecision {
  const category = view.categories.find((name) => name === click.values["said-category"]);
  return category === undefined ? show({ name: "home" }) : blindCheck(view, category);
}

function blindCheck({ conversationId, viewer }: SidebarView, category: string | null): ClickDecision {
  return act("blind-check", `blind-check|${conversationId}|${viewer.id}`, true, { category });
}

function thumbs(click: Click, view: SidebarView, direction: "up" | "down"): ClickDecision {
  const unseen = unseenDraft(click, view, actionTexts.ratingOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const draftId = draftAtHand(view.draft)?.id ?? null;
  if (draftId === null) return show({ name: "home" });
  return act("thumbs", `thumbs|${draftId}|${view.viewer.id}|${direction}`, false, { draftId, thumbs: direction });
}

/** Once, however often it is clicked; a newer draft is not dismissed by a canvas that showed an older one. */
function dismiss(click: Click, view: SidebarView): ClickDecision {
  const atHand = draftAtHand(view.draft)?.id ?? null;
  const unseen = atHand === null ? null : unseenDraft(click, view, actionTexts.dismissalOfChangedDraft);
  if (unseen !== null) return show(unseen);
  const draftId = parseStoredData(click.storedData).draftId ?? atHand;
  return draftId === null ? show({ name: "home" }) : act("dismiss", `dismiss|${draftId}`, true, { draftId });
}

/** Counted once for each teammate and draft: a second report is another case in which the article misled. */
function callWrong(articleId: string, { storedData }: Click, { conversationId, viewer, draft }: SidebarView): ClickDecision {
  const draftId = parseStoredData(storedData).draftId ?? draftAtHand(draft)?.id ?? "";
  const key = `article-wrong|${conversationId}|${draftId}|${viewer.id}|${articleId}`;
  return act("article-wrong", key, true, { articleId, draftId });
}

function refresh(click: Click, view: SidebarView): ClickDecision {
  const { actionId } = parseStoredData(click.storedData);
  return actionId === null ? homeOrTyped(click, view) : { kind: "follow", actionId };
}

/** Words that could not be worked on, in the field they came from. */
const ASKED_AGAIN: { readonly [Field in AskedField]: (words: string, click: Click, view: SidebarView) => Screen } = {
  "dispute-reason": (reason) => ({ name: "qa-dispute", reason }),
  question: (question) => ({ name: "ask", question }),
  instruction: (instruction, click, view) => ({ name: "regenerate", instruction, ...ownText(click, view), ...writtenFor(click) }),
};

function askedAgain(click: Click, view: SidebarView): Screen | null {
  const typed = typedWords(click, undefined);
  const screens = ASKED_FIELDS.map((field) => {
    const words = typed[field];
    return words === undefined ? null : ASKED_AGAIN[field](words, click, view);
  });
  return screens.findLast((screen) => screen !== null) ?? null;
}

function homeOrTyped(click: Click, view: SidebarView): ClickDecision {
  const { draftId } = parseStoredData(click.storedData);
  const text = typedText(click, view);
  const asked = askedAgain(click, view);
  if (asked !== null) return show(asked);
  return show(text === undefined ? { name: "home" } : { name: "editor", text, notSentWith: draftId });
}
