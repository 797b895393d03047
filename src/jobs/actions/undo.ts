import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { decisionKeyOfEffect } from "../../domain/decisions/decision.js";
import { executeUndo, planUndo } from "../../effects/undo.js";
import { isUuid } from "../../store/database/values.js";
import { targetOf } from "../fetch-conversation.js";
import { labelClick } from "./label.js";
import { clickDone, type ClickJob, type ClickResult, clickRefused } from "./click.js";

const input = z.object({ effectId: z.string() });

/** Takes one recorded change back: exactly ours, to what was there before. */
export async function undoEffect(job: ClickJob): Promise<ClickResult> {
  const { payload, action, context, deps } = job;
  const { effectId } = input.parse(action.input);
  if (!isUuid(effectId)) return clickRefused(actionTexts.nothingToUndo);
  const recorded = await deps.effects.ledger.find(payload.workspaceId, payload.conversationId, effectId);
  if (recorded?.state !== "done") return clickRefused(actionTexts.nothingToUndo);
  const plan = planUndo(recorded);
  if (!plan.possible) return clickRefused(plan.because === "reply" ? actionTexts.cannotUndoReply : actionTexts.nothingToUndo);
  const opened = await deps.connections.open(payload.workspaceId);
  if (!opened.open) return clickRefused(actionTexts.gone);
  await executeUndo(effectId, plan.act, targetOf(payload, opened.connection, context, "click"), deps.effects);
  await labelClick(job, { decisionKey: decisionKeyOfEffect(recorded.key), origin: "undone", agrees: false, said: null });
  return clickDone(actionTexts.undone);
}
