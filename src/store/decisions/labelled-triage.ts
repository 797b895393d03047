/** How a conversation's triage decision stands: its level, what became of its changes, and what people said about it. */
import { type Kysely, sql } from "kysely";
import { AUTONOMY, type Autonomy } from "../../domain/settings.js";
import type { EffectState } from "../database/effect-tables.js";
import type { Tables } from "../database/tables.js";
import { newestTriageKey } from "./newest-triage.js";

export interface TriageLabel {
  readonly origin: string;
  readonly agrees: boolean;
  readonly by: { readonly id: string; readonly name: string } | null;
}

export interface LabelledTriage {
  /** At which it was decided. */
  readonly level: Autonomy;
  /** Too unsure to do more than mark it for review. */
  readonly needsReview: boolean;
  /** Oldest first. */
  readonly labels: readonly TriageLabel[];
  /** Each once, of the changes that follow from it. */
  readonly effectStates: readonly EffectState[];
}

interface Row {
  readonly level: string | null;
  readonly needs_review: boolean | null;
  readonly labels: readonly TriageLabel[] | null;
  readonly states: readonly EffectState[] | null;
}

/** Null where no decision is stored. */
export async function findLabelledTriage(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<LabelledTriage | null> {
  const { rows } = await sql<Row>`
    select did ->> 'level' as level, (did ->> 'needsReview')::boolean as needs_review,
      (select json_agg(json_build_object('origin', origin, 'agrees', agrees, 'by', case when by_id is not null
          then json_build_object('id', by_id, 'name', coalesce(by_name, by_id)) end) order by labelled_at, origin)
        from labels where labels.workspace_id = decisions.workspace_id and decision_key = decisions.key) as labels,
      (select json_agg(distinct state) from effects where effects.workspace_id = decisions.workspace_id
        and effects.conversation_id = ${conversationId} and starts_with(effects.key, decisions.key || '|')) as states
    from decisions where workspace_id = ${workspaceId} and key = ${newestTriageKey(workspaceId, conversationId)}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const level = AUTONOMY.find((each) => each === row.level) ?? "off";
  return { level, needsReview: row.needs_review ?? false, labels: row.labels ?? [], effectStates: row.states ?? [] };
}
