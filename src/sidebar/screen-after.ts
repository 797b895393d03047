/** The screen that follows what a teammate asked for, and the text that was refused. Pure. */
import { z } from "zod";
import { draftAtHand, type Screen, type SidebarView, type UnsentText, type WorkInHand } from "../../canvas/sidebar/index.js";
import { actionTexts } from "../domain/action-texts.js";
import { parseAnswer } from "../domain/asked.js";
import { ACTION_KINDS, type ActionKind, sendsDraft } from "../store/activity/action-kinds.js";
import type { StoredAction } from "../store/activity/actions.js";
import type { SidebarFacts } from "../store/conversations/sidebar-facts.js";
import { withReason } from "./decide-verdict.js";

type EndedAction = Pick<StoredAction, "id" | "kind" | "state" | "message" | "input" | "teammate_name">;

const WORK_IN_HAND: { readonly [Kind in ActionKind]: WorkInHand } = {
  regenerate: "draft",
  "send-reply": "reply",
  "add-note": "note",
  correct: "correction",
  undo: "undo",
  thumbs: "correction",
  dismiss: "answer",
  "qa-verdict": "correction",
  "article-wrong": "correction",
  "apply-suggestion": "suggestion",
  "reject-suggestion": "answer",
  "blind-check": "answer",
  ask: "question",
};

/**
 * The screen once an action is complete, or while it is under way.
 * @param typed what stood in the editor when it was clicked: it is there again afterwards.
 * @param asked what the click itself asked for, where the action may be an earlier click's
 */
export function screenAfter(action: EndedAction, typed?: string, asked?: StoredAction["input"]): Screen {
  const kind = ACTION_KINDS.find((name) => name === action.kind);
  if (kind === undefined) return { name: "home" };
  const other = sendsDraft(kind) && asked !== undefined ? otherText(action, input.parse(asked)) : null;
  if (other !== null) return other;
  if (action.state === "pending")
    return { name: "working", what: WORK_IN_HAND[kind], actionId: action.id, ...(typed === undefined ? {} : { typed }) };
  const after = action.state === "refused" ? REFUSED[kind] : DONE[kind];
  return after(action, typed);
}

/** A draft goes out once: words other than those that went, or are going, are in the editor again. */
function otherText(action: EndedAction, { text, draftId }: z.infer<typeof input>): Screen | null {
  if (text === null || text === input.parse(action.input).text) return null;
  const { sentBefore, beingSent } = actionTexts;
  const why = { done: sentBefore, pending: beingSent, refused: () => action.message ?? "" }[action.state];
  return unsentEditor({ text, why: why(action.teammate_name), draftId });
}

type After = (action: EndedAction, typed: string | undefined) => Screen;

const editorWith = (typed: string | undefined): Screen => ({ name: "editor", ...(typed === undefined ? {} : { text: typed }) });
const doneWith: After = ({ message }) => ({ name: "done", message: message ?? "" });

const DONE: { readonly [Kind in ActionKind]: After } = {
  regenerate: (action, typed) =>
    typed === undefined ? { name: "home" } : { name: "editor", text: typed, notSentWith: input.parse(action.input).draftId },
  "send-reply": doneWith,
  "add-note": doneWith,
  correct: doneWith,
  undo: () => ({ name: "receipts" }),
  thumbs: (_action, typed) => editorWith(typed),
  dismiss: () => ({ name: "home" }),
  "qa-verdict": () => ({ name: "qa" }),
  "article-wrong": () => ({ name: "sources" }),
  "apply-suggestion": doneWith,
  "reject-suggestion": () => ({ name: "correct" }),
  "blind-check": () => ({ name: "home" }),
  ask: (action) => {
    const { question } = input.parse(action.input);
    const answer = parseAnswer(action.message);
    // A redaction has emptied both.
    if (answer === null && question === null) return { name: "ask" };
    if (answer === null) return { name: "ask", ...questionAsked(question), problem: actionTexts.failed };
    return { name: "ask", ...questionAsked(question), answer };
  },
};

const questionAsked = (question: string | null): { question?: string } => (question === null ? {} : { question });

const refusedWith: After = ({ message }) => ({ name: "refused", why: message ?? "" });
const backInEditor: After = (action) => {
  const unsent = unsentText(action);
  return unsent === null ? refusedWith(action, undefined) : unsentEditor(unsent);
};

