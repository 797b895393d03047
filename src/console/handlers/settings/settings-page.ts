/** The settings page: what it shows, and the handlers of all that is changed on it. */
import { engineNames } from "../../../ai/engine-names.js";
import { DEFAULT_SETTINGS, parseSettings } from "../../../domain/settings.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { createAlertHandlers } from "./alerts.js";
import { changeSettings, listHistory, settingsTexts, settingWarnings } from "./change-settings.js";
import { askChoices } from "./choices.js";
import { createFactsKeyHandlers } from "./facts-key.js";
import { changeOwners, ownersOnly, storedOwners } from "./owners.js";
import { replaySettings } from "./replay-settings.js";

export function createSettingsHandlers(deps: ConsoleDeps) {
  return {
    ...createFactsKeyHandlers(deps),
    ...createAlertHandlers(deps),
    "read-settings": getSettingsPage(deps),
    "change-settings": ownersOnly(deps.db, changeSettings(deps)),
    "replay-settings": replaySettings(deps),
    "change-owners": ownersOnly(deps.db, changeOwners(deps)),
    "list-setting-changes": listHistory(deps),
  };
}

function getSettingsPage(deps: ConsoleDeps): Handler<"read-settings"> {
  return async (_input, { viewer, signal }) => {
    const workspace = await findWorkspace(deps.db, viewer.workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    const settings = parseSettings(workspace.settings);
    const choices = await askChoices(viewer.workspaceId, settings, signal, deps);
    const { triage, reply } = engineNames(deps.config);
    const engines = { triage, reply };
    const warnings = settingWarnings(settings, choices, engines);
    const version = settingsRevision(settings);
    const owners = storedOwners(workspace.settings, choices.teammates);
    return answered({ settings, defaults: DEFAULT_SETTINGS, version, choices, engines, warnings, owners });
  };
}
