/** What the past taught: questions with their answers and teams, redacted before they come here. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { Source } from "../../domain/answers.js";
import { excerpt } from "../../domain/dialogue.js";
import type { PrecedentRow } from "../database/backtest-tables.js";
import type { Tables } from "../database/tables.js";
import { upsertFrom } from "../database/write-together.js";

export type StoredPrecedent = Selectable<PrecedentRow>;

const IDENTITY = ["workspace_id", "conversation_id", "part_id"] as const;
const FACTS = [
  ...(["backtest_id", "contact_ids", "team_id", "teaches_team", "teammate_id", "category", "language"] as const),
  ...(["question", "answer", "answered_at", "closed_at", "collected_at"] as const),
] satisfies readonly (keyof StoredPrecedent)[];

/** Replaces what an earlier run collected of the same conversation; one that was deleted meanwhile does not come back. */
export async function savePrecedents(
  db: Kysely<Tables>,
  conversation: { readonly workspaceId: string; readonly conversationId: string; readonly runId: string },
  found: readonly StoredPrecedent[],
): Promise<void> {
  const { workspaceId, conversationId, runId } = conversation;
  await sql`
    with listed as (
      select position from backtest_lines where backtest_id = ${runId} and conversation_id = ${conversationId} for update
    ), found as (
      select * from jsonb_populate_recordset(null::precedents, ${JSON.stringify(found)}::jsonb) where exists (select from listed)
    ), dropped as (
      delete from precedents where workspace_id = ${workspaceId} and conversation_id = ${conversationId}
        and part_id not in (select part_id from found)
    )
    ${upsertFrom("precedents", IDENTITY, FACTS, sql`found`)}`.execute(db);
}

/** Its answers are no examples any more; what it teaches of teams stays. */
export async function dropAnswers(db: Kysely<Tables>, workspaceId: string, conversationId: string): Promise<void> {
  await db
    .deleteFrom("precedents")
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("answer", "is not", null)
    .execute();
}

/** It ended with another team than it was kept with. */
export async function dropOfOtherTeams(
  db: Kysely<Tables>,
  workspaceId: string,
  conversationId: string,
  teamId: string | null,
): Promise<void> {
  await db
    .deleteFrom("precedents")
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "=", conversationId)
    .where("team_id", "is distinct from", teamId)
    .execute();
}

/** How many answers a run collected. */
export async function countPrecedents(db: Kysely<Tables>, runId: string): Promise<number> {
  const row = await db
    .selectFrom("precedents")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("backtest_id", "=", runId)
    .where("answer", "is not", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Changes whenever one is collected or deleted. */
export async function precedentsVersion(db: Kysely<Tables>, workspaceId: string): Promise<string> {
  const row = await db
    .selectFrom("precedents")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.max<Date | null>("collected_at").as("collected")])
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return `${row.count}|${row.collected?.getTime() ?? "never"}`;
}

/** More cost time at every draft and say little new. */
const MOST = 3_000;

/** The youngest ones. */
export async function listPrecedents(db: Kysely<Tables>, workspaceId: string): Promise<readonly StoredPrecedent[]> {
  return db
    .selectFrom("precedents")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("answered_at", "desc")
    .orderBy("conversation_id")
    .limit(MOST)
    .execute();
}

/** Past answers among sources, by what was asked there: as long as it is kept, and as it is kept by now. */
export async function withPastTitles<Kept extends Pick<Source, "title" | "answeredAt" | "answeredIn">>(
  db: Kysely<Tables>,
  workspaceId: string,
  sources: readonly Kept[],
): Promise<Kept[]> {
  const ids = sources.flatMap(({ answeredIn }) => answeredIn ?? []);
  if (ids.length === 0) return [...sources];
  const kept = await db
    .selectFrom("precedents")
    .select(["conversation_id as answeredIn", "answered_at as answeredAt", "question"])
    .where("workspace_id", "=", workspaceId)
    .where("conversation_id", "in", ids)
    .execute();
  return sources.map((source) => {
    const past = kept.find(({ answeredIn, answeredAt }) => answeredIn === source.answeredIn && answeredAt === source.answeredAt);
    return past === undefined ? source : { ...source, title: excerpt(past.question) };
  });
}

/** The contacts were deleted. */
export async function purgePrecedentsOf(db: Kysely<Tables>, workspaceId: string, contactIds: readonly string[]): Promise<void> {
  for (const contactId of contactIds)
    await db
      .deleteFrom("precedents")
      .where("workspace_id", "=", workspaceId)
      .where(sql<boolean>`contact_ids @> ${JSON.stringify([contactId])}::jsonb`)
      .execute();
}

/** The admin switched off what it was kept for. @returns how many went */
export async function deletePrecedents(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const result = await db.deleteFrom("precedents").where("workspace_id", "=", workspaceId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
