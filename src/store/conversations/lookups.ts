/** What the sidebar fetched beside a conversation, kept for the next click. */
import { type Kysely, sql } from "kysely";
import type { CustomerFacts } from "../../domain/customer-facts.js";
import type { FittingMacros } from "../../domain/macros.js";
import type { Tables } from "../database/tables.js";
import type { Write } from "../database/write-together.js";

export interface LookupAnswers {
  readonly customer: CustomerFacts;
  readonly macros: FittingMacros;
}

export type LookupAbout = keyof LookupAnswers;

export interface LookupKey<About extends LookupAbout = LookupAbout> {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly about: About;
  /** Whom alone it is for; null where everybody is shown the same. */
  readonly teammateId: string | null;
}

const columnOf = ({ about, teammateId }: LookupKey): string => (teammateId === null ? about : `${about}|${teammateId}`);

export interface StoredLookup<About extends LookupAbout> {
  /** Epoch milliseconds, as the next. */
  readonly askedAt: number;
  readonly foundAt: number | null;
  readonly found: LookupAnswers[About] | null;
}

export async function findLookup<About extends LookupAbout>(
  db: Kysely<Tables>,
  key: LookupKey<About>,
): Promise<StoredLookup<About> | null> {
  const row = await db
    .selectFrom("lookups")
    .select(["asked_at", "found", "found_at"])
    .where("workspace_id", "=", key.workspaceId)
    .where("conversation_id", "=", key.conversationId)
    .where("about", "=", columnOf(key))
    .executeTakeFirst();
  if (row === undefined) return null;
  // Written by `saveLookup` under the same name.
  const found = row.found as LookupAnswers[About] | null;
  return { askedAt: row.asked_at.getTime(), foundAt: row.found_at?.getTime() ?? null, found };
}

/** What was found before stays until there is something newer. */
export async function beginLookup(db: Kysely<Tables>, key: LookupKey, now: number): Promise<void> {
  await db
    .insertInto("lookups")
    .values({
      workspace_id: key.workspaceId,
      conversation_id: key.conversationId,
      about: columnOf(key),
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
  key: LookupKey,
  found: LookupAnswers[LookupAbout],
  now: number,
): Promise<void> {
  await db
    .updateTable("lookups")
    .set({ found: JSON.stringify(found), found_at: new Date(now) })
    .where("workspace_id", "=", key.workspaceId)
    .where("conversation_id", "=", key.conversationId)
    .where("about", "=", columnOf(key))
    .execute();
}

/** A conversation was deleted: beside the customer's others it is no earlier one any more. */
export function deletionAmongEarlier(db: Kysely<Tables>, workspaceId: string, conversationId: string): Write {
  const others = sql`(select coalesce(jsonb_agg(each order by place), '[]') from jsonb_array_elements(found #> '{earlier,value}')
    with ordinality as listed (each, place) where each ->> 'id' <> ${conversationId})`;
  return (
    db
      .updateTable("lookups")
      .set({ found: sql<string>`jsonb_set(found, '{earlier,value}', ${others})` })
      .where("workspace_id", "=", workspaceId)
      .where("conversation_id", "<>", conversationId)
      // As the index has it.
      .where(sql<boolean>`jsonb_path_query_array(found, '$.earlier.value[*].id') @> ${JSON.stringify([conversationId])}::jsonb`)
  );
}
