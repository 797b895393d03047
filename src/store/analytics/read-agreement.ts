import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.js";
import { beginningOf, type DayWindow } from "./day-window.js";

export interface AgreementCount {
  /** What the engine said. */
  readonly category: string;
  readonly classified: number;
  /** Those that teammates put into another category. */
  readonly correctedAway: number;
}

/**
 * How often teammates left the engine's category as it was. What the engine said is what the first correction found;
 * where that correction was deleted (its words were redacted) nobody knows any more, so the conversation is left out.
 */
export async function getAgreement(db: Kysely<Tables>, window: DayWindow): Promise<readonly AgreementCount[]> {
  const { rows } = await sql<AgreementCount>`
    with firsts as (
      select distinct on (conversation_id) conversation_id, was_category
      from corrections
      where workspace_id = ${window.workspaceId}
      order by conversation_id, corrected_at
    )
    select coalesce(firsts.was_category, now.category) as category,
      count(*) as classified,
      count(*) filter (where firsts.was_category <> now.category) as "correctedAway"
    from classifications as now
    left join firsts on firsts.conversation_id = now.conversation_id
    where now.workspace_id = ${window.workspaceId}
      and now.decided_at >= ${beginningOf(window)}::bigint and now.decided_at < ${window.until}::bigint
      and (now.corrected_by is null or firsts.was_category is not null)
    group by 1
    order by 2 desc, 1`.execute(db);
  return rows;
}
