import { type Kysely, sql } from "kysely";
import type { EffectState, Tables } from "../tables.js";

export interface EffectCount {
  readonly kind: string;
  readonly state: EffectState;
  readonly count: number;
}

/** Effects intended since then in all workspaces; asked workspace by workspace, because that is how the index stands. */
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
