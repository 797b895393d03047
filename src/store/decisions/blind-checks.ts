/** Who has seen triage's answer in the sidebar, and who was asked about it before. */
import { type Kysely, sql } from "kysely";
import { BLIND_CHECK_LIMITS } from "../../domain/blind-check.js";
import type { BlindCheckRow } from "../database/proof-tables.js";
import type { Tables } from "../database/tables.js";
import { countAgedTriage } from "./aged-decisions.js";

export interface StoredBlindCheck {
  readonly teammateId: string;
  readonly state: BlindCheckRow["state"];
  /** The category that was chosen. */
  readonly said: string | null;
}

/** A teammate has a conversation's sidebar open. */
export interface Opening {
  readonly workspaceId: string;
  readonly conversationId: string;
  readonly teammateId: string;
}

/** Only where there is an answer to be seen. @returns whether this teammate sees it for the first time */
export async function recordOpening(db: Kysely<Tables>, opening: Opening, now: number): Promise<boolean> {
  const { workspaceId, conversationId, teammateId } = opening;
  const { rows } = await sql`
    insert into sidebar_openings (workspace_id, conversation_id, teammate_id, opened_at)
    select workspace_id, conversation_id, ${teammateId}, ${new Date(now).toISOString()}::timestamptz
    from classifications where workspace_id = ${workspaceId} and conversation_id = ${conversationId}
    on conflict do nothing returning teammate_id`.execute(db);
  return rows.length > 0;
}

/**
 * Asks, where the teammate was not asked too often that day, the workspace has decided enough before this, and nobody was
 * asked about the conversation yet. @param decisionKey its triage's @returns whether it is asked
 */
export async function beginBlindCheck(
  db: Kysely<Tables>,
  { workspaceId, conversationId, teammateId }: Opening,
  { day, decisionKey }: { readonly day: string; readonly decisionKey: string },
  now: number,
): Promise<boolean> {
  const { mostADay, firstDecisions } = BLIND_CHECK_LIMITS;
  const { rows } = await sql`
    insert into blind_checks (workspace_id, conversation_id, teammate_id, day, nth, state, asked_at)
    select ${workspaceId}, ${conversationId}, ${teammateId}, ${day}, count(*) + 1, 'asked', ${new Date(now).toISOString()}::timestamptz
    from blind_checks where workspace_id = ${workspaceId} and teammate_id = ${teammateId} and day = ${day}
    having count(*) < ${mostADay} and ${firstDecisions} <= ${countAgedTriage(workspaceId)} + (
      select count(*) from (
        select 1 from decisions earlier
        join decisions this on this.workspace_id = earlier.workspace_id and this.key = ${decisionKey}
        where earlier.workspace_id = ${workspaceId} and earlier.automation = 'triage'
          and (earlier.decided_at, earlier.key) < (this.decided_at, this.key)
        limit ${firstDecisions}) counted)
    on conflict do nothing returning conversation_id`.execute(db);
  return rows.length > 0;
}

export async function findBlindCheck(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
): Promise<StoredBlindCheck | null> {
  const row = await db
    .selectFrom("blind_checks")
    .select(["teammate_id as teammateId", "state", "said"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .executeTakeFirst();
  return row ?? null;
}

/** How it ended; one that has ended stays so. `seen`: the teammate went where the answer stands. */
export async function completeBlindCheck(
  db: Kysely<Tables>,
  { workspaceId, conversationId, teammateId }: Opening,
  ended: { readonly state: "answered" | "skipped" | "seen"; readonly said: string | null },
): Promise<void> {
  await db
    .updateTable("blind_checks")
    .set(ended)
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("teammate_id", "=", teammateId)
    .where("state", "=", "asked")
    .execute();
}
