/** What a run of a backtest found in each conversation: one that is killed goes on with those that have no line yet. */
import { type Kysely, sql } from "kysely";
import type { Label } from "../../domain/decisions/label.js";
import { type BacktestLine, backtestLineSchema } from "../../domain/proof/line.js";
import { createSlices } from "../../kernel/slices.js";
import { isAnyDeleted, isDeletedDuring } from "../conversations/deleted-contacts.js";
import type { Tables } from "../database/tables.js";
import { labelWrite } from "../decisions/labels.js";
import type { StoredBacktest } from "./backtests.js";

/**
 * Of these the ones that were deleted here: Intercom may still give them, as those of a contact who was deleted alone. That they
 * were deleted does not age while it does.
 */
export async function refreshDeletedAmong(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .updateTable("conversations")
    .set({ touched_at: sql<Date>`now()` })
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`id = any(${[...conversationIds]}::text[])`)
    .where("deleted_at", "is not", null)
    .returning("id")
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Conversations to evaluate, after those that are listed already; one that is listed twice stays where it was. */
export async function addPending(
  db: Kysely<Tables>,
  { id, workspace_id }: Pick<StoredBacktest, "id" | "workspace_id">,
  conversationIds: readonly string[],
  from: number,
  now: number,
): Promise<void> {
  if (conversationIds.length === 0) return;
  await db
    .insertInto("backtest_lines")
    .values(
      conversationIds.map((conversationId, index) => ({
        workspace_id,
        backtest_id: id,
        conversation_id: conversationId,
        position: from + index,
        line: null,
        skipped: null,
        listed_at: new Date(now),
      })),
    )
    .onConflict((conflict) => conflict.columns(["backtest_id", "conversation_id"]).doNothing())
    .execute();
}

/** Of those listed only these stay. */
export async function limitPending(db: Kysely<Tables>, id: string, positions: readonly number[]): Promise<void> {
  await db
    .deleteFrom("backtest_lines")
    .where("backtest_id", "=", id)
    .where(({ eb }) => eb.not(sql<boolean>`position = any(${[...positions]}::int[])`))
    .execute();
}

export interface PendingConversation {
  readonly conversationId: string;
  readonly position: number;
}

/** Every conversation of the run that is neither evaluated nor left out. */
export async function listPending(db: Kysely<Tables>, id: string): Promise<readonly PendingConversation[]> {
  return db
    .selectFrom("backtest_lines")
    .select(["conversation_id as conversationId", "position"])
    .where("backtest_id", "=", id)
    .where("line", "is", null)
    .where("skipped", "is", null)
    .orderBy("position")
    .execute();
}

export async function listListed(db: Kysely<Tables>, id: string): Promise<readonly PendingConversation[]> {
  return db
    .selectFrom("backtest_lines")
    .select(["conversation_id as conversationId", "position"])
    .where("backtest_id", "=", id)
    .orderBy("position")
    .execute();
}

/** One that was evaluated; null where none is yet. */
export async function findEvaluated(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("backtest_lines")
    .select("conversation_id as conversationId")
    .where("backtest_id", "=", id)
    .where("line", "is not", null)
    .orderBy("position")
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId ?? null;
}

export type ConversationFinding =
  | {
      readonly line: BacktestLine;
      readonly skipped: null;
      readonly contactIds: readonly string[];
      /** What people said by what they did; `at` in epoch milliseconds. */
      readonly label: (Label & { readonly at: number }) | null;
    }
  | { readonly line: null; readonly skipped: string; readonly contactIds?: readonly string[] };

/**
 * What was deleted meanwhile does not come back: neither a conversation, whose line is gone, nor a contact, whom the run
 * remembers; a mark keeps the next run from their conversation. What was collected of it goes too. One statement: the embedded
 * database has one connection, and a transaction of several would hold up every webhook for as long as the main loop takes
 * between them.
 */
export async function saveFinding(
  db: Kysely<Tables>,
  { id, workspace_id: workspaceId }: Pick<StoredBacktest, "id" | "workspace_id">,
  conversationId: string,
  finding: ConversationFinding,
  progress: { readonly workedMs: number; readonly secondsLeft: number | null },
): Promise<void> {
  const { line, contactIds = [], label = null } = finding.line === null ? { ...finding, label: null } : finding;
  const values =
    line === null
      ? sql`skipped = ${finding.skipped}`
      : sql`line = ${JSON.stringify(line)}::jsonb, contact_ids = ${JSON.stringify(contactIds)}::jsonb`;
  const isKept = sql`exists (select from kept)`;
  await sql`
    with run as (
      update backtests set worked_ms = worked_ms + ${Math.round(progress.workedMs)}, seconds_left = ${progress.secondsLeft}
      where id = ${id} returning ${isDeletedDuring(workspaceId, contactIds)} as is_told
    ), gone as (
      select is_told or ${isAnyDeleted(workspaceId, contactIds)} or exists (
        select from conversations where workspace_id = ${workspaceId} and id = ${conversationId} and deleted_at is not null
      ) as is_gone from run
    ), kept as (
      update backtest_lines set ${values} from gone
      where backtest_id = ${id} and conversation_id = ${conversationId} and not is_gone
      returning conversation_id
    ), dropped as (
      delete from backtest_lines using gone
      where backtest_id = ${id} and conversation_id = ${conversationId} and is_gone
      returning conversation_id
    ), marked as (
      insert into conversations (workspace_id, id, contact_ids, deleted_at, touched_at)
      select ${workspaceId}, conversation_id, '[]'::jsonb, now(), now() from dropped
      on conflict (workspace_id, id) do nothing
    )${label === null ? sql`` : sql`, labelled as (${labelWrite(workspaceId, label, new Date(label.at), isKept)})`}
    delete from precedents
    where workspace_id = ${workspaceId} and conversation_id = ${conversationId} and ${line !== null} and not ${isKept}`.execute(
    db,
  );
}

/** Everything that is still to be evaluated is left out for this reason. */
export async function skipPending(db: Kysely<Tables>, id: string, because: string): Promise<void> {
  await db
    .updateTable("backtest_lines")
    .set({ skipped: because })
    .where("backtest_id", "=", id)
    .where("line", "is", null)
    .where("skipped", "is", null)
    .execute();
}

export interface BacktestFindings {
  readonly lines: readonly BacktestLine[];
  /** By reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

export async function listFindings(db: Kysely<Tables>, id: string): Promise<BacktestFindings> {
  const rows = await db
    .selectFrom("backtest_lines")
    .select(["line", "skipped"])
    .where("backtest_id", "=", id)
    .orderBy("position")
    .execute();
  const skipped: Record<string, number> = {};
  const lines: BacktestLine[] = [];
  const giveWay = createSlices();
  for (const row of rows) {
    await giveWay();
    const line = backtestLineSchema.safeParse(row.line).data;
    if (line !== undefined) lines.push(line);
    else if (row.skipped !== null) skipped[row.skipped] = (skipped[row.skipped] ?? 0) + 1;
  }
  return { lines, skipped };
}
