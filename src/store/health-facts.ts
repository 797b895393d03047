import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** The latest word of an automation, over all conversations. */
export interface LatestStatus {
  readonly automation: string;
  readonly status: string;
  readonly detail: string | null;
}

/** @param since epoch milliseconds. */
export async function listLatestStatuses(
  db: Kysely<Tables>,
  workspaceId: string,
  since: number,
): Promise<readonly LatestStatus[]> {
  return db
    .selectFrom("standings")
    .distinctOn("automation")
    .select(["automation", "standing as status", "detail"])
    .where("workspace_id", "=", workspaceId)
    .where("since", ">=", since)
    .where("standing", "in", ["done", "failing", "failed"])
    .orderBy("automation")
    .orderBy("since", "desc")
    .execute();
}

/** Jobs given up since then and not put back. */
export async function countDeadLetters(db: Kysely<Tables>, workspaceId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("dead_letters")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where("died_at", ">=", since)
    .where("replayed_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
