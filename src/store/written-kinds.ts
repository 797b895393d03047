import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** As many effects as are looked at: the page asks every few seconds, and a kind that works is among the newest. */
const NEWEST = 500;

/** When this app last wrote each kind of effect to Intercom, in epoch milliseconds. */
export async function listWrittenKinds(db: Kysely<Tables>, workspaceId: string): Promise<ReadonlyMap<string, number>> {
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
