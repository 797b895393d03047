/** A click takes an earlier change back: only while it is still ours. */
import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { decisionKeyOfEffect } from "../../domain/decisions/decision.js";
import type { Target } from "../../effects/execute.js";
import { planUndo, type UndoAct } from "../../domain/undo-plan.js";
import { executeUndo, type UndoReceipt } from "../../effects/undo.js";
import { contactLock, heldBy, takeShared } from "../automations/shared-effect.js";
import type { JobDeps } from "../deps.js";
import { targetOf } from "../fetch-conversation.js";
import { clickDone, type ClickJob, clickRefused, type ClickResult, labelClick } from "./click.js";
import { withdrawClickedNote } from "./withdraw-note.js";

const input = z.object({ effectId: z.string() });

/** Takes one recorded change back: exactly ours, to what was there before. */
export async function undoEffect(job: ClickJob): Promise<ClickResult> {
  const { payload, action, context, deps } = job;
  const { effectId } = input.parse(action.input);
  const recorded = await deps.effects.ledger.find(payload.workspaceId, payload.conversationId, effectId);
  // Undone by an earlier try of this click, which died before it had said so: a change has one click that undoes it.
  if (recorded?.state === "undone") return endUndone(recorded.key, job);
  if (recorded?.state !== "done") return clickRefused(actionTexts.nothingToUndo);
  const plan = planUndo(recorded);
  if (!plan.possible) return clickRefused(plan.because === "reply" ? actionTexts.cannotUndoReply : actionTexts.nothingToUndo);
  const opened = await deps.connections.open(payload.workspaceId);
  if (!opened.open) return clickRefused(actionTexts.notConnected);
  const receipt = { id: effectId, doneAt: recorded.completedAt?.getTime() ?? 0 };
  const refusal = await undoUnderLocks(receipt, plan.act, targetOf(payload, opened.connection, context, "click"), deps);
  if (refusal !== null) return clickRefused(actionTexts.undoRefused[refusal]);
  return endUndone(recorded.key, job);
}

async function endUndone(key: string, job: ClickJob): Promise<ClickResult> {
  await withdrawClickedNote(key, job);
  await labelClick(job, { decisionKey: decisionKeyOfEffect(key), origin: "undone", agrees: false, said: null });
  return clickDone(actionTexts.undone);
}

/** A contact's lock is waited for as long as a conversation's. */
const CONTACT_PATIENCE_MS = 5_000;

async function undoUnderLocks(receipt: UndoReceipt, act: UndoAct, target: Target, { locks, effects }: JobDeps) {
  if (act.kind !== "restore-contact") return executeUndo(receipt, act, target, effects);
  const lock = await takeShared(contactLock(act.contactId), target.connection.workspaceId, locks, CONTACT_PATIENCE_MS);
  try {
    return await executeUndo(receipt, act, heldBy(target, [lock]), effects);
  } finally {
    await lock.release();
  }
}
