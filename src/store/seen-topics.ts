import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** When each topic came last, in epoch milliseconds; null where it never did, or too long ago to be kept. */
export async function listSeenTopics(
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
