/** Clicks whose job is tried once more: which of them a later click or a newer draft has superseded. */
import { isUuid } from "../database/values.js";
import { type Kysely, sql } from "kysely";
import { actionTexts } from "../../domain/action-texts.js";
import type { Tables } from "../database/tables.js";
import { DECIDING_KINDS } from "./action-kinds.js";
import type { StoredAction } from "./actions.js";

/** Who asked for the same kind in the same conversation after this, and it was done: a try that comes late would overwrite it. */
export async function findLaterDone(
  db: Kysely<Tables>,
  { workspace_id, conversation_id, kind, requested_at }: StoredAction,
): Promise<string | null> {
  const row = await db
    .selectFrom("actions")
    .select("teammate_name as name")
    .where("workspace_id", "=", workspace_id)
    .where("conversation_id", "=", conversation_id)
    .where("kind", "=", kind)
    .where("state", "=", "done")
    .where("requested_at", ">", requested_at)
    .orderBy("requested_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
}

/**
 * Makes actions whose job failed pending again, so that their retried job does them. Those that a later click or a
 * newer draft has superseded stay as they ended. For use in the transaction that queues the jobs again.
 */
export async function reopenActions(
  transaction: Kysely<Tables>,
  actions: readonly { readonly workspaceId: string; readonly actionId: string }[],
): Promise<void> {
  const ids = actions.map(({ actionId }) => actionId).filter(isUuid);
  if (ids.length === 0) return;
  await transaction
    .updateTable("actions as failed")
    .set({ state: "pending", message: null, settled_at: null })
    .where("failed.workspace_id", "in", [...new Set(actions.map(({ workspaceId }) => workspaceId))])
    .where("failed.id", "in", ids)
    .where("failed.state", "=", "refused")
    .where("failed.message", "=", actionTexts.failed)
    .where(({ or, and, eb, not, exists, selectFrom }) => {
      const laterClick = selectFrom("actions as later")
        .select("later.id")
        .whereRef("later.workspace_id", "=", "failed.workspace_id")
        .whereRef("later.conversation_id", "=", "failed.conversation_id")
        .where("later.kind", "in", DECIDING_KINDS)
        .where("later.state", "<>", "refused")
        .whereRef("later.requested_at", ">", "failed.requested_at");
      // The one that was made again gave up its key.
      const sameClick = selectFrom("actions as again")
        .select("again.id")
        .whereRef("again.workspace_id", "=", "failed.workspace_id")
        .where("again.state", "<>", "refused")
        .where(sql<boolean>`failed.key = again.key || '|' || failed.id`);
      const newerDraft = selectFrom("drafts as newer")
        .select("newer.id")
        .whereRef("newer.workspace_id", "=", "failed.workspace_id")
        .whereRef("newer.conversation_id", "=", "failed.conversation_id")
        .where("newer.state", "=", "live")
        .where(sql<boolean>`to_timestamp(newer.drafted_at) > failed.requested_at`);
      return not(
        or([
          and([eb("failed.kind", "in", DECIDING_KINDS), exists(laterClick)]),
          and([eb("failed.kind", "=", "regenerate"), exists(newerDraft)]),
          exists(sameClick),
        ]),
      );
    })
    .execute();
}
