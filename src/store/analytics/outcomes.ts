/** The scores of QA in a window of days, in all and by dimension. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { beginningOf, type DayWindow } from "./by-day.js";

export interface ScoreSpread {
  readonly dimension: string;
  readonly cases: number;
  readonly mean: number;
  /** The sample's standard deviation; null for one case. */
  readonly spread: number | null;
}

export interface EvaluationMetrics {
  /** One for each close that was scored. */
  readonly cases: number;
  readonly conversations: number;
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
      fn.count<number>("conversation_id").distinct().as("conversations"),
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
