/** What people said about decisions. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Label } from "../../domain/decisions/label.js";
import { findDecision } from "./decisions.js";
import type { Tables } from "../database/tables.js";

function rowOf(label: Label, at: Date) {
  return {
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

/** One of each origin for a decision: whoever says it again says it anew. */
export function labelWrite(db: Kysely<Tables>, workspaceId: string, label: Label, at: Date) {
  const row = rowOf(label, at);
  return db
    .insertInto("labels")
    .values({ workspace_id: workspaceId, decision_key: label.decisionKey, origin: label.origin, ...row })
    .onConflict((conflict) => conflict.columns(["workspace_id", "decision_key", "origin"]).doUpdateSet(row));
}

/** The same, where a condition holds that the statement around it finds out. */
export function labelWriteWhere(
  workspaceId: string,
  label: Label,
  at: Date,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const row = rowOf(label, at);
  const whole = { workspace_id: workspaceId, decision_key: label.decisionKey, origin: label.origin, ...row };
  const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const replaced = Object.keys(row).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`
    insert into labels (${columns(Object.keys(whole))})
    select ${columns(Object.keys(whole))} from jsonb_populate_record(null::labels, ${JSON.stringify(whole)}::jsonb)
    where ${condition}
    on conflict (workspace_id, decision_key, origin) do update set ${sql.join(replaced)}`;
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
