/** Decisions that have aged are deleted and counted: how much a workspace has decided is more than what is stored. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";

const AGED_WATERMARK = "aged-triage";

/** @param aged which of them, of any workspace @returns how many rows went */
export async function deleteAgedDecisions(db: Kysely<Tables>, aged: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ deleted: number }>`
    with gone as (
      delete from decisions where ${aged} returning workspace_id, automation, decided_at
    ), counted as (
      insert into watermarks (workspace_id, name, at, detail)
      select workspace_id, ${AGED_WATERMARK}, extract(epoch from max(decided_at))::bigint, jsonb_build_object('count', count(*))
      from gone where automation = 'triage' group by workspace_id
      on conflict (workspace_id, name) do update set at = excluded.at,
        detail = jsonb_build_object('count', (watermarks.detail->>'count')::int + (excluded.detail->>'count')::int)
    )
    select count(*)::int as deleted from gone`.execute(db);
  return rows[0]?.deleted ?? 0;
}

/** As a part of another query. */
export function countAgedTriage(workspaceId: string): RawBuilder<number> {
  return sql<number>`coalesce((
    select (detail->>'count')::int from watermarks where workspace_id = ${workspaceId} and name = ${AGED_WATERMARK}), 0)`;
}
