/** What became of drafts, by day. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { beginningOf, type DayWindow } from "./by-day.js";

/** What became of a draft, as counted: every resolved draft has exactly one. */
export const DRAFT_FATES = ["sent-unchanged", "sent-edited", "noted", "answered-otherwise", "dismissed", "superseded"] as const;
export type DraftFate = (typeof DRAFT_FATES)[number];

/**
 * A teammate who copies a draft into Intercom's own composer leaves it "superseded" with an outcome: the reply that
 * was really sent decides, not the button. "answered-otherwise" is a reply written anew;
 * "dismissed" was put away by a teammate, and nothing is compared with it (as `isDismissed` has it); "superseded" was never compared,
 * because the customer wrote again, the conversation was closed or a new draft took its place.
 */
export const draftFate = sql<DraftFate>`case
  when state = 'noted' then 'noted'
  when outcome = 'as-is' then 'sent-unchanged'
  when outcome in ('light-edit', 'heavy-edit') then 'sent-edited'
  when outcome = 'not-used' and similarity is null then 'dismissed'
  when outcome = 'not-used' then 'answered-otherwise'
  else 'superseded' end`;

export interface DraftOutcomeCount {
  readonly engine: string;
  readonly fate: DraftFate;
  readonly count: number;
  /** The mean over those that were compared with what was sent; null where none was. */
  readonly similarity: number | null;
  readonly thumbsUp: number;
  readonly thumbsDown: number;
}

/** Drafts resolved in the window, by who wrote them and what became of them. */
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
