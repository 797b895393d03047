/** The endpoints of the activity page, and the undo of a change. */
import { askForAction } from "../../../sidebar/ask-for-action.js";
import { undoAction } from "../../../store/activity/actions.js";
import { findEffect } from "../../../store/activity/effects.js";
import type { Viewer } from "../../api/session.js";
import { ownersOnly } from "../settings/owners.js";
import { answered, type Handler, type HandlersOf, refused } from "../handlers.js";
import { type ActivityDeps, workspaceAtHand } from "./deps.js";
import { effectEntry } from "./entry.js";
import { undoStatusOf } from "./undo-status.js";
import { createExportActivity } from "./export-activity.js";
import { createCountNewActivity, createListActivity, createReadActivityEntry } from "./list-activity.js";
import { activityTexts } from "./texts.js";

type ActivityEndpoint = "list-activity" | "count-new-activity" | "export-activity" | "read-activity-entry" | "undo-effect";

/** What was changed in Intercom and asked for by teammates, and undoing it. */
export function createActivityHandlers(deps: ActivityDeps): HandlersOf<ActivityEndpoint> {
  return {
    "list-activity": createListActivity(deps),
    "count-new-activity": createCountNewActivity(deps),
    "export-activity": ownersOnly(deps.db, createExportActivity(deps)),
    "read-activity-entry": createReadActivityEntry(deps),
    "undo-effect": createUndoEffect(deps),
  };
}

/** Has a change undone by the same job as the sidebar's undo, under the same key: two clicks are one, wherever they are made. */
function createUndoEffect(deps: ActivityDeps): Handler<"undo-effect"> {
  return async ({ id }, asking) => {
    const { workspaceId } = asking.viewer;
    const effect = await findEffect(deps.db, workspaceId, id);
    if (effect === null) return refused("not-found", activityTexts.noSuchEntry);
    const workspace = await workspaceAtHand(deps, asking);
    if (!workspace.mayUndo(effect.teammate_id)) return refused("owners-only", activityTexts.notYours);
    const { status, because } = undoStatusOf(effect, true);
    if (status === "impossible") return refused("conflict", because ?? activityTexts.cannotUndo.unknown);
    if (status === "possible") {
      if (workspace.adminId === null) return refused("unavailable", activityTexts.notConnected);
      const teammate = whoAsks(asking.viewer, workspace.adminId);
      await askForAction({ workspaceId, conversationId: effect.conversation_id, teammate, ...undoAction(effect.id) }, deps);
    }
    const now = await findEffect(deps.db, workspaceId, id);
    return now === null ? refused("not-found", activityTexts.noSuchEntry) : answered(effectEntry(now, workspace));
  };
}

interface Asker {
  readonly id: string;
  readonly name: string;
}

/** With a shared token nobody knows which teammate it was: the change is made as the app's own teammate, and says so. */
function whoAsks({ teammateId, name }: Viewer, adminId: string): Asker {
  return teammateId === null ? { id: adminId, name: activityTexts.console } : { id: teammateId, name };
}
