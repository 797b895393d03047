import { getAnalytics } from "./analytics/read-analytics.js";
import { answered } from "./answer.js";
import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";

/** The workspace's figures. */
export function createAnalyticsHandlers({ db, now }: Pick<ConsoleDeps, "db" | "now">): HandlersOf<"read-analytics"> {
  return {
    "read-analytics": async ({ days }, { viewer }) => answered(await getAnalytics(db, viewer.workspaceId, days, now())),
  };
}
