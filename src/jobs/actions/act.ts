/** Does what a teammate clicked, once: each kind of click has its handler here. */
import type { ActionKind } from "../../store/activity/action-kinds.js";
import { BusyError } from "../../kernel/errors.js";
import { findAction, completeAction, type StoredAction } from "../../store/activity/actions.js";
import { done, nothing } from "../catalog.js";
import { applySuggestion, rejectSuggestion } from "./answer-suggestion.js";
import { addNote, sendReply } from "./send-or-note.js";
import { undoEffect } from "./undo-effect.js";
import type { ClickJob, ClickResult } from "./click.js";
import { dismissDraft, reportArticle, saveThumbs, saveVerdict, answerBlindCheck } from "./rate.js";
import { correctTriage } from "./correct.js";
import { regenerate, answerQuestion } from "./ask-reply.js";
import type { JobHandler, JobDeps } from "../deps.js";

/** A new kind of action without an entry here does not compile. */
const CLICKS: { readonly [Kind in ActionKind]: (job: ClickJob) => Promise<ClickResult> } = {
  regenerate,
  "send-reply": sendReply,
  "add-note": addNote,
  correct: correctTriage,
  undo: undoEffect,
  thumbs: saveThumbs,
  dismiss: dismissDraft,
  "qa-verdict": saveVerdict,
  "article-wrong": reportArticle,
  "apply-suggestion": applySuggestion,
  "reject-suggestion": rejectSuggestion,
  "blind-check": answerBlindCheck,
  ask: answerQuestion,
};

/** Does what a teammate clicked, once. An outage leaves the action pending, for the next try; `record-failure.ts` ends what is given up. */
export function createActJob(deps: JobDeps): JobHandler<"act"> {
  return async (payload, context) => {
    const action = await findAction(deps.db, payload.workspaceId, payload.actionId);
    if (action?.state !== "pending") return nothing("the action is completed");
    const click = Object.entries(CLICKS).find(([kind]) => kind === action.kind)?.[1];
    if (click === undefined) throw ofNewerRelease(action, context.leftAt ?? deps.now(), deps.now());
    const result = await click({ payload, action, context, deps });
    await completeAction(deps.db, payload.workspaceId, action.id, result, deps.now());
    return result.state === "done" ? done(action.kind) : nothing(result.message);
  };
}

/** While processes are replaced one after another. */
const LEFT_TO_NEWER_MS = 60_000;

/**
 * A newer process is to do it. Where none comes it fails: an action that stayed pending would block the same click for good.
 * @param leftAt when it was first left to one: the click itself may be from before an outage
 */
function ofNewerRelease({ kind }: StoredAction, leftAt: number, now: number): Error {
  const because = `this version does not know the action ${kind}`;
  return now - leftAt < LEFT_TO_NEWER_MS ? new BusyError(because, null, true) : new Error(because);
}
