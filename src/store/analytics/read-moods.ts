import { type Kysely, sql } from "kysely";
import type { SentimentLabel } from "../../ai/ports.js";
import type { Tables } from "../tables.js";
import { beginningOf, dayIndex, type DayWindow } from "./day-window.js";

export interface SentimentCount {
  /** The day, from 0. */
  readonly index: number;
  readonly label: SentimentLabel;
  readonly count: number;
  /** How many of them have a score, and the sum of these; null where none has. */
  readonly scored: number;
  readonly scores: number | null;
}

/** Customers' messages by the day they were written and their mood. */
export async function countSentiments(db: Kysely<Tables>, window: DayWindow): Promise<readonly SentimentCount[]> {
  return db
    .selectFrom("moods")
    .select(({ fn, ref }) => [
      dayIndex(ref("message_at"), window).as("index"),
      "label",
      fn.countAll<number>().as("count"),
      fn.count<number>("score").as("scored"),
      fn.sum<number | null>("score").as("scores"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("message_at", ">=", beginningOf(window))
    .where("message_at", "<", window.until)
    .groupBy([sql`1`, "label"])
    .execute();
}
