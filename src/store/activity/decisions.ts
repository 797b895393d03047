import { type Kysely, type SqlBool, sql } from "kysely";
import { UNDO_KEY } from "./actions.js";
import type { Tables } from "../database/tables.js";

/** The third part of an effect's key: the message, draft, close, opening or click that it is about. */
const CAUSE = sql<string>`split_part(effects.key, '|', 3)`;

/** A workspace's effects, each with at most one row beside it of the decision it came from and of each teammate's part. */
export function effectsWithDecisions(db: Kysely<Tables>, workspaceId: string) {
  return withClicks(db, workspaceId)
    .leftJoin("classifications as classified", (join) =>
      join
        .onRef("classified.workspace_id", "=", "effects.workspace_id")
        .onRef("classified.conversation_id", "=", "effects.conversation_id")
        // A correction is a teammate's own: it has no engine and no confidence.
        .on(sql<SqlBool>`effects.automation = 'triage' and ${CAUSE} = 'opening'`),
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
          .where("actions.kind", "in", ["send-reply", "add-note", "correct"])
          .where(
            sql<SqlBool>`(${CAUSE} in (actions.id::text, 'correction-' || actions.id)
              or (actions.kind = 'send-reply' and effects.kind = 'reply' and ${CAUSE} = actions.input->>'draftId'))`,
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
