/** Counts for analytics by a workspace's own days: classified, escalated, sentiments, corrections. */
import { type Expression, type Kysely, type RawBuilder, sql } from "kysely";
import type { SentimentLabel } from "../../domain/answers.js";
import { alikeByName, categoryTag, isSameTag, slug } from "../../domain/tag-names.js";
import type { Tables } from "../database/tables.js";

/** Days of one workspace that follow each other, each from where it begins to where the next one does. */
export interface DayWindow {
  readonly workspaceId: string;
  /** Unix seconds at which each day begins, oldest first; at least one. */
  readonly starts: readonly number[];
  /** Unix seconds at which the last day ends. */
  readonly until: number;
}

/** Which of the days a moment (unix seconds) belongs to, from 0; the days may be of 23 and of 25 hours. */
function dayIndex(moment: Expression<number> | RawBuilder<number>, { starts }: DayWindow): RawBuilder<number> {
  return sql<number>`width_bucket(${moment}, ${[...starts]}::bigint[]) - 1`;
}

/** Unix seconds at which the window begins. */
export function beginningOf({ starts, until }: DayWindow): number {
  return starts[0] ?? until;
}

export interface VolumeCount {
  /** The day, from 0. */
  readonly index: number;
  readonly category: string;
  readonly urgency: string | null;
  readonly count: number;
  /** Unix seconds at which the newest of them was classified. */
  readonly latest: number;
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
      fn.max("decided_at").as("latest"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("decided_at", ">=", beginningOf(window))
    .where("decided_at", "<", window.until)
    .groupBy([sql`1`, "category", "urgency"])
    .execute();
}

/** Sentiment sets no other tag than that of conversations likely to escalate. */
function escalationTags(db: Kysely<Tables>, window: DayWindow) {
  return db
    .selectFrom("effects")
    .where("workspace_id", "=", window.workspaceId)
    .where("automation", "=", "sentiment")
    .where("kind", "=", "tag")
    .where("state", "in", ["done", "undone"])
    .where("intended_at", ">=", new Date(beginningOf(window) * 1000))
    .where("intended_at", "<", new Date(window.until * 1000));
}

/** Conversations tagged as likely to escalate, by day; one tagged twice a day counts once. */
export async function countEscalations(
  db: Kysely<Tables>,
  window: DayWindow,
): Promise<readonly { readonly index: number; readonly count: number }[]> {
  const at = sql<number>`extract(epoch from intended_at)::bigint`;
  return escalationTags(db, window)
    .select(({ fn }) => [dayIndex(at, window).as("index"), fn.count<number>("conversation_id").distinct().as("count")])
    .groupBy(sql`1`)
    .execute();
}

/** The same in all: one tagged on three days counts once. */
export async function countEscalated(db: Kysely<Tables>, window: DayWindow): Promise<number> {
  const { count } = await escalationTags(db, window)
    .select(({ fn }) => fn.count<number>("conversation_id").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export interface SentimentCount {
  /** The day, from 0. */
  readonly index: number;
  readonly label: SentimentLabel;
  readonly count: number;
  /** How many of them have a score, and the sum of these; null where none has. */
  readonly scored: number;
  readonly scores: number | null;
}

/** Customers' messages by the day they were written and their sentiment. */
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

export interface CorrectionCount {
  /** What the engine said. */
  readonly category: string;
  readonly classified: number;
  /** Those that teammates put into another category. */
  readonly correctedAway: number;
}

interface ClassifiedAlike {
  /** What the engine said. */
  readonly category: string;
  /** What it is since teammates corrected it in the sidebar; null where they did not. */
  readonly correctedTo: string | null;
  /** The tag that a teammate put in the place of ours in Intercom itself; null where nobody did. */
  readonly tag: string | null;
  readonly count: number;
  /** Unix seconds at which the newest of them was classified. */
  readonly latest: number;
}

/**
 * How often teammates put what the engine had classified into another category, in the sidebar or by its tag in Intercom. What the
 * engine said is what the first correction found; where that correction was deleted (its words were redacted) nobody knows any more,
 * so the conversation is left out.
 */
export async function countCorrections(db: Kysely<Tables>, window: DayWindow): Promise<readonly CorrectionCount[]> {
  const { rows } = await sql<ClassifiedAlike>`
    with firsts as (
      select distinct on (conversation_id) conversation_id, was_category
      from corrections
      where workspace_id = ${window.workspaceId}
      order by conversation_id, corrected_at
    ), changed as (
      select distinct on (conversation_id) conversation_id, said
      from labels
      where workspace_id = ${window.workspaceId} and automation = 'triage' and origin = 'changed-in-intercom'
        and lower(said) like 'ai-category:%'
      order by conversation_id, labelled_at desc
    )
    select coalesce(firsts.was_category, now.category) as category,
      case when firsts.was_category is not null then now.category end as "correctedTo",
      case when firsts.was_category is null then changed.said end as tag,
      count(*) as count, max(now.decided_at) as latest
    from classifications as now
    left join firsts on firsts.conversation_id = now.conversation_id
    left join changed on changed.conversation_id = now.conversation_id
    where now.workspace_id = ${window.workspaceId}
      and now.decided_at >= ${beginningOf(window)}::bigint and now.decided_at < ${window.until}::bigint
      and (now.corrected_by is null or firsts.was_category is not null)
    group by 1, 2, 3`.execute(db);
  return alikeByName(rows, ({ category }) => category)
    .map(({ name, rows: alike }) => ({
      category: name,
      classified: sum(alike),
      correctedAway: sum(alike.filter(isMoved)),
    }))
    .sort((one, other) => other.classified - one.classified || one.category.localeCompare(other.category));
}

function isMoved({ category, correctedTo, tag }: ClassifiedAlike): boolean {
  if (correctedTo !== null) return slug(correctedTo) !== slug(category);
  return tag !== null && !isSameTag(tag, categoryTag(category));
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
