/** What people said about decisions. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Label } from "../../domain/decisions/label.js";
import { findDecision } from "./decisions.js";
import type { Tables } from "../database/tables.js";
import { upsertFrom } from "../database/write-together.js";

const IDENTITY = ["workspace_id", "decision_key", "origin"] as const;
const FACTS = [
  ...(["conversation_id", "automation", "category", "agrees", "said", "previous"] as const),
  ...(["by_id", "by_name", "engine", "labelled_at"] as const),
] satisfies readonly (keyof Tables["labels"])[];

/**
 * One of each origin for a decision: whoever says it again says it anew.
 * @param condition where it holds; the statement around may find that out
 */
export function labelWrite(
  workspaceId: string,
  label: Label,
  at: Date,
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const row = rowOf(workspaceId, label, at);
  const source = sql`jsonb_populate_record(null::labels, ${JSON.stringify(row)}::jsonb) where ${condition}`;
  return upsertFrom("labels", IDENTITY, FACTS, source);
}

/** The same of several decisions, each once, in one statement. */
export async function saveLabels(db: Kysely<Tables>, workspaceId: string, labels: readonly Label[], at: Date): Promise<void> {
  if (labels.length === 0) return;
  const rows = JSON.stringify(labels.map((label) => rowOf(workspaceId, label, at)));
  await upsertFrom("labels", IDENTITY, FACTS, sql`jsonb_populate_recordset(null::labels, ${rows}::jsonb)`).execute(db);
}

function rowOf(workspaceId: string, label: Label, at: Date): Tables["labels"] {
  return {
    workspace_id: workspaceId,
    decision_key: label.decisionKey,
    origin: label.origin,
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
}

export type SaidLabel = Pick<Label, "decisionKey" | "origin" | "agrees" | "said" | "previous" | "by">;

/** Only where its decision is stored: a label about nothing would count for a category nobody knows. @returns whether it is. */
export async function saveLabel(db: Kysely<Tables>, workspaceId: string, said: SaidLabel, at: number): Promise<boolean> {
  const known = await findDecision(db, workspaceId, said.decisionKey);
  if (known === null) return false;
  const { conversationId, category, decision } = known;
  const label = { ...said, conversationId, category, automation: decision.automation };
  await labelWrite(workspaceId, label, new Date(at)).execute(db);
  return true;
}
