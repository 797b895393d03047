import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

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
