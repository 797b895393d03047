/** What people said about decisions. */
import type { Kysely } from "kysely";
import type { Label } from "../../domain/decisions/label.js";
import { findDecision } from "./decisions.js";
import type { Tables } from "../database/tables.js";

/** One of each origin for a decision: whoever says it again says it anew. */
export function labelWrite(db: Kysely<Tables>, workspaceId: string, label: Label, at: Date) {
  const row = {
    conversation_id: label.conversationId,
    automation: label.automation,
    category: label.category,
    agrees: label.agrees,
    said: label.said,
    previous: label.previous ?? null,
    by_id: label.by?.id ?? null,
    by_name: label.by?.name ?? null,
    engine: label.engine ?? null,
    labelled_at: at,
  };
  return db
    .insertInto("labels")
    .values({ workspace_id: workspaceId, decision_key: label.decisionKey, origin: label.origin, ...row })
    .onConflict((conflict) => conflict.columns(["workspace_id", "decision_key", "origin"]).doUpdateSet(row));
}

export type SaidLabel = Pick<Label, "decisionKey" | "origin" | "agrees" | "said" | "previous" | "by">;

/** Only where its decision is stored: a label about nothing would count for a category nobody knows. @returns whether it is. */
export async function saveLabel(db: Kysely<Tables>, workspaceId: string, said: SaidLabel, at: number): Promise<boolean> {
  const known = await findDecision(db, workspaceId, said.decisionKey);
  if (known === null) return false;
  const { conversationId, category, decision } = known;
  await labelWrite(
    db,
    workspaceId,
    { ...said, conversationId, category, automation: decision.automation },
    new Date(at),
  ).execute();
  return true;
}
