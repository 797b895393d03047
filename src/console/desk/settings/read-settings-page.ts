import { DEFAULT_SETTINGS, parseSettings } from "../../../domain/settings.js";
import { findWorkspace } from "../../../store/workspaces.js";
import { answered, refused } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";
import { askChoices } from "./ask-choices.js";
import { enginesOf } from "./engines-of.js";
import { settingsTexts } from "./settings-texts.js";
import { settingsVersion } from "./settings-version.js";
import { settingWarnings } from "./setting-warnings.js";

export function getSettingsPage(deps: ConsoleDeps): Handler<"read-settings"> {
  return async (_input, { viewer, signal }) => {
    const workspace = await findWorkspace(deps.db, viewer.workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    const settings = parseSettings(workspace.settings);
    const choices = await askChoices(viewer.workspaceId, settings, signal, deps);
    const engines = enginesOf(deps.config);
    const warnings = settingWarnings(settings, choices, engines);
    const version = settingsVersion(settings);
    return answered({ settings, defaults: DEFAULT_SETTINGS, version, choices, engines, warnings });
  };
}
