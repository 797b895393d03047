/** The ledger's rows as they are written: an intent before its effect, and how effects ended. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { EffectState } from "../store/database/effect-tables.js";
import type { Write } from "../store/database/write-together.js";
import type { PlannedEffect } from "./plan.js";

export function intentRow(workspaceId: string, conversationId: string, planned: PlannedEffect, state: EffectState, at: Date) {
  return {
    id: randomUUID(),
    workspace_id: workspaceId,
    conversation_id: conversationId,
    key: planned.key,
    kind: planned.effect.kind,
    automation: planned.automation,
    wanted: JSON.stringify(planned.effect),
    why: planned.why,
    before: planned.before === null ? null : JSON.stringify(planned.before),
    result: null,
    state,
    failure: null,
    intended_at: at,
    settled_at: state === "suggested" ? at : null,
  };
}

export interface Completion {
  readonly id: string;
  /** Still intended: its turn did not come. */
  readonly state: "done" | "refused" | "intended";
  readonly result?: Record<string, unknown>;
  readonly failure?: string;
}

/** As `attributesLeftOut` reads them; they are not wanted any more, so that undo and later plans go by what was written. */
const LEFT_OUT = sql<string>`(coalesce(ended.result -> 'refused', '[]') || coalesce(ended.result -> 'setByOthers', '[]'))`;

/** Null where nothing ended. @param now epoch milliseconds */
export function completionWrite(completions: readonly Completion[], now: number): Write | null {
  if (completions.length === 0) return null;
  const at = new Date(now).toISOString();
  const given = JSON.stringify(completions.map((each) => ({ result: null, failure: null, ...each })));
  return sql`update effects set state = ended.state, result = ended.result, failure = ended.failure,
      wanted = case when ${LEFT_OUT} = '[]' then wanted
        else jsonb_set(wanted, '{values}', (wanted -> 'values') - array(select jsonb_array_elements_text(${LEFT_OUT}))) end,
      settled_at = case when ended.state = 'intended' then null else ${at}::timestamptz end
    from json_to_recordset(${given}::json) as ended (id uuid, state text, result jsonb, failure text)
    where effects.id = ended.id`;
}
