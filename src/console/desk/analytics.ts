import { readAnalytics } from "./analytics/read-analytics.js";
import { answered } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";

/** The workspace's figures. */
export function createAnalyticsDesk({ db, now }: Pick<DeskRoom, "db" | "now">): DeskOf<"read-analytics"> {
  return {
    "read-analytics": async ({ days }, { viewer }) => answered(await readAnalytics(db, viewer.workspaceId, days, now())),
  };
}
