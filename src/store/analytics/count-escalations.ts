import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { beginningOf, dayIndex, type DayWindow } from "./day-window.js";

/** Conversations tagged as likely to escalate, by day; one tagged twice a day counts once. Sentiment sets no other tag. */
export async function countEscalations(
  db: Kysely<Tables>,
  window: DayWindow,
): Promise<readonly { readonly index: number; readonly count: number }[]> {
  const at = sql<number>`extract(epoch from intended_at)::bigint`;
  return db
    .selectFrom("effects")
    .select(({ fn }) => [dayIndex(at, window).as("index"), fn.count<number>("conversation_id").distinct().as("count")])
    .where("workspace_id", "=", window.workspaceId)
    .where("automation", "=", "sentiment")
    .where("kind", "=", "tag")
    .where("state", "in", ["done", "undone"])
    .where("intended_at", ">=", new Date(beginningOf(window) * 1000))
    .where("intended_at", "<", new Date(window.until * 1000))
    .groupBy(sql`1`)
    .execute();
}
