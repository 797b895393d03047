import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** Everyone in the workspace's record who has asked for something, by name. */
export async function listActiveTeammates(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db
    .selectFrom("actions")
    .select(["teammate_id as id", "teammate_name as name"])
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .orderBy("name")
    .limit(MOST)
    .execute();
}

/** Intercom's largest teams; the rest are found by conversation. */
const MOST = 500;
