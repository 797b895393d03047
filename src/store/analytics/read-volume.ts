import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { beginningOf, dayIndex, type DayWindow } from "./day-window.js";

export interface VolumeCount {
  /** The day, from 0. */
  readonly index: number;
  readonly category: string;
  readonly urgency: string | null;
  readonly count: number;
}

/** Conversations classified, by day, category and urgency as they stand now. Days without any are not listed. */
export async function getVolume(db: Kysely<Tables>, window: DayWindow): Promise<readonly VolumeCount[]> {
  return db
    .selectFrom("classifications")
    .select(({ fn, ref }) => [
      dayIndex(ref("decided_at"), window).as("index"),
      "category",
      "urgency",
      fn.countAll<number>().as("count"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("decided_at", ">=", beginningOf(window))
    .where("decided_at", "<", window.until)
    .groupBy([sql`1`, "category", "urgency"])
    .execute();
}
