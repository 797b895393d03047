import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { perform, writing } from "../../effects/perform.js";
import { planUndo, type UndoAct } from "../../effects/undo.js";
import { isUuid } from "../../store/uuid.js";
import type { ClickJob, ClickResult } from "../act.js";
import { targetOf } from "../look.js";
import type { Target } from "../../effects/perform.js";
import type { JobRoom } from "../room.js";

const input = z.object({ effectId: z.string() });

/** Takes one recorded change back: exactly ours, to what stood there before. */
export async function undoEffect({ payload, action, context, room }: ClickJob): Promise<ClickResult> {
  const { effectId } = input.parse(action.input);
  if (!isUuid(effectId)) return { state: "refused", message: actionTexts.nothingToUndo };
  const recorded = await room.db
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
  const opened = await room.connections.open(payload.workspaceId);
  if (!opened.open) return { state: "refused", message: actionTexts.gone };
  if (plan.act.kind === "redact") await room.effects.ledger.intendTakingOff(effectId, plan.act.partId);
  await takeBack(plan.act, targetOf(payload, opened.connection, context, "click"), room);
  await room.effects.ledger.markUndone(effectId);
  return { state: "done", message: actionTexts.undone };
}

/** Intercom's word for "nobody". */
const NOBODY = "0";

async function takeBack(act: UndoAct, target: Target, room: JobRoom): Promise<void> {
  const { api, adminId } = target.connection;
  const options = writing(target);
  switch (act.kind) {
    case "effect":
      await perform(act.effect, target, room.effects);
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
