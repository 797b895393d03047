import { z } from "zod";
import { actionTexts } from "../../domain/action-texts.js";
import { customerMessages } from "../../domain/dialogue.js";
import { applyEffects } from "../../effects/apply.js";
import { correctClassification, findClassification, noteTriageOutcome } from "../../store/classifications.js";
import { keepCorrection } from "../../store/corrections.js";
import type { ClickJob, ClickResult } from "../act.js";
import { lookAt, targetOf } from "../look.js";
import { planTriage } from "../plan-triage.js";

const input = z.object({ category: z.string().min(1), urgency: z.string().nullable() });

/** A teammate knows better: the classification sticks, its tags follow, and the engine learns from it. */
export async function correctTriage({ payload, action, context, room }: ClickJob): Promise<ClickResult> {
  const correction = input.parse(action.input);
  const look = await lookAt(payload, context, room);
  if (!look.seen) return { state: "refused", message: actionTexts.gone };
  const before = await findClassification(room.db, payload.workspaceId, payload.conversationId);
  if (before === null) return { state: "refused", message: actionTexts.gone };
  await correctClassification(room.db, payload, { ...correction, by: action.teammate_name });
  await keepCorrection(room.db, {
    id: action.id,
    workspaceId: payload.workspaceId,
    conversationId: payload.conversationId,
    text: customerMessages(look.conversation)
      .map((message) => message.text)
      .join("\n\n"),
    was: { category: before.category, urgency: before.urgency },
    now: correction,
    teammateId: action.teammate_id,
    at: Math.floor(room.now() / 1000),
  });
  room.learn(payload.workspaceId);
  // A teammate is sure, whatever the engine was.
  const corrected = { ...before, ...correction, confidence: null, corrected_by: action.teammate_name, team: null };
  const cause = `correction-${action.id}`;
  const plan = await planTriage(payload.conversationId, look.conversation, corrected, look.connection, cause, context.signal);
  await applyEffects(
    plan.effects,
    look.connection.settings.automations.triage,
    targetOf(payload, look.connection, context, "click"),
    room.effects,
  );
  await noteTriageOutcome(room.db, payload, `Corrected by ${action.teammate_name}`, false);
  return { state: "done", message: actionTexts.corrected };
}
