import { refused } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

export function createSettingsDesk(_room: DeskRoom): DeskOf<"read-settings" | "change-settings" | "list-setting-changes"> {
  const missing = () => Promise.resolve(refused("not-found", "Not there yet"));
  return { "read-settings": missing, "change-settings": missing, "list-setting-changes": missing };
}
