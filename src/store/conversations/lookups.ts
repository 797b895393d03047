import type { Kysely } from "kysely";
import type { CustomerFacts } from "../../domain/customer-facts.js";
import type { Tables } from "../database/tables.js";

export interface LookupKey {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly about: LookupAbout;
}

export type LookupAbout = "customer";

/** What was found, by what it is about. */
export interface LookupAnswers {
  readonly customer: CustomerFacts;
}

export interface StoredLookup {
  /** Epoch milliseconds, as the next. */
  readonly askedAt: number;
  readonly foundAt: number | null;
  readonly found: LookupAnswers[LookupAbout] | null;
}

export async function findLookup(
  db: Kysely<Tables>,
  { workspaceId, conversationId, about }: LookupKey,
): Promise<StoredLookup | null> {
  const row = await db
    .selectFrom("lookups")
    .select(["asked_at", "found", "found_at"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("about", "=", about)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { askedAt: row.asked_at.getTime(), foundAt: row.found_at?.getTime() ?? null, found: row.found };
}

/** What was found before stays until there is something newer. */
export async function beginLookup(db: Kysely<Tables>, key: LookupKey, now: number): Promise<void> {
  await db
    .insertInto("lookups")
    .values({
      workspace_id: key.workspaceId,
      conversation_id: key.conversationId,
      about: key.about,
      asked_at: new Date(now),
      found: null,
      found_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "conversation_id", "about"]).doUpdateSet({ asked_at: new Date(now) }),
    )
    .execute();
}

/** Nothing is kept where the question is gone, as its conversation is when it was deleted meanwhile. */
export async function saveLookup(
  db: Kysely<Tables>,
  { workspaceId, conversationId, about }: LookupKey,
  found: LookupAnswers[LookupAbout],
  now: number,
): Promise<void> {
  await db
    .updateTable("lookups")
    .set({ found: JSON.stringify(found), found_at: new Date(now) })
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("about", "=", about)
    .execute();
}
