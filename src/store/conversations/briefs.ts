/** The brief of a conversation, the newest alone. */
import type { Kysely, Selectable } from "kysely";
import type { BriefRow } from "../database/draft-tables.js";
import type { Tables } from "../database/tables.js";

export type StoredBrief = Selectable<BriefRow>;

export async function findBrief(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<StoredBrief | null> {
  const row = await db
    .selectFrom("briefs")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** The conversation's brief; the one before it is of no use any more. */
export function briefWrite(db: Kysely<Tables>, { lines, engine, ...columns }: StoredBrief) {
  const values = { ...columns, lines: JSON.stringify(lines), engine: JSON.stringify(engine) };
  return db
    .insertInto("briefs")
    .values(values)
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id"]).doUpdateSet(values));
}
