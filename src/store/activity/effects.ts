/** The record of effects, each with the decision behind it and its key. */
import { type Kysely, type Selectable, sql, type SqlBool } from "kysely";
import type { Attribution } from "../../domain/answers.js";
import type { ActionRow, EffectRow } from "../database/effect-tables.js";
import type { Tables } from "../database/tables.js";
import { isUuid } from "../database/values.js";
import { CREDITED_KINDS, KINDS_OF_ONE_EFFECT } from "./action-kinds.js";
import { UNDO_KEY } from "./actions.js";
import { type ActivityFilter, type ActivityPosition, type ActivityWindow, isNewer, isOlder } from "./activity-filter.js";

type Facts = Readonly<Record<string, unknown>>;

/** One change, with the decision behind it and what teammates had to do with it. */
export interface RecordedEffect extends Omit<Selectable<EffectRow>, "workspace_id" | "wanted"> {
  /** Without the text of a note or reply. */
  readonly wanted: Facts;
  readonly confidence: number | null;
  readonly engine: Attribution | null;
  readonly score: number | null;
  /** Whose click it was. */
  readonly teammate_id: string | null;
  readonly teammate_name: string | null;
  /** Why it is still to be done, where its automation is failing. */
  readonly held_up: string | null;
  readonly undo_state: ActionRow["state"] | null;
  readonly undo_by: string | null;
  readonly undo_message: string | null;
  readonly undo_settled_at: Date | null;
}

/** Newest first. */
export async function listEffects(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  { before, limit }: ActivityWindow,
): Promise<readonly RecordedEffect[]> {
  return matching(db, workspaceId, filter)
    .where(isOlder("effects.intended_at", "effects.id", before))
    .orderBy("effects.intended_at", "desc")
    .orderBy("effects.id", "desc")
    .limit(limit)
    .select(COLUMNS)
    .select(DERIVED)
    .execute();
}

export async function findEffect(db: Kysely<Tables>, workspaceId: string, id: string): Promise<RecordedEffect | null> {
  if (!isUuid(id)) return null;
  const found = effectsWithDecisions(db, workspaceId).where("effects.id", "=", id).select(COLUMNS).select(DERIVED);
  return (await found.executeTakeFirst()) ?? null;
}

/** How many have come since, counting no further than `most`. */
export async function countNewerEffects(
  db: Kysely<Tables>,
  workspaceId: string,
  filter: ActivityFilter,
  since: ActivityPosition,
  most: number,
): Promise<number> {
  const newer = matching(db, workspaceId, filter)
    .where(isNewer("effects.intended_at", "effects.id", since))
    .select("effects.id")
    .limit(most);
  return (await newer.execute()).length;
}

const COLUMNS = [
  "effects.id",
  "effects.conversation_id",
  "effects.key",
  "effects.kind",
  "effects.automation",
  "effects.why",
  "effects.before",
  "effects.result",
  "effects.state",
  "effects.failure",
  "effects.intended_at",
  "effects.settled_at",
  "clicked.teammate_id",
  "clicked.teammate_name",
  "undoing.state as undo_state",
  "undoing.teammate_name as undo_by",
  "undoing.message as undo_message",
  "undoing.settled_at as undo_settled_at",
] as const;

const DERIVED = [
  sql<Facts>`effects.wanted - 'html'`.as("wanted"),
  sql<number | null>`coalesce((decided.output->>'confidence')::float8, classified.confidence, analyzed.confidence,
    drafted.confidence)`.as("confidence"),
  sql<Attribution | null>`coalesce(decided.engine, classified.engine, analyzed.engine, drafted.engine, scored.engine)`.as(
    "engine",
  ),
  sql<number | null>`scored.overall`.as("score"),
  sql<string | null>`case when failing.standing is not null then coalesce(failing.detail, 'no cause was given') end`.as(
    "held_up",
  ),
] as const;

const PARTLY_LEFT_OUT = sql<SqlBool>`(effects.result -> 'refused' is not null or effects.result -> 'setByOthers' is not null)`;

function matching(db: Kysely<Tables>, workspaceId: string, filter: ActivityFilter) {
  return effectsWithDecisions(db, workspaceId).where((where) =>
    where.and([
      ...(filter.automation === null ? [] : [where("effects.automation", "=", filter.automation)]),
      ...(filter.kind === null ? [] : [where("effects.kind", "=", filter.kind)]),
      ...(filter.state === null ? [] : [where("effects.state", "=", filter.state)]),
      ...(filter.conversationId === null ? [] : [where("effects.conversation_id", "=", filter.conversationId)]),
      ...(filter.teammateId === null ? [] : [where("clicked.teammate_id", "=", filter.teammateId)]),
      ...(filter.from === null ? [] : [where("effects.intended_at", ">=", filter.from)]),
      ...(filter.until === null ? [] : [where("effects.intended_at", "<", filter.until)]),
      ...(filter.failuresOnly
        ? [where.or([where("effects.state", "=", "refused"), PARTLY_LEFT_OUT, where("failing.standing", "is not", null)])]
        : []),
    ]),
  );
}

