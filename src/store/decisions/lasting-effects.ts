/** What of a conversation's decisions still stands: as it was carried out, and of triage alone. */
import { type Kysely, sql } from "kysely";
import type { AttributeValues } from "../../domain/attribute-values.js";
import { decisionKeyOfEffect } from "../../domain/decisions/decision.js";
import type { LastingEffect } from "../../domain/decisions/native-change.js";
import type { OwnTriage } from "../../domain/subject-change.js";
import type { OwnTag } from "../../domain/tag-names.js";
import type { Tables } from "../database/tables.js";
import { newestTriageKey } from "./newest-triage.js";

interface Row {
  readonly triage_key: string;
  readonly key: string | null;
  readonly kind: string | null;
  readonly tag: string | null;
  readonly tag_id: string | null;
  readonly team_id: string | null;
  readonly attributes: AttributeValues | null;
  readonly done_at: Date | null;
  readonly contradicted: boolean;
}

interface LastingEffects {
  /** Of the triage decision that the classification is from. */
  readonly triageKey: string;
  /** Its tags and team, the escalation tag, and what any decision wrote into attributes; in the order they were done. */
  readonly effects: readonly LastingEffect[];
}

/** A tag that we took off again ourselves, as a correction does, is none of them. */
export async function listLastingEffects(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<LastingEffects> {
  const { rows } = await sql<Row>`
    with decision as (select ${newestTriageKey(workspaceId, conversationId)} as key)
    select decision.key as triage_key, effects.key, kind, wanted->>'tag' as tag, result->>'tagId' as tag_id, wanted->>'teamId' as team_id,
      wanted->'values' as attributes, settled_at as done_at,
      exists (select 1 from labels where labels.workspace_id = ${workspaceId} and labels.conversation_id = ${conversationId} and not agrees
        and starts_with(effects.key, labels.decision_key || '|')) as contradicted
    from decision left join effects on workspace_id = ${workspaceId} and conversation_id = ${conversationId}
      and state = 'done' and settled_at is not null
      and (kind = 'conversation-attributes' or kind = 'tag' and automation = 'sentiment'
        or kind in ('tag', 'assign-team') and starts_with(effects.key, decision.key || '|'))
      and not (kind = 'tag' and exists (select 1 from effects as later where later.workspace_id = ${workspaceId}
        and later.conversation_id = ${conversationId} and later.kind = 'untag' and later.state = 'done'
        and later.settled_at >= effects.settled_at and lower(later.wanted->>'tag') = lower(effects.wanted->>'tag')))
    order by settled_at`.execute(db);
  return { triageKey: rows[0]?.triage_key ?? "", effects: rows.flatMap(toEffect) };
}

function toEffect({
  key,
  kind,
  tag,
  tag_id: tagId,
  team_id: teamId,
  attributes,
  done_at: at,
  contradicted,
}: Row): LastingEffect[] {
  if (key === null || at === null) return [];
  const done = { decisionKey: decisionKeyOfEffect(key), contradicted, doneAt: at.getTime() };
  if (kind === "tag") return tag === null ? [] : [{ ...done, kind, tag, tagId }];
  if (kind === "assign-team") return teamId === null ? [] : [{ ...done, kind, teamId }];
  return attributes === null ? [] : [{ ...done, kind: "conversation-attributes", values: attributes }];
}

interface OwnTriageRow {
  readonly tags: readonly OwnTag[] | null;
  readonly team_id: string | null;
  readonly disputed: boolean;
}

/**
 * What triage has put on a conversation that is still there as far as this app knows, and whether anybody objected.
 * @param before epoch milliseconds: what was done later cannot be on a reading of then
 */
export async function findOwnTriage(
  db: Kysely<Tables>,
  { workspaceId, conversationId }: { readonly workspaceId: string; readonly conversationId: string },
  before: number,
): Promise<OwnTriage> {
  const of = `triage|${conversationId}|`;
  const done = sql`workspace_id = ${workspaceId} and conversation_id = ${conversationId} and starts_with(key, ${of})
    and state = 'done' and settled_at < ${new Date(before).toISOString()}::timestamptz`;
  const { rows } = await sql<OwnTriageRow>`
    select
      (select json_agg(json_build_object('tag', tag, 'tagId', tag_id)) filter (where kind = 'tag') from (
        select distinct on (lower(wanted->>'tag')) kind, wanted->>'tag' as tag, result->>'tagId' as tag_id from effects
        where ${done} and kind in ('tag', 'untag') order by lower(wanted->>'tag'), settled_at desc) newest) as tags,
      (select wanted->>'teamId' from effects where ${done} and kind = 'assign-team' order by settled_at desc limit 1) as team_id,
      exists(select 1 from labels where workspace_id = ${workspaceId} and starts_with(decision_key, ${of}) and not agrees
        and origin <> 'history')
        as disputed`.execute(db);
  const [row] = rows;
  return { tags: row?.tags ?? [], teamId: row?.team_id ?? null, isDisputed: row?.disputed ?? false };
}
