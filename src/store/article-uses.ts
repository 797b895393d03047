import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.js";

/**
 * How many drafts since then rested on each of these articles.
 * @param since unix seconds.
 */
export async function countArticleUses(
  db: Kysely<Tables>,
  workspaceId: string,
  articleIds: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, number>> {
  if (articleIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; uses: number }>`
    select source ->> 'articleId' as id, count(distinct drafts.id)::int as uses
    from drafts, jsonb_array_elements(drafts.sources) as source
    where drafts.workspace_id = ${workspaceId} and drafts.drafted_at >= ${since}
      and source ->> 'articleId' = any(${articleIds}::text[])
    group by 1`.execute(db);
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}
