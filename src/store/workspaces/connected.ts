/** What scheduled work asks of all workspaces at once. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import { UNINSTALL_WATERMARK } from "./uninstalls.js";

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

/** Those of them in which no work can be done now: disconnected, or paused while Intercom is asked again about their token. */
export async function listClosed(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from workspaces where ${isOneOf("id", ids)} and (disconnected_at is not null or ${isPaused(sql.ref("id"))})`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A condition. @param id of the workspace, in SQL */
export const isPaused = (id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from watermarks where watermarks.workspace_id = ${id} and watermarks.name = ${UNINSTALL_WATERMARK})`;

/** Their IANA zones. */
export async function listTimezones(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("workspaces").select(["id", "timezone"]).where(isOneOf("id", ids)).execute();
  return new Map(rows.map(({ id, timezone }) => [id, timezone]));
}
