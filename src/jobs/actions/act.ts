/** Does what a teammate clicked, once: each kind of click has its handler here. */
import type { ActionKind } from "../../store/activity/action-kinds.js";
import { findAction, completeAction } from "../../store/activity/actions.js";
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
    if (click === undefined) return nothing(`this version does not know the action ${action.kind}`);
    const result = await click({ payload, action, context, deps });
    await completeAction(deps.db, payload.workspaceId, action.id, result, deps.now());
    return result.state === "done" ? done(action.kind) : nothing(result.message);
  };
}
