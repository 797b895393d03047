/** What of triage's decision still stands as it was carried out. */
import { type Kysely, sql } from "kysely";
import { triageKey } from "../../domain/decisions/decision.js";
import type { LastingEffect } from "../../domain/decisions/native-change.js";
import type { Tables } from "../database/tables.js";

interface Row {
  readonly kind: string;
  readonly tag: string | null;
  readonly team_id: string | null;
  readonly done_at: Date;
}

/** Empty where nothing was done, and where somebody said already that the decision was wrong. */
export async function listLastingEffects(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<readonly LastingEffect[]> {
  const key = triageKey(conversationId);
  const { rows } = await sql<Row>`
    select kind, wanted->>'tag' as tag, wanted->>'teamId' as team_id, settled_at as done_at from effects
    where workspace_id = ${workspaceId} and conversation_id = ${conversationId} and starts_with(key, ${`${key}|`})
      and state = 'done' and settled_at is not null and kind in ('tag', 'assign-team')
      and not exists (select 1 from labels where labels.workspace_id = ${workspaceId} and decision_key = ${key} and not agrees)
    order by settled_at`.execute(db);
  return rows.flatMap(({ kind, tag, team_id: teamId, done_at: at }): LastingEffect[] => {
    const doneAt = at.getTime();
    if (kind === "tag") return tag === null ? [] : [{ kind, tag, doneAt }];
    return teamId === null ? [] : [{ kind: "assign-team", teamId, doneAt }];
  });
}
