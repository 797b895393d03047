import type { Kysely } from "kysely";
import type { KnowledgeGap } from "../../domain/answers.js";
import { cutText } from "../../kernel/cut-text.js";
import type { Tables } from "../database/tables.js";

const MOST_GAPS = 50;
const MOST_SAMPLES = 5;

/**
 * Replaces the workspace's list by the one a sync found.
 * @param at unix seconds.
 */
export async function saveGaps(
  db: Kysely<Tables>,
  workspaceId: string,
  gaps: readonly KnowledgeGap[],
  at: number,
): Promise<void> {
  const rows = gaps.slice(0, MOST_GAPS).map(({ topic, count, samples, suggestedTitle }, position) => ({
    workspace_id: workspaceId,
    place: position,
    topic: topic.slice(0, 200),
    asked: count,
    samples: JSON.stringify(samples.slice(0, MOST_SAMPLES).map((sample) => cutText(sample, 300))),
    suggested_title: suggestedTitle?.slice(0, 200) ?? null,
    found_at: at,
  }));
  await db.transaction().execute(async (transaction) => {
    await deletionOfGaps(transaction, workspaceId).execute();
    if (rows.length > 0) await transaction.insertInto("knowledge_gaps").values(rows).execute();
  });
}

export async function listGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.selectFrom("knowledge_gaps").selectAll().where("workspace_id", "=", workspaceId).orderBy("place").execute();
}

/** A delete. Where a conversation goes, nobody can tell which of the words were its: the next sync finds the others again. */
export function deletionOfGaps(db: Kysely<Tables>, workspaceId: string) {
  return db.deleteFrom("knowledge_gaps").where("workspace_id", "=", workspaceId);
}
