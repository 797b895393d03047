/** What of triage's decision still stands as it was carried out. */
import { type Kysely, sql } from "kysely";
import type { LastingEffect } from "../../domain/decisions/native-change.js";
import type { Tables } from "../database/tables.js";
import { newestTriageKey } from "./newest-triage.js";

interface Row {
  readonly key: string;
  readonly kind: string | null;
  readonly tag: string | null;
  readonly team_id: string | null;
  readonly done_at: Date | null;
}

export interface LastingEffects {
  /** Of the triage decision that the classification is from. */
  readonly decisionKey: string;
  readonly effects: readonly LastingEffect[];
}

/** Empty where nothing was done, and where somebody said already that the decision was wrong. */
export async function listLastingEffects(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<LastingEffects> {
  const { rows } = await sql<Row>`
    with decision as (select ${newestTriageKey(workspaceId, conversationId)} as key)
    select decision.key, kind, wanted->>'tag' as tag, wanted->>'teamId' as team_id, settled_at as done_at
    from decision left join effects on workspace_id = ${workspaceId} and conversation_id = ${conversationId} and starts_with(effects.key, decision.key || '|')
      and state = 'done' and settled_at is not null and kind in ('tag', 'assign-team')
      and not exists (select 1 from labels where labels.workspace_id = ${workspaceId} and decision_key = decision.key and not agrees)
    order by settled_at`.execute(db);
  const effects = rows.flatMap(({ kind, tag, team_id: teamId, done_at: at }): LastingEffect[] => {
    if (at === null) return [];
    const doneAt = at.getTime();
    if (kind === "tag") return tag === null ? [] : [{ kind, tag, doneAt }];
    return teamId === null ? [] : [{ kind: "assign-team", teamId, doneAt }];
  });
  return { decisionKey: rows[0]?.key ?? "", effects };
}
