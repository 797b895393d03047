import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { executeEffect, writing } from "../../effects/execute.js";
import { planUndo, type UndoAct } from "../../effects/undo.js";
import { isUuid } from "../../store/database/values.js";
import type { ClickJob, ClickResult } from "./act.js";
import { targetOf } from "../fetch-conversation.js";
import type { Target } from "../../effects/execute.js";
import type { JobDeps } from "../deps.js";

const input = z.object({ effectId: z.string() });

/** Takes one recorded change back: exactly ours, to what stood there before. */
export async function undoEffect({ payload, action, context, deps }: ClickJob): Promise<ClickResult> {
  const { effectId } = input.parse(action.input);
  if (!isUuid(effectId)) return { state: "refused", message: actionTexts.nothingToUndo };
  const recorded = await deps.db
    .selectFrom("effects")
    .selectAll()
    .where("workspace_id", "=", payload.workspaceId)
    .where("conversation_id", "=", payload.conversationId)
    .where("id", "=", effectId)
    .executeTakeFirst();
  if (recorded?.state !== "done") return { state: "refused", message: actionTexts.nothingToUndo };
  const plan = planUndo(recorded);
  if (!plan.possible)
    return { state: "refused", message: plan.because === "reply" ? actionTexts.cannotUndoReply : actionTexts.nothingToUndo };
  const opened = await deps.connections.open(payload.workspaceId);
  if (!opened.open) return { state: "refused", message: actionTexts.gone };
  if (plan.act.kind === "redact") await deps.effects.ledger.recordRedaction(effectId, plan.act.partId);
  await revert(plan.act, targetOf(payload, opened.connection, context, "click"), deps);
  await deps.effects.ledger.markUndone(effectId);
  return { state: "done", message: actionTexts.undone };
}

/** Intercom's word for "nobody". */
const NOBODY = "0";

async function revert(act: UndoAct, target: Target, deps: JobDeps): Promise<void> {
  const { api, adminId } = target.connection;
  const options = writing(target);
  switch (act.kind) {
    case "effect":
      await executeEffect(act.effect, target, deps.effects);
      return;
    case "restore-assignment":
      await api.assignTeam(target.conversationId, act.teamId ?? NOBODY, adminId, options);
      if (act.teammateId !== null) await api.assignTeammate(target.conversationId, act.teammateId, adminId, options);
      return;
    case "clear-attributes":
      await api.writeContactAttributes(act.contactId, Object.fromEntries(act.names.map((name) => [name, null])), options);
      return;
    case "redact":
      await api.redactPart(target.conversationId, act.partId, options);
  }
}
