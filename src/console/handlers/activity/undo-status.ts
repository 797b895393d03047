/** Whether a change on the page Activity can be undone, and what became of an earlier attempt. */
import { planUndo } from "../../../domain/undo-plan.js";
import type { RecordedEffect } from "../../../store/activity/effects.js";
import type { ActivityEntry } from "../../api/activity-entry.js";
import { activityTexts as texts } from "./texts.js";

type UndoStatus = NonNullable<ActivityEntry["undo"]>;

const { cannotUndo } = texts;

/** Why there is nothing to undo. */
const NOTHING_DONE: Readonly<Record<Exclude<RecordedEffect["state"], "done" | "undone">, string>> = {
  intended: cannotUndo.underWay,
  refused: cannotUndo.refused,
  suggested: cannotUndo.suggested,
};

/** Whether a change can be undone now, and what became of an earlier attempt. */
export function undoStatusOf(effect: RecordedEffect, mayUndo: boolean): UndoStatus {
  const { state, undo_state: asked } = effect;
  if (state === "undone") return alreadyUndone(effect);
  if (state !== "done") return impossible(NOTHING_DONE[state]);
  const plan = planUndo(effect);
  if (!plan.possible) return impossible(cannotUndo[plan.because]);
  if (asked === "pending") return { status: "under-way", because: null, by: effect.undo_by, at: null };
  if (!mayUndo) return impossible(texts.notYours);
  return { status: "possible", because: asked === "refused" ? effect.undo_message : null, by: null, at: null };
}

function alreadyUndone(effect: RecordedEffect): UndoStatus {
  const at = effect.undo_settled_at ?? effect.settled_at;
  return { status: "undone", because: null, by: effect.undo_by, at: at?.getTime() ?? null };
}

function impossible(because: string): UndoStatus {
  return { status: "impossible", because, by: null, at: null };
}
