/** What the database holds once the processes have ended. */
import { openDatabase } from "../../../src/store/database/open-database.js";
import type { Arena } from "./arena.js";

/** Acknowledged events that are not written down, effects nobody resolved, work that was given up: empty when all is well. */
export async function faultsInStore(arena: Arena): Promise<readonly string[]> {
  const database = await openDatabase(arena.index);
  try {
    const db = database.kysely;
    const stored = new Set((await db.selectFrom("notifications").select("id").execute()).map((row) => row.id));
    const lost = [...arena.balancer.acknowledged].filter((id) => !stored.has(id));
    const deadLetters = await db.selectFrom("dead_letters").select(["job", "reason"]).execute();
    const unresolved = await db.selectFrom("effects").select("key").where("state", "=", "intended").execute();
    return [
      ...arena.crashes.map((output) => `a process ended by itself: ${output}`),
      ...lost.map((id) => `${id} was acknowledged and is lost`),
      ...deadLetters.map(({ job, reason }) => `${job} was given up: ${reason}`),
      ...unresolved.map(({ key }) => `${key} was begun and never settled`),
    ];
  } finally {
    await database.close();
  }
}

/** The conversations in which somebody is on record as having undone what triage did. */
export async function undoneLabels(arena: Arena): Promise<readonly string[]> {
  const database = await openDatabase(arena.index);
  try {
    const labels = database.kysely.selectFrom("labels").select("conversation_id").where("origin", "=", "undone");
    return (await labels.orderBy("conversation_id").execute()).map((row) => row.conversation_id);
  } finally {
    await database.close();
  }
}
