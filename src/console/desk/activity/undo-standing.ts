import { planUndo } from "../../../effects/undo.js";
import type { RecordedEffect } from "../../../store/activity-effects.js";
import type { EffectState } from "../../../store/tables.js";
import type { ActivityEntry } from "../../api/activity.js";
import { activityTexts } from "./texts.js";

type UndoStatus = NonNullable<ActivityEntry["undo"]>;

const { cannotUndo } = activityTexts;

/** Why nothing stands there to be taken back. */
const NOTHING_DONE: Readonly<Record<Exclude<EffectState, "done" | "undone">, string>> = {
  intended: cannotUndo.underWay,
  refused: cannotUndo.refused,
  suggested: cannotUndo.suggested,
};

/** Whether a change can be taken back now, and what became of an earlier try. */
export function undoStatusOf(effect: RecordedEffect): UndoStatus {
  const { state, undo_state: asked } = effect;
  if (state === "undone") return undone(effect);
  if (state !== "done") return impossible(NOTHING_DONE[state]);
  const plan = planUndo(effect);
  if (!plan.possible) return impossible(cannotUndo[plan.because]);
  if (asked === "pending") return { status: "under-way", because: null, by: effect.undo_by, at: null };
  return { status: "possible", because: asked === "refused" ? effect.undo_message : null, by: null, at: null };
}

function undone({ undo_by, undo_settled_at, settled_at }: RecordedEffect): UndoStatus {
  const at = undo_settled_at ?? settled_at;
  return { status: "undone", because: null, by: undo_by, at: at?.getTime() ?? null };
}

function impossible(because: string): UndoStatus {
  return { status: "impossible", because, by: null, at: null };
}
