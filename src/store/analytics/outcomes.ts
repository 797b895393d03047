import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { beginningOf, type DayWindow } from "./by-day.js";

/** What became of a draft, as counted: every resolved draft has exactly one. */
export const DRAFT_FATES = ["sent-unchanged", "sent-edited", "noted", "answered-otherwise", "superseded"] as const;
export type DraftFate = (typeof DRAFT_FATES)[number];

/**
 * A teammate who copies a draft into Intercom's own composer leaves it "superseded" with an outcome: the reply that
 * was really sent decides, not the button. "answered-otherwise" is a reply written anew; "superseded" was never compared,
 * because the customer wrote again, the conversation was closed or a new draft took its place.
 */
export const draftFate = sql<DraftFate>`case
  when state = 'noted' then 'noted'
  when outcome = 'as-is' then 'sent-unchanged'
  when outcome in ('light-edit', 'heavy-edit') then 'sent-edited'
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

export interface ScoreSpread {
  readonly dimension: string;
  readonly cases: number;
  readonly mean: number;
  /** The sample's standard deviation; null for one case. */
  readonly spread: number | null;
}

export interface EvaluationMetrics {
  readonly cases: number;
  readonly mean: number | null;
  readonly spread: number | null;
  readonly agreed: number;
  readonly disputed: number;
}

/** An engine may name what it likes; more dimensions than these are no rubric. */
const MOST_DIMENSIONS = 12;

/** Scores of conversations evaluated in the window. */
export async function listEvaluations(db: Kysely<Tables>, window: DayWindow): Promise<EvaluationMetrics> {
  const agreed = sql<string | null>`verdict ->> 'agreed'`;
  return db
    .selectFrom("evaluations")
    .select(({ fn }) => [
      fn.countAll<number>().as("cases"),
      fn.avg<number | null>("overall").as("mean"),
      sql<number | null>`stddev_samp(overall)`.as("spread"),
      fn.countAll<number>().filterWhere(agreed, "=", "true").as("agreed"),
      fn.countAll<number>().filterWhere(agreed, "=", "false").as("disputed"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("evaluated_at", ">=", beginningOf(window))
    .where("evaluated_at", "<", window.until)
    .executeTakeFirstOrThrow();
}

/** The same by dimension; "Empathy" and "empathy" are one. */
export async function listDimensions(db: Kysely<Tables>, window: DayWindow): Promise<readonly ScoreSpread[]> {
  const { rows } = await sql<ScoreSpread>`
    select lower(dimension ->> 'name') as dimension, count(*) as cases,
      avg((dimension ->> 'score')::float8) as mean, stddev_samp((dimension ->> 'score')::float8) as spread
    from evaluations cross join lateral jsonb_array_elements(dimensions) as dimension
    where workspace_id = ${window.workspaceId}
      and evaluated_at >= ${beginningOf(window)}::bigint and evaluated_at < ${window.until}::bigint
    group by 1
    order by 2 desc, 1
    limit ${MOST_DIMENSIONS}`.execute(db);
  return rows;
}

export interface ServiceClass {
  readonly contract: string;
  readonly engine: string;
  readonly withinMs: number;
  readonly calls: number;
  readonly failures: number;
}

/**
 * Calls to the AI services by duration class. Hours are UTC's: where the zone is ahead by half an hour,
 * the window takes the whole first hour.
 */
export async function listServiceClasses(db: Kysely<Tables>, window: DayWindow): Promise<readonly ServiceClass[]> {
  return db
    .selectFrom("service_hours")
    .select(({ fn }) => [
      "contract",
      "engine",
      "within_ms as withinMs",
      fn.sum<number>("calls").as("calls"),
      fn.sum<number>("failures").as("failures"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("hour", ">", beginningOf(window) - 3_600)
    .where("hour", "<", window.until)
    .groupBy(["contract", "engine", "within_ms"])
    .orderBy("contract")
    .orderBy("engine")
    .orderBy("within_ms")
    .execute();
}
