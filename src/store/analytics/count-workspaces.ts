import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

export async function countWorkspaces(
  db: Kysely<Tables>,
): Promise<{ readonly connected: number; readonly disconnected: number }> {
  return db
    .selectFrom("workspaces")
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere("disconnected_at", "is", null).as("connected"),
      fn.countAll<number>().filterWhere("disconnected_at", "is not", null).as("disconnected"),
    ])
    .executeTakeFirstOrThrow();
}
