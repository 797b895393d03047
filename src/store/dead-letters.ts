import type { Kysely, Selectable } from "kysely";
import type { DeadLetterRow, Tables } from "./tables.js";

export type StoredDeadLetter = Selectable<DeadLetterRow>;

/** Newest first. @param all with those that were put back already. */
export async function listDeadLetters(db: Kysely<Tables>, all: boolean, most = 500): Promise<readonly StoredDeadLetter[]> {
  const deadLetters = db.selectFrom("dead_letters").selectAll().orderBy("died_at", "desc").limit(most);
  return (all ? deadLetters : deadLetters.where("replayed_at", "is", null)).execute();
}

/** Those whose id begins so; more than one where the beginning is too short. */
export async function findDeadLetters(db: Kysely<Tables>, beginning: string): Promise<readonly StoredDeadLetter[]> {
  const plain = beginning.toLowerCase().replace(/[^0-9a-f-]/g, "");
  if (plain === "") return [];
  return db
    .selectFrom("dead_letters")
    .selectAll()
    .where(({ eb, cast, ref }) => eb(cast<string>(ref("id"), "text"), "like", `${plain}%`))
    .limit(2)
    .execute();
}

/** Marks them as put back; answers those that were not so yet. For use in the transaction that puts them back. */
export async function markReplayed(transaction: Kysely<Tables>, ids: readonly string[], at: Date): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const marked = await transaction
    .updateTable("dead_letters")
    .set({ replayed_at: at })
    .where("id", "in", ids)
    .where("replayed_at", "is", null)
    .returning("id")
    .execute();
  return new Set(marked.map(({ id }) => id));
}
