/** Counts over all workspaces, for the metrics. */
import { type Kysely, sql } from "kysely";
import type { EffectState } from "../database/effect-tables.js";
import type { Tables } from "../database/tables.js";
import { type DraftFate, draftFate } from "./draft-outcomes.js";

/** Dead letters that were not replayed, by the job's name. */
export async function countDeadLetters(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("dead_letters")
    .select(({ fn }) => ["job", fn.countAll<number>().as("count")])
    .where("replayed_at", "is", null)
    .groupBy("job")
    .execute();
  return new Map(rows.map(({ job, count }) => [job, count]));
}

/**
 * Drafts resolved since then in all workspaces, by what became of them.
 * Asked workspace by workspace, because that is how the index is ordered.
 * @param since unix seconds
 */
export async function countRecentDrafts(db: Kysely<Tables>, since: number): Promise<ReadonlyMap<DraftFate, number>> {
  const { rows } = await sql<{ fate: DraftFate; count: number }>`
    select ${draftFate} as fate, count(*) as count
    from workspaces
    cross join lateral (
      select state, outcome, similarity from drafts where workspace_id = workspaces.id and settled_at >= ${since}::bigint
    ) as settled
    group by 1`.execute(db);
  return new Map(rows.map(({ fate, count }) => [fate, count]));
}

export interface EffectCount {
  readonly kind: string;
  readonly state: EffectState;
  readonly count: number;
}

/** Effects intended since then in all workspaces; asked workspace by workspace, because that is how the index is ordered. */
export async function countRecentEffects(db: Kysely<Tables>, since: Date): Promise<readonly EffectCount[]> {
  const { rows } = await sql<EffectCount>`
    select kind, state, count(*) as count
    from workspaces
    cross join lateral (
      select kind, state from effects where workspace_id = workspaces.id and intended_at >= ${since}::timestamptz
    ) as recent
    group by 1, 2`.execute(db);
  return rows;
}

export async function countWorkspaces(
  db: Kysely<Tables>,
): Promise<{ readonly connected: number; readonly disconnected: number }> {
  return db
    .selectFrom("workspaces")
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere("disconnected_at", "is", null).as("connected"),
      fn.countAll<number>().filterWhere("disconnected_at", "is not", null).as("disconnected"),
    ])
    .executeTakeFirstOrThrow();
}
