import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";

/** Jobs given up and not put back, by the job's name. */
export async function countDeadLetters(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("dead_letters")
    .select(({ fn }) => ["job", fn.countAll<number>().as("count")])
    .where("replayed_at", "is", null)
    .groupBy("job")
    .execute();
  return new Map(rows.map(({ job, count }) => [job, count]));
}
