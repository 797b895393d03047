/** The classification of a conversation: an engine's, or a teammate's correction. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Classification, Routing } from "../../domain/answers.js";
import { OPENING } from "../../domain/decisions/decision.js";
import type { ClassificationRow } from "../database/answer-tables.js";
import { createInsert } from "../database/statement.js";
import type { Tables } from "../database/tables.js";
import { isOneOf } from "../database/values.js";
import type { Write } from "../database/write-together.js";

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
    .where(isOneOf("conversation_id", conversationIds))
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
    cause: OPENING,
    opened_as: null,
  };
}

const insertClassification = createInsert("classifications", sql`on conflict (workspace_id, conversation_id) do nothing`);

/** Keeps the first classification of a conversation; a teammate's correction changes it later. */
export function classificationWrite({ alternatives, engine, ...columns }: StoredClassification): Write {
  return insertClassification([{ ...columns, alternatives: JSON.stringify(alternatives), engine: JSON.stringify(engine) }]);
}

/** Takes the place of the one before; what a teammate corrected meanwhile stays. */
export function subjectChangeWrite(db: Kysely<Tables>, changed: StoredClassification) {
  const { workspace_id, conversation_id, alternatives, engine, ...columns } = changed;
  return db
    .updateTable("classifications")
    .set({ ...columns, alternatives: JSON.stringify(alternatives), engine: JSON.stringify(engine) })
    .where("workspace_id", "=", workspace_id)
    .where("conversation_id", "=", conversation_id)
    .where("corrected_by", "is", null);
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
