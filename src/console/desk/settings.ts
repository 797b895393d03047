import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { changeSettings } from "./settings/change-settings.js";
import { listHistory } from "./settings/list-history.js";
import { readSettingsPage } from "./settings/read-settings-page.js";

export function createSettingsDesk(room: DeskRoom): DeskOf<"read-settings" | "change-settings" | "list-setting-changes"> {
  return {
    "read-settings": readSettingsPage(room),
    "change-settings": changeSettings(room),
    "list-setting-changes": listHistory(room),
  };
}
