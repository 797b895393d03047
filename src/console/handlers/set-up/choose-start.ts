/** How a new workspace begins: with suggestions until each category has earned more, or applying everything. */
import { parseSettings, type Settings } from "../../../domain/settings.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import { setWatermark } from "../../../store/workspaces/watermarks.js";
import { holdSettings } from "../../../store/workspaces/workspaces.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { changeWithin, settingsTexts } from "../settings/change-settings.js";

export const START_WATERMARK = "start-chosen";

export function chooseStart(deps: Pick<ConsoleDeps, "db" | "now" | "newId">): Handler<"choose-start"> {
  return ({ level }, { viewer }) =>
    deps.db.transaction().execute(async (transaction) => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const before = parseSettings(stored);
      const settings: Settings = { ...before, automations: { triage: level, sentiment: level, draft: level, qa: level } };
      const changed = await changeWithin(transaction, { settings, basedOn: settingsRevision(before) }, viewer, deps);
      if (!changed.ok) return changed;
      await setWatermark(transaction, viewer.workspaceId, START_WATERMARK, Math.floor(deps.now() / 1000));
      return answered({ level, changed: changed.value.changed });
    });
}
