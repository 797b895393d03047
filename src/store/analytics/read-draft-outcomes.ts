import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { beginningOf, type DayWindow } from "./day-window.js";
import { type DraftFate, draftFate } from "./draft-fate.js";

export interface DraftOutcomeCount {
  readonly engine: string;
  readonly fate: DraftFate;
  readonly count: number;
  /** The mean over those that were compared with what was sent; null where none was. */
  readonly similarity: number | null;
  readonly thumbsUp: number;
  readonly thumbsDown: number;
}

/** Drafts settled in the window, by who wrote them and what became of them. */
export async function countDraftOutcomes(db: Kysely<Tables>, window: DayWindow): Promise<readonly DraftOutcomeCount[]> {
  return db
    .selectFrom("drafts")
    .select(({ fn }) => [
      sql<string>`coalesce(engine ->> 'engine', '')`.as("engine"),
      draftFate.as("fate"),
      fn.countAll<number>().as("count"),
      fn.avg<number | null>("similarity").as("similarity"),
      fn.countAll<number>().filterWhere("thumbs", "=", "up").as("thumbsUp"),
      fn.countAll<number>().filterWhere("thumbs", "=", "down").as("thumbsDown"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("settled_at", ">=", beginningOf(window))
    .where("settled_at", "<", window.until)
    .groupBy([sql`1`, sql`2`])
    .execute();
}
