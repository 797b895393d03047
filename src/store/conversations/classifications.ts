import type { Kysely, Selectable } from "kysely";
import type { Classification, Routing } from "../../domain/answers.js";
import type { ClassificationRow, Tables } from "../database/tables.js";

export type StoredClassification = Selectable<ClassificationRow>;

export async function findClassification(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<StoredClassification | null> {
  const row = await db
    .selectFrom("classifications")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Of those that are classified, by conversation. */
export async function listCategories(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("classifications")
    .select(["conversation_id", "category"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "in", [...conversationIds])
    .execute();
  return new Map(rows.map(({ conversation_id, category }) => [conversation_id, category]));
}

/** An engine's answer as it is stored. @param decidedAt Unix seconds */
export function toStoredClassification(
  about: { readonly workspaceId: string; readonly conversationId: string },
  classification: Classification,
  routing: Routing,
  decidedAt: number,
): StoredClassification {
  return {
    workspace_id: about.workspaceId,
    conversation_id: about.conversationId,
    category: classification.category,
    urgency: classification.urgency,
    sentiment: classification.sentiment,
    confidence: classification.confidence,
    alternatives: classification.alternatives.slice(0, 5),
    reason: classification.reason,
    team: routing.team,
    route_reason: routing.reason,
    outcome: "",
    needs_review: false,
    engine: classification.by,
    corrected_by: null,
    decided_at: decidedAt,
  };
}

/** Keeps the first classification of a conversation; a teammate's correction changes it later. */
export function classificationWrite(db: Kysely<Tables>, { alternatives, engine, ...columns }: StoredClassification) {
  return db
    .insertInto("classifications")
    .values({ ...columns, alternatives: JSON.stringify(alternatives), engine: JSON.stringify(engine) })
    .onConflict((conflict) => conflict.columns(["workspace_id", "conversation_id"]).doNothing());
}

/** What came of it, in words for the sidebar. */
export function triageOutcomeWrite(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  outcome: string,
  needsReview: boolean,
) {
  return db
    .updateTable("classifications")
    .set({ outcome, needs_review: needsReview })
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId);
}

export async function correctClassification(
  db: Kysely<Tables>,
  about: { readonly workspaceId: string; readonly conversationId: string },
  correction: { readonly category: string; readonly urgency: string | null; readonly by: string },
): Promise<void> {
  await db
    .updateTable("classifications")
    .set({ category: correction.category, urgency: correction.urgency, corrected_by: correction.by, needs_review: false })
    .where("workspace_id", "=", about.workspaceId)
    .where("conversation_id", "=", about.conversationId)
    .execute();
}

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

/** Kept once for each action: a repeated job changes nothing. */
export async function saveCorrection(db: Kysely<Tables>, correction: StoredCorrection): Promise<void> {
  await db
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
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Newest last; more than these many teach nothing new. */
const MOST_TAUGHT = 5_000;

export async function listCorrections(db: Kysely<Tables>, workspaceId: string) {
  const newest = await db
    .selectFrom("corrections")
    .select(["text", "category", "urgency"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("corrected_at", "desc")
    .limit(MOST_TAUGHT)
    .execute();
  return newest.reverse();
}
