/** What triage has put on a conversation that is still there as far as this app knows, and whether anybody objected. */
import { type Kysely, sql } from "kysely";
import type { OwnTriage } from "../../domain/subject-change.js";
import type { Tables } from "../database/tables.js";

interface Row {
  readonly tags: readonly string[] | null;
  readonly team_id: string | null;
  readonly disputed: boolean;
}

/** @param before epoch milliseconds: what was done later cannot be on a reading of then */
export async function findOwnTriage(
  db: Kysely<Tables>,
  { workspaceId, conversationId }: { readonly workspaceId: string; readonly conversationId: string },
  before: number,
): Promise<OwnTriage> {
  const of = `triage|${conversationId}|`;
  const done = sql`workspace_id = ${workspaceId} and conversation_id = ${conversationId} and starts_with(key, ${of})
    and state = 'done' and settled_at < ${new Date(before).toISOString()}::timestamptz`;
  const { rows } = await sql<Row>`
    select
      (select json_agg(tag) filter (where kind = 'tag') from (
        select distinct on (lower(wanted->>'tag')) kind, wanted->>'tag' as tag from effects
        where ${done} and kind in ('tag', 'untag') order by lower(wanted->>'tag'), settled_at desc) newest) as tags,
      (select wanted->>'teamId' from effects where ${done} and kind = 'assign-team' order by settled_at desc limit 1) as team_id,
      exists(select 1 from labels where workspace_id = ${workspaceId} and starts_with(decision_key, ${of}) and not agrees
        and origin <> 'history')
        as disputed`.execute(db);
  const [row] = rows;
  return { tags: row?.tags ?? [], teamId: row?.team_id ?? null, isDisputed: row?.disputed ?? false };
}
