import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { SYNC_WATERMARK } from "../knowledge/sync-status.js";
import { getLastSeen, type LastSeen } from "./last-seen.js";
import { CATCH_UP_WATERMARK, type CatchUpProgress, findWatermark, getWatermark, parseCatchUp } from "./watermarks.js";
import { findWorkspace, type StoredWorkspace } from "./workspaces.js";

export interface StoredSetUp {
  readonly workspace: StoredWorkspace | null;
  /** Unix seconds. */
  readonly tokenRefusedAt: number | null;
  readonly topics: ReadonlyMap<string, number | null>;
  readonly written: ReadonlyMap<string, number>;
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
    listSeenTopics(db, workspaceId, topics),
    listWrittenKinds(db, workspaceId),
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

/** When each topic came last, in epoch milliseconds; null where it never did, or too long ago to be kept. */
async function listSeenTopics(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const lasts = await Promise.all(
    topics.map((topic) =>
      db
        .selectFrom("notifications")
        .select("received_at")
        .where("workspace_id", "=", workspaceId)
        .where("topic", "=", topic)
        .orderBy("received_at", "desc")
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  return new Map(topics.map((topic, index) => [topic, lasts[index]?.received_at.getTime() ?? null]));
}

/** As many effects as are read: the page asks every few seconds, and a kind that works is among the newest. */
const NEWEST = 500;

/** When this app last wrote each kind of effect to Intercom, in epoch milliseconds. */
async function listWrittenKinds(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom((query) =>
      query
        .selectFrom("effects")
        .select(["kind", "state", "settled_at"])
        .where("workspace_id", "=", workspaceId)
        .orderBy("intended_at", "desc")
        .limit(NEWEST)
        .as("newest"),
    )
    .select(({ fn }) => ["kind", fn.max("settled_at").as("at")])
    .where("state", "in", ["done", "undone"])
    .groupBy("kind")
    .execute();
  return new Map(rows.flatMap(({ kind, at }): [string, number][] => (at === null ? [] : [[kind, new Date(at).getTime()]])));
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
