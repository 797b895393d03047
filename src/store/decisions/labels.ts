/** What people said about decisions. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Label } from "../../domain/decisions/label.js";
import { findDecision } from "./decisions.js";
import type { Tables } from "../database/tables.js";
import { upsertFrom } from "../database/write-together.js";

const IDENTITY = ["workspace_id", "decision_key", "origin"] as const;

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
  const row: Omit<Tables["labels"], (typeof IDENTITY)[number]> = {
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
  const whole = { workspace_id: workspaceId, decision_key: label.decisionKey, origin: label.origin, ...row };
  const source = sql`jsonb_populate_record(null::labels, ${JSON.stringify(whole)}::jsonb) where ${condition}`;
  return upsertFrom("labels", IDENTITY, Object.keys(row), source);
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
