/** The clicks as the page Activity lists them, without what is listed as their effect. */
import { type Kysely, sql, type SqlBool } from "kysely";
import type { ActionRow, EffectState } from "../database/effect-tables.js";
import type { Tables } from "../database/tables.js";
import { KINDS_OF_ONE_EFFECT } from "./action-kinds.js";
import { type ActivityFilter, type ActivityPosition, type ActivityWindow, isNewer, isOlder } from "./activity-filter.js";

/** What a teammate asked for, without the texts they typed. */
export interface RecordedAction extends Pick<
  ActionRow,
  "id" | "conversation_id" | "kind" | "teammate_id" | "teammate_name" | "state" | "message" | "requested_at" | "settled_at"
> {
  readonly category: string | null;
  readonly urgency: string | null;
  readonly thumbs: string | null;
  readonly verdict: string | null;
  readonly article_id: string | null;
  /** The change that was to be undone, as far as it is still on record. */
  readonly undone_id: string | null;
  readonly undone_kind: string | null;
  readonly undone_automation: string | null;
  readonly undone_wanted: Readonly<Record<string, unknown>> | null;
}

/** Newest first. */
export async function listActions(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  { before, limit }: ActivityWindow,
): Promise<readonly RecordedAction[]> {
  if (excludesActions(filter)) return [];
  return matching(db, workspaceId, filter)
    .where(isOlder("actions.requested_at", "actions.id", before))
    .orderBy("actions.requested_at", "desc")
    .orderBy("actions.id", "desc")
    .limit(limit)
    .select(COLUMNS)
    .select(DERIVED)
    .execute();
}

/** How many have come since, counting no further than `most`. */
export async function countNewerActions(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  since: ActivityPosition,
  most: number,
): Promise<number> {
  if (excludesActions(filter)) return 0;
  const newer = matching(db, workspaceId, filter)
    .where(isNewer("actions.requested_at", "actions.id", since))
    .select("actions.id")
    .limit(most);
  return (await newer.execute()).length;
}

const COLUMNS = [
  "actions.id",
  "actions.conversation_id",
  "actions.kind",
  "actions.teammate_id",
  "actions.teammate_name",
  "actions.state",
  "actions.message",
  "actions.requested_at",
  "actions.settled_at",
  "undone.id as undone_id",
  "undone.kind as undone_kind",
  "undone.automation as undone_automation",
] as const;

const inputText = (field: string) => sql<string | null>`actions.input->>${sql.lit(field)}`;

const DERIVED = [
  inputText("category").as("category"),
  inputText("urgency").as("urgency"),
  inputText("thumbs").as("thumbs"),
  inputText("verdict").as("verdict"),
  inputText("articleId").as("article_id"),
  sql<Readonly<Record<string, unknown>> | null>`undone.wanted - 'html'`.as("undone_wanted"),
] as const;

/** An action is pending, done or refused. */
const STATES: Readonly<Record<EffectState, ActionRow["state"] | null>> = {
  intended: "pending",
  done: "done",
  refused: "refused",
  undone: null,
  suggested: null,
};

function excludesActions({ automation, state }: ActivityFilter): boolean {
  return (automation !== null && automation !== "click") || (state !== null && STATES[state] === null);
}

function matching(db: Kysely<Tables>, workspaceId: string, filter: ActivityFilter) {
  const state = filter.state === null ? null : STATES[filter.state];
  const kind =
    filter.kind === null ? null : (KINDS_OF_ONE_EFFECT.find(({ effect }) => effect === filter.kind)?.kind ?? filter.kind);
  return withoutTheirEffects(db, workspaceId).where((where) =>
    where.and([
      ...(kind === null ? [] : [where("actions.kind", "=", kind)]),
      ...(state === null ? [] : [where("actions.state", "=", state)]),
      ...(filter.failuresOnly ? [where("actions.state", "=", "refused")] : []),
      ...(filter.conversationId === null ? [] : [where("actions.conversation_id", "=", filter.conversationId)]),
      ...(filter.teammateId === null ? [] : [where("actions.teammate_id", "=", filter.teammateId)]),
      ...(filter.from === null ? [] : [where("actions.requested_at", ">=", filter.from)]),
      ...(filter.until === null ? [] : [where("actions.requested_at", "<", filter.until)]),
    ]),
  );
}

/** By which the one effect of a click is known, without its key's first parts; null for all others. */
const OWN_EFFECT = sql<string | null>`case actions.kind ${sql.join(
  KINDS_OF_ONE_EFFECT.map(
    ({ kind, effect, cause }) =>
      sql`when ${sql.lit(kind)} then ${cause === "id" ? sql`actions.id::text` : sql`coalesce(actions.input->>${sql.lit(cause)}, '')`} || ${sql.lit(`|${effect}`)}`,
  ),
  sql` `,
)} end`;

/** A reply or note that was really begun is recorded as an effect; its click is not listed a second time. */
function withoutTheirEffects(db: Kysely<Tables>, workspaceId: string) {
  return db
    .selectFrom("actions")
    .where("actions.workspace_id", "=", workspaceId)
    .where(
      sql<SqlBool>`(${OWN_EFFECT} is null or not exists (
        select 1 from effects where effects.workspace_id = actions.workspace_id
        and effects.key = 'click|' || actions.conversation_id || '|' || ${OWN_EFFECT}))`,
    )
    .leftJoin("effects as undone", (join) =>
      join
        .onRef("undone.workspace_id", "=", "actions.workspace_id")
        .onRef("undone.conversation_id", "=", "actions.conversation_id")
        .on(sql<SqlBool>`actions.kind = 'undo' and undone.id::text = actions.input->>'effectId'`),
    );
}
