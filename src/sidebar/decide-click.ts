/** What each button means: another screen, or something to be done first. */
import {
  ASKED_FIELDS,
  type AskedField,
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
import { act, actOn, type ClickDecision, digest, ownKey, REGENERATE_WAIT_MS, show } from "./click-kinds.js";
import { bounded, typedText } from "./clicked-text.js";
import { askedBefore, isTooLong } from "./asked-words.js";
import { openDispute, openScore, rateScore } from "./decide-verdict.js";
import {
  anotherDraft,
  askToConfirm,
  asNote,
  confirmSend,
  dismiss,
  editorAgain,
  insertCard,
  offered,
  openUnsent,
  ownText,
  thumbs,
  withAnswer,
  writtenFor,
} from "./decide-draft-click.js";

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
    screen: { name: "regenerate", ...left(click, "instruction"), ...ownText(click, view), ...writtenFor(click) },
  }),
  regenerate: (click, view) => anotherDraft(click, view, {}),
  "regenerate-with": regenerateWith,
  "send-as-me": askToConfirm,
  "confirm-send": confirmSend,
  "add-note": asNote,
  "insert-card": insertCard,
  "open-details": open({ name: "details" }),
  "open-customer": () => ({ kind: "lookup", about: "customer" }),
  "open-macros": () => ({ kind: "lookup", about: "macros" }),
  "open-why": open({ name: "why" }),
  "open-mood": open({ name: "mood" }),
  "open-sources": open({ name: "sources" }),
  "open-ask": (click) => ({ kind: "recall", asked: "ask", screen: { name: "ask", ...left(click, "question") } }),
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

function left<Field extends "question" | "instruction">(click: Click, field: Field): { [Name in Field]?: string } {
  const words = askedBefore(click, field);
  return words === undefined ? {} : ({ [field]: words } as { [Name in Field]?: string });
}

function regenerateWith(click: Click, view: SidebarView): ClickDecision {
  const { style, language, instruction = "" } = click.values;
  if (isTooLong(instruction))
    return show({
      name: "regenerate",
      instruction,
      problem: actionTexts.tooLong,
      ...ownText(click, view),
      ...writtenFor(click),
    });
  return anotherDraft(click, view, {
    style: offered(style, view.styles),
    language: language === "auto" ? null : offered(language, view.languages),
    instruction: bounded(instruction, 500),
  });
}

/** Keyed by the question: however often the click arrives while it is under way, it is asked once. */
function askQuestion(click: Click, { conversationId, viewer }: SidebarView): ClickDecision {
  const question = bounded(click.values["question"], 500);
  if (question === null) return show({ name: "ask", problem: actionTexts.noQuestion });
  if (isTooLong(click.values["question"]))
    return show({ name: "ask", question: click.values["question"] ?? question, problem: actionTexts.tooLong });
  const key = `ask|${conversationId}|${viewer.id}|${digest(question)}`;
  return act("ask", key, false, { question }, REGENERATE_WAIT_MS);
}

function correct(click: Click, view: SidebarView): ClickDecision {
  const { triage } = view;
  // Nothing is classified, so there is nothing that a correction would change or teach.
  if (triage === null) return show({ name: "correct" });
  const category = click.values["category"] ?? triage.category;
  // One of the service's own that no form offers stays as it is.
  const urgency = view.urgencies.find((name) => name === click.values["urgency"]) ?? triage.urgency;
  if (!canBeCorrectedTo(category, view))
    return show({ name: "correct", problem: actionTexts.categoryGone, ...(urgency !== null && { urgency }) });
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
  const said = click.values["said-category"];
  if (said === undefined || said === "") return show({ name: "home" });
  return view.categories.includes(said) ? blindCheck(view, said) : show({ name: "refused", why: actionTexts.categoryGone });
}

function blindCheck({ conversationId, viewer }: SidebarView, category: string | null): ClickDecision {
  return act("blind-check", `blind-check|${conversationId}|${viewer.id}`, true, { category });
}

/** Counted once for each teammate, draft and text of the article: a second report is another case in which it misled. */
function callWrong(articleId: string, { storedData }: Click, { conversationId, viewer, draft }: SidebarView): ClickDecision {
  const atHand = draftAtHand(draft);
  const draftId = parseStoredData(storedData).draftId ?? atHand?.id ?? "";
  const text = atHand?.sources.find((source) => source.articleId === articleId)?.articleHash ?? "";
  const key = `article-wrong|${conversationId}|${draftId}|${viewer.id}|${articleId}|${text}`;
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
  const { reason } = parseStoredData(click.storedData);
  const typed: Readonly<Record<string, string>> = { ...(reason !== null && { "dispute-reason": reason }), ...click.values };
  const screens = ASKED_FIELDS.map((field) => {
    const words = typed[field];
    return words === undefined || words.trim() === "" ? null : ASKED_AGAIN[field](words, click, view);
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
