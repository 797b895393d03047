/** When each topic of Intercom's events came last. The events age and are deleted; that they came is known all the same. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.js";

const SEEN = "topic-seen:";

/** Of events that are older and about to be deleted. */
export async function saveTopicsSeen(db: Kysely<Tables>, workspaceId: string, before: Date): Promise<void> {
  await sql`
    insert into watermarks (workspace_id, name, at)
    select workspace_id, ${SEEN} || topic, floor(extract(epoch from max(received_at)))::bigint from notifications
    where workspace_id = ${workspaceId} and received_at < ${before.toISOString()}::timestamptz group by workspace_id, topic
    on conflict (workspace_id, name) do update set at = greatest(watermarks.at, excluded.at)`.execute(db);
}

/** When each of these came last, in epoch milliseconds; null where it never did. */
export async function listTopicsSeen(
  db: Kysely<Tables>,
  workspaceId: string,
  topics: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const kept = await listKept(db, workspaceId);
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
  return new Map(topics.map((topic, index) => [topic, lasts[index]?.received_at.getTime() ?? kept.get(topic) ?? null]));
}

/** When Intercom's newest event of a workspace was taken. */
export async function newestNotificationAt(db: Kysely<Tables>, workspaceId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("notifications")
    .select("received_at")
    .where("workspace_id", "=", workspaceId)
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row !== undefined) return row.received_at;
  const kept = [...(await listKept(db, workspaceId)).values()];
  return kept.length === 0 ? null : new Date(Math.max(...kept));
}

/** By topic, in epoch milliseconds. */
async function listKept(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("watermarks")
    .select(["name", "at"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`starts_with(name, ${SEEN})`)
    .execute();
  return new Map(rows.map(({ name, at }) => [name.slice(SEEN.length), at * 1000]));
}