/** The third part of an effect's key: the message, draft, close, opening or click that it is about. */
const CAUSE = sql<string>`split_part(effects.key, '|', 3)`;

/** As `decisionKeyOfEffect` has it. */
const DECISION_KEY = sql<string>`concat_ws('|', split_part(effects.key, '|', 1), split_part(effects.key, '|', 2), ${CAUSE})`;

/** A workspace's effects, each with at most one row beside it of the decision it came from and of each teammate's part. */
function effectsWithDecisions(db: Kysely<Tables>, workspaceId: string) {
  return withClicks(db, workspaceId)
    .leftJoin("classifications as classified", (join) =>
      join
        .onRef("classified.workspace_id", "=", "effects.workspace_id")
        .onRef("classified.conversation_id", "=", "effects.conversation_id")
        // Where no decision is stored. It is of the newest subject alone, and a correction is a teammate's own: no engine made it.
        .on(sql<SqlBool>`effects.automation = 'triage' and classified.cause = ${CAUSE}`),
    )
    .leftJoin("decisions as decided", (join) =>
      join
        .onRef("decided.workspace_id", "=", "effects.workspace_id")
        .on(sql<SqlBool>`effects.automation = 'triage' and decided.key = ${DECISION_KEY}`),
    )
    .leftJoin("moods as analyzed", (join) =>
      join
        .onRef("analyzed.workspace_id", "=", "effects.workspace_id")
        .onRef("analyzed.conversation_id", "=", "effects.conversation_id")
        .on(sql<SqlBool>`effects.automation = 'sentiment' and analyzed.message_id = ${CAUSE}`),
    )
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("drafts")
          .select(["drafts.confidence", "drafts.engine"])
          .whereRef("drafts.workspace_id", "=", "effects.workspace_id")
          .whereRef("drafts.conversation_id", "=", "effects.conversation_id")
          .where(
            sql<SqlBool>`((effects.automation = 'draft' and drafts.answers_message_id = ${CAUSE})
              or (effects.automation = 'click' and drafts.id::text = clicked.draft_id))`,
          )
          // The note was left with the first draft for its message; later ones were asked for.
          .orderBy("drafts.drafted_at")
          .limit(1)
          .as("drafted"),
      (join) => join.onTrue(),
    )
    .leftJoin("evaluations as scored", (join) =>
      join
        .onRef("scored.workspace_id", "=", "effects.workspace_id")
        .onRef("scored.conversation_id", "=", "effects.conversation_id")
        .on(sql<SqlBool>`effects.automation = 'qa' and scored.closing_id = ${CAUSE}`),
    )
    .leftJoin("standings as failing", (join) =>
      join
        .onRef("failing.workspace_id", "=", "effects.workspace_id")
        .onRef("failing.conversation_id", "=", "effects.conversation_id")
        .onRef("failing.automation", "=", "effects.automation")
        .on("failing.standing", "in", ["failing", "failed"])
        .on("effects.state", "=", "intended"),
    );
}

/** A click whose effect bears its draft's id. */
const OF_ITS_DRAFT = sql<SqlBool>`(actions.kind, effects.kind) in (${sql.join(
  KINDS_OF_ONE_EFFECT.filter(({ cause }) => cause === "draftId").map(
    ({ kind, effect }) => sql`(${sql.lit(kind)}, ${sql.lit(effect)})`,
  ),
)})`;

/** `clicked` asked for the effect, `undoing` for its end. */
function withClicks(db: Kysely<Tables>, workspaceId: string) {
  return db
    .selectFrom("effects")
    .where("effects.workspace_id", "=", workspaceId)
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom("actions")
          .select(["teammate_id", "teammate_name", sql<string | null>`input->>'draftId'`.as("draft_id")])
          .whereRef("actions.workspace_id", "=", "effects.workspace_id")
          .whereRef("actions.conversation_id", "=", "effects.conversation_id")
          .where("actions.kind", "in", CREDITED_KINDS)
          .where(
            sql<SqlBool>`(${CAUSE} in (actions.id::text, 'correction-' || actions.id)
              or (actions.kind = 'apply-suggestion' and actions.state <> 'refused' and effects.automation = 'triage'
                and ${CAUSE} = coalesce(actions.input->>'cause', 'opening') and effects.state <> 'suggested')
              or (${OF_ITS_DRAFT} and ${CAUSE} = actions.input->>'draftId'))`,
          )
          .limit(1)
          .as("clicked"),
      (join) => join.onTrue(),
    )
    .leftJoin("actions as undoing", (join) =>
      join
        .onRef("undoing.workspace_id", "=", "effects.workspace_id")
        .on(sql<SqlBool>`undoing.key = ${sql.lit(UNDO_KEY)} || effects.id`),
    );
}
