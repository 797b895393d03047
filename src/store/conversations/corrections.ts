/** What teammates corrected, and what is learned from it. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { writeTogether } from "../database/write-together.js";
import { isOneOf } from "../database/values.js";

export interface StoredCorrection {
  readonly id: string;
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly text: string;
  readonly was: { readonly category: string | null; readonly urgency: string | null };
  readonly now: { readonly category: string; readonly urgency: string | null };
  readonly teammateId: string;
  /** Unix seconds. */
  readonly at: number;
}

/**
 * Kept once for each action: a repeated job changes nothing. In one statement with what it makes of the classification: tried again
 * between the two, a click would take its own category for what stood there before.
 * @param by the teammate's name
 */
export async function saveCorrection(db: Kysely<Tables>, correction: StoredCorrection, by: string): Promise<void> {
  const kept = db
    .insertInto("corrections")
    .values({
      id: correction.id,
      workspace_id: correction.workspaceId,
      conversation_id: correction.conversationId,
      text: correction.text.slice(0, 10_000),
      was_category: correction.was.category,
      was_urgency: correction.was.urgency,
      category: correction.now.category,
      urgency: correction.now.urgency,
      teammate_id: correction.teammateId,
      corrected_at: correction.at,
    })
    .onConflict((conflict) => conflict.column("id").doNothing());
  const classified = db
    .updateTable("classifications")
    .set({ category: correction.now.category, urgency: correction.now.urgency, corrected_by: by, needs_review: false })
    .where("workspace_id", "=", correction.workspaceId)
    .where("conversation_id", "=", correction.conversationId);
  await writeTogether(db, [kept, classified]);
}

/** More of them cost memory and say little new. */
const MOST_EXAMPLES = 200;

/** The newest ones, with what they are about. */
export async function listCorrectedMessages(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<readonly (Pick<StoredCorrection, "conversationId" | "text" | "at"> & { readonly category: string })[]> {
  return db
    .selectFrom("corrections")
    .select(["conversation_id as conversationId", "text", "category", "corrected_at as at"])
    .where("workspace_id", "=", workspaceId)
    .where("text", "<>", "")
    .orderBy("corrected_at", "desc")
    .orderBy("id")
    .limit(MOST_EXAMPLES)
    .execute();
}

/** Changes whenever one is saved or deleted. */
export async function correctionsVersion(db: Kysely<Tables>, workspaceId: string): Promise<string> {
  return (await listCorrectionsVersions(db, [workspaceId])).get(workspaceId) ?? "0|never";
}

/** The same of many workspaces in one statement; those that have none are left out. */
export async function listCorrectionsVersions(
  db: Kysely<Tables>,
  workspaceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("corrections")
    .select(({ fn }) => ["workspace_id", fn.countAll<number>().as("count"), fn.max<number>("corrected_at").as("newest")])
    .where(isOneOf("workspace_id", workspaceIds))
    .groupBy("workspace_id")
    .execute();
  return new Map(rows.map(({ workspace_id, count, newest }) => [workspace_id, `${count}|${newest}`]));
}

/** Newest last; more than these many teach nothing new. */
const MOST_TAUGHT = 5_000;

export async function listCorrections(db: Kysely<Tables>, workspaceId: string) {
  const newest = await db
    .selectFrom("corrections")
    .select(["text", "category", "urgency", "corrected_at as at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("corrected_at", "desc")
    .orderBy("id")
    .limit(MOST_TAUGHT)
    .execute();
  return newest.reverse();
}
