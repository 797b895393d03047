import { DEFAULT_SETTINGS, readSettings } from "../../../domain/settings.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { answered, refused } from "../answer.js";
import type { Performer } from "../desk.js";
import type { DeskRoom } from "../desk-room.js";
import { askChoices } from "./ask-choices.js";
import { enginesOf } from "./engines-of.js";
import { settingsTexts } from "./settings-texts.js";
import { settingsVersion } from "./settings-version.js";
import { settingWarnings } from "./setting-warnings.js";

export function readSettingsPage(room: DeskRoom): Performer<"read-settings"> {
  return async (_input, { viewer, signal }) => {
    const workspace = await findWorkspace(room.db, viewer.workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    const settings = readSettings(workspace.settings);
    const choices = await askChoices(viewer.workspaceId, settings, signal, room);
    const engines = enginesOf(room.config);
    const warnings = settingWarnings(settings, choices, engines);
    const version = settingsVersion(settings);
    return answered({ settings, defaults: DEFAULT_SETTINGS, version, choices, engines, warnings });
  };
}
