/** What is stored about how far a workspace's set-up is. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { SYNC_WATERMARK } from "../knowledge/sync-status.js";
import { getLastSeen, type LastSeen } from "./last-seen.js";
import { listTopicsSeen } from "./topics-seen.js";
import { CATCH_UP_WATERMARK, type CatchUpProgress, findWatermark, getWatermark, parseCatchUp } from "./watermarks.js";
import { findWorkspace, type StoredWorkspace } from "./workspaces.js";

export interface StoredSetUp {
  readonly workspace: StoredWorkspace | null;
  /** Unix seconds. */
  readonly tokenRefusedAt: number | null;
  readonly topics: ReadonlyMap<string, number | null>;
  readonly written: LastWritten;
  readonly lastSeen: LastSeen;
  readonly attributes: ReadonlySet<string>;
  readonly tags: number;
  /** The last sync of the knowledge base, in unix seconds. */
  readonly synced: Awaited<ReturnType<typeof findWatermark>>;
  /** How far the conversations from before the installation are. */
  readonly caughtUp: CatchUpProgress | null;
}

/** Everything stored that shows how far a workspace's set-up is. @param tokenMark the watermark of a refused token. */
export async function getSetUpFacts(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
  tokenWatermark: string,
): Promise<StoredSetUp> {
  const [workspace, tokenRefusedAt, seen, written, lastSeen, attributes, tags, synced, caughtUp] = await Promise.all([
    findWorkspace(db, workspaceId),
    getWatermark(db, workspaceId, tokenWatermark),
    listTopicsSeen(db, workspaceId, topics),
    getLastWritten(db, workspaceId),
    getLastSeen(db, workspaceId),
    db.selectFrom("contact_attributes").select("name").where("workspace_id", "=", workspaceId).execute(),
    db
      .selectFrom("tags")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("workspace_id", "=", workspaceId)
      .executeTakeFirstOrThrow(),
    findWatermark(db, workspaceId, SYNC_WATERMARK),
    findWatermark(db, workspaceId, CATCH_UP_WATERMARK),
  ]);
  return {
    workspace,
    tokenRefusedAt,
    topics: seen,
    written,
    lastSeen,
    attributes: new Set(attributes.map(({ name }) => name)),
    tags: tags.count,
    synced,
    caughtUp: parseCatchUp(caughtUp?.detail ?? null),
  };
}

/** As many effects as are read: the page asks every few seconds, and what works is among the newest. */
const NEWEST = 500;

/** When what the steps are about was last written to Intercom; epoch milliseconds. Others tag and leave notes as well. */
interface LastWritten {
  readonly category: number | null;
  readonly draft: number | null;
  readonly sentiment: number | null;
}

async function getLastWritten(db: Kysely<Tables>, workspaceId: string): Promise<LastWritten> {
  const { rows } = await sql<{ readonly [Name in keyof LastWritten]: Date | null }>`
    select max(settled_at) filter (where automation = 'triage' and kind = 'tag' and starts_with(tag, 'ai-category:')) as category,
      max(settled_at) filter (where automation = 'draft' and kind = 'note') as draft,
      max(settled_at) filter (where kind = 'contact-attributes') as sentiment
    from (select automation, kind, state, settled_at, wanted->>'tag' as tag from effects
      where workspace_id = ${workspaceId} order by intended_at desc limit ${NEWEST}) as newest
    where state in ('done', 'undone')`.execute(db);
  const at = (moment: Date | null | undefined) => moment?.getTime() ?? null;
  return { category: at(rows[0]?.category), draft: at(rows[0]?.draft), sentiment: at(rows[0]?.sentiment) };
}

/** The names of teams that triage gave lately, in its own words. */
export async function listTriagedTeams(db: Kysely<Tables>, workspaceId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("classifications")
    .select("team")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("team", "is not", null)
    .limit(50)
    .execute();
  return rows.flatMap(({ team }) => (team === null ? [] : [team]));
}

/** Whether the level of an automation was ever changed, also in a single category. */
export async function hasChangedLevel(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  const levelsOf = (value: RawBuilder<unknown>) => sql`(
    select jsonb_object_agg(rule.key, rule.value->'levels')
    from jsonb_each(case jsonb_typeof(${value}) when 'object' then ${value} end) as rule where rule.value->'levels' <> '{}')`;
  const found = await db
    .selectFrom("setting_changes")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where(
      sql<boolean>`exists (
      select 1 from jsonb_array_elements(changes) as change
      where starts_with(change->>'setting', 'automations.') or (change->>'setting' = 'categoryRules'
        and ${levelsOf(sql`change->'before'`)} is distinct from ${levelsOf(sql`change->'after'`)}))`,
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