const REFUSED: { readonly [Kind in ActionKind]: After } = {
  regenerate: (action, typed) => {
    const { instruction, draftId } = input.parse(action.input);
    const problem = action.message ?? "";
    if (typed !== undefined && instruction === null) return { name: "editor", text: typed, problem };
    // Back leads to the editor.
    const text = typed === undefined ? {} : { text: typed, notSentWith: draftId };
    return { name: "regenerate", problem, ...text, ...(instruction === null ? {} : { instruction }) };
  },
  "send-reply": backInEditor,
  "add-note": backInEditor,
  correct: refusedWith,
  undo: refusedWith,
  thumbs: refusedWith,
  dismiss: refusedWith,
  "qa-verdict": (action) => {
    const { reason } = input.parse(action.input);
    const problem = action.message ?? "";
    if (problem === actionTexts.newerScore) return { name: "qa", problem, ...withReason(reason) };
    return reason === null ? refusedWith(action, undefined) : { name: "qa-dispute", problem, reason };
  },
  "article-wrong": refusedWith,
  "apply-suggestion": refusedWith,
  "reject-suggestion": refusedWith,
  "blind-check": refusedWith,
  ask: (action) => {
    const { question } = input.parse(action.input);
    // As after a redaction.
    return question === null ? { name: "ask" } : { name: "ask", question, problem: action.message ?? "" };
  },
};

/**
 * The form with what its teammate asked there last: who left the page finds the answer, or the words that were refused.
 * An instruction counts until another draft was written.
 */
export function recalledScreen(action: StoredAction | null, screen: Screen, { draft }: SidebarView): Screen {
  if (action === null) return screen;
  const { question, instruction } = input.parse(action.input);
  if (action.kind === "ask") {
    const pending: Screen = { name: "ask", ...questionAsked(question), problem: actionTexts.beingAnswered };
    const asked = action.state === "pending" ? pending : screenAfter(action);
    // What was typed since and not asked stands in the field.
    return asked.name === "ask" && screen.name === "ask" ? { ...asked, ...screen } : asked;
  }
  const isOlder = (draftAtHand(draft)?.at ?? 0) * 1000 > action.requested_at.getTime();
  if (
    screen.name !== "regenerate" ||
    screen.instruction !== undefined ||
    action.state !== "refused" ||
    instruction === null ||
    isOlder
  )
    return screen;
  return { ...screen, instruction, problem: action.message ?? "" };
}

const textOrNull = z.string().nullable().catch(null);
const input = z
  .object({ text: textOrNull, draftId: textOrNull, instruction: textOrNull, question: textOrNull, reason: textOrNull })
  .catch({ text: null, draftId: null, instruction: null, question: null, reason: null });

/** What a teammate wanted to send or add and could not; null for any other action, and any other end. */
function unsentText(action: EndedAction): UnsentText | null {
  const { text, draftId } = input.parse(action.input);
  if (action.state !== "refused" || text === null || text.trim() === "") return null;
  return { text, why: action.message ?? "", draftId };
}

/** A refused text is offered again until it went another way, or a teammate has answered the customer. */
export function unsentSince({ writings, conversation }: SidebarFacts): UnsentText | null {
  const refused = writings.find((writing) => unsentText(writing) !== null);
  if (refused === undefined) return null;
  const text = refused.input["text"];
  const later = writings.slice(0, writings.indexOf(refused));
  const wasUsed = later.some(
    ({ state, kind, input: typed }) => state !== "refused" && (sendsDraft(kind) || typed["text"] === text),
  );
  const answered = conversation?.snapshot?.messages.some(
    ({ role, at }) => role === "teammate" && at * 1000 > refused.requested_at.getTime(),
  );
  return wasUsed || answered === true ? null : unsentText(refused);
}

/** What its author may otherwise write once more, for as long as Intercom is not reached. */
export function underWay({ writings }: SidebarFacts): SidebarView["underWay"] {
  const kinds = writings.filter(({ state }) => state === "pending").map(({ kind }) => kind);
  if (kinds.length === 0) return null;
  return kinds.some(sendsDraft) ? "reply" : "note";
}

export function unsentEditor({ text, why, draftId }: UnsentText): Screen {
  return { name: "editor", text, problem: why, notSentWith: draftId };
}
