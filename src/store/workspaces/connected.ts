/** What scheduled work asks of all workspaces at once. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

/** The connected workspaces whose token is kept here. */
export async function listWithToken(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("workspaces")
    .select("id")
    .where("disconnected_at", "is", null)
    .where("token_sealed", "is not", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Their IANA zones. */
export async function listTimezones(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("workspaces").select(["id", "timezone"]).where(isOneOf("id", ids)).execute();
  return new Map(rows.map(({ id, timezone }) => [id, timezone]));
}
