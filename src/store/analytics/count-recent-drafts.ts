import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { type DraftFate, draftFate } from "./draft-fate.js";

/**
 * Drafts settled since then in all workspaces, by what became of them.
 * Asked workspace by workspace, because that is how the index stands.
 * @param since unix seconds
 */
export async function countRecentDrafts(db: Kysely<Tables>, since: number): Promise<ReadonlyMap<DraftFate, number>> {
  const { rows } = await sql<{ fate: DraftFate; count: number }>`
    select ${draftFate} as fate, count(*) as count
    from workspaces
    cross join lateral (
      select state, outcome from drafts where workspace_id = workspaces.id and settled_at >= ${since}::bigint
    ) as settled
    group by 1`.execute(db);
  return new Map(rows.map(({ fate, count }) => [fate, count]));
}
