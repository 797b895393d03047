/** Workspaces that uninstalled the app: what ends at once, and how long the token is kept. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";

/** After the workspace counts as uninstalled. */
export const TOKEN_KEPT_MS = 7 * 86_400_000;

/**
 * The app was uninstalled. The sealed token stays for a while, since Intercom may take it again; the facts key, what alerts go to,
 * how its teams write and what proves its levels open nothing meanwhile and go with the token; what else we hold ages out.
 * False where it was so already.
 */
export async function disconnectWorkspace(db: Kysely<Tables>, id: string, now: number): Promise<boolean> {
  const row = await db
    .updateTable("workspaces")
    .set({ disconnected_at: new Date(now) })
    .where("id", "=", id)
    .where("disconnected_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** It was not uninstalled after all. */
export async function reconnectWorkspace(db: Kysely<Tables>, id: string): Promise<void> {
  await db
    .updateTable("workspaces")
    .set({ disconnected_at: null })
    .where("id", "=", id)
    .where("disconnected_at", "is not", null)
    .execute();
}

/** What was decided, what people said of it, and what the past taught: none of it outlives the workspace's token. */
export const PROOF_TABLES = [
  "labels",
  "label_weeks",
  "decisions",
  "proposals",
  "blind_checks",
  "sidebar_openings",
  "backtest_lines",
  "backtests",
  "precedents",
] as const satisfies readonly (keyof Tables)[];

/** What belongs to one installation: another one, perhaps by somebody else, does not find it. */
export const INSTALLATION_TABLES = ["facts_keys", "alert_settings", "alerts"] as const satisfies readonly (keyof Tables)[];

export async function deleteToken(db: Kysely<Tables>, id: string): Promise<void> {
  await deleteTokens(db, sql<boolean>`id = ${id} and disconnected_at is not null`);
}

/** Tokens of workspaces that uninstalled the app so long ago, whatever became of the job that follows that up. */
export async function deleteOldTokens(db: Kysely<Tables>, now: number): Promise<void> {
  await deleteTokens(db, sql<boolean>`disconnected_at < ${new Date(now - TOKEN_KEPT_MS)}`);
}

/** Rows of one table that go at a time: a large workspace's in one statement would be given up as too long, and the token with it. */
const ROWS_AT_ONCE = 2_000;

/**
 * Also where there is no token any more, or never was one: what the release before left behind, and a private app's.
 * The token goes first and by itself; what takes longer follows in parts, and goes on with the next run where this one ends.
 */
async function deleteTokens(db: Kysely<Tables>, which: RawBuilder<boolean>): Promise<void> {
  await whileGone(db, which, async (transaction, ids) => {
    await transaction.updateTable("workspaces").set({ token_sealed: null }).where(isOneOf("id", ids)).execute();
    for (const table of INSTALLATION_TABLES) await transaction.deleteFrom(table).where(isOneOf("workspace_id", ids)).execute();
    return 0;
  });
  for (const table of [...PROOF_TABLES, "house_styles"] as const) {
    const deletePart = (transaction: Kysely<Tables>, ids: readonly string[]) => deleteSome(transaction, table, ids);
    while ((await whileGone(db, which, deletePart)) === ROWS_AT_ONCE);
  }
}

/** Held meanwhile, so that none of them is connected again. @returns how many rows `work` deleted */
function whileGone(
  db: Kysely<Tables>,
  which: RawBuilder<boolean>,
  work: (transaction: Kysely<Tables>, ids: readonly string[]) => Promise<number>,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const gone = await transaction.selectFrom("workspaces").select("id").where(which).forUpdate().execute();
    return gone.length === 0
      ? 0
      : work(
          transaction,
          gone.map(({ id }) => id),
        );
  });
}

async function deleteSome(db: Kysely<Tables>, table: string, ids: readonly string[]): Promise<number> {
  const result = await sql`
    delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${isOneOf("workspace_id", ids)} limit ${ROWS_AT_ONCE}))`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
