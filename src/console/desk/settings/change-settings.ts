import { settingChanges } from "../../../domain/setting-changes.js";
import { parseSettings } from "../../../domain/settings.js";
import { saveSettingChange, listSettingChanges } from "../../../store/setting-changes.js";
import { holdSettings, writeSettings } from "../../../store/workspaces.js";
import { answered, refused } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";
import { settingsTexts } from "./settings-texts.js";
import { settingsVersion } from "./settings-version.js";

type Deps = Pick<ConsoleDeps, "db" | "now" | "newId">;

/** The change and its line in the history are written together, or neither. */
export function changeSettings({ db, now, newId }: Deps): Handler<"change-settings"> {
  return ({ settings, basedOn }, { viewer: { workspaceId, teammateId, name } }) =>
    db.transaction().execute(async (transaction) => {
      const stored = await holdSettings(transaction, workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const before = parseSettings(stored);
      const changes = settingChanges(before, settings);
      if (changes.length === 0) return answered({ changed: false, settings: before, version: settingsVersion(before) });
      if (settingsVersion(before) !== basedOn) {
        const [latest] = await listSettingChanges(transaction, workspaceId, null, 1);
        return refused("conflict", settingsTexts.changedMeanwhile(latest?.changed_by ?? null));
      }
      // What a newer version of the app keeps here stays, while both run side by side.
      await writeSettings(transaction, workspaceId, { ...stored, ...settings });
      await saveSettingChange(transaction, { id: newId(), workspaceId, by: { name, teammateId }, changes }, now());
      return answered({ changed: true, settings, version: settingsVersion(settings) });
    });
}
