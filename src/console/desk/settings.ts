import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { changeSettings } from "./settings/change-settings.js";
import { listHistory } from "./settings/list-history.js";
import { getSettingsPage } from "./settings/read-settings-page.js";

export function createSettingsHandlers(
  deps: ConsoleDeps,
): HandlersOf<"read-settings" | "change-settings" | "list-setting-changes"> {
  return {
    "read-settings": getSettingsPage(deps),
    "change-settings": changeSettings(deps),
    "list-setting-changes": listHistory(deps),
  };
}
