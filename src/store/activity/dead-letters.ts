/** The jobs that failed for good: listed, counted by cause, and recorded as queued again. */
import { type Kysely, type Selectable, sql } from "kysely";
import type { DeadLetterRow } from "../database/activity-tables.js";
import type { Tables } from "../database/tables.js";
import { isPaused } from "../workspaces/connected.js";
import { isSameWork } from "./same-work.js";

export type StoredDeadLetter = Selectable<DeadLetterRow>;

/** The newest of all workspaces, newest first. @param all with those that were replayed already. */
export async function listDeadLetters(db: Kysely<Tables>, all: boolean, most: number): Promise<readonly StoredDeadLetter[]> {
  const deadLetters = db.selectFrom("dead_letters").selectAll().orderBy("died_at", "desc").limit(most);
  return (all ? deadLetters : deadLetters.where("replayed_at", "is", null)).execute();
}

/** How many `listDeadLetters` could list. */
export async function countListedDeadLetters(db: Kysely<Tables>, all: boolean): Promise<number> {
  const counted = db.selectFrom("dead_letters").select(({ fn }) => fn.countAll<string>().as("count"));
  const { count } = await (all ? counted : counted.where("replayed_at", "is", null)).executeTakeFirstOrThrow();
  return Number(count);
}

/** @property diedAt as the database writes it: finer than milliseconds, so that none is passed over */
interface LastDeadLetter {
  readonly id: string;
  readonly diedAt: string;
}

/** The newest that were not replayed, of those that failed until then. @param after the last of the page before */
export async function listDeadLettersUntil(
  db: Kysely<Tables>,
  until: Date,
  after: LastDeadLetter | null,
  most: number,
): Promise<readonly (StoredDeadLetter & Pick<LastDeadLetter, "diedAt">)[]> {
  return db
    .selectFrom("dead_letters")
    .selectAll()
    .select(sql<string>`died_at::text`.as("diedAt"))
    .where("replayed_at", "is", null)
    .where("died_at", "<=", until)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(died_at, id) < (${after?.diedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("died_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

/** Those whose id begins so; more than one where the beginning is too short. */
export async function findDeadLetters(db: Kysely<Tables>, beginning: string): Promise<readonly StoredDeadLetter[]> {
  const plain = beginning.toLowerCase();
  if (!/^[0-9a-f-]+$/.test(plain)) return [];
  return db
    .selectFrom("dead_letters")
    .selectAll()
    .where(({ eb, cast, ref }) => eb(cast<string>(ref("id"), "text"), "like", `${plain}%`))
    .limit(2)
    .execute();
}

/** @returns those that were not replayed before. For use in the transaction that queues them again. */
export async function recordReplayed(transaction: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  if (ids.length === 0) return new Map();
  const recorded = await transaction
    .updateTable("dead_letters")
    .set({ replayed_at: sql<Date>`now()` })
    .where("id", "in", ids)
    .where("replayed_at", "is", null)
    .returning(["id", sql<Date>`replayed_at`.as("at")])
    .execute();
  return new Map(recorded.map(({ id, at }) => [id, at]));
}

/** The same cause with and without the count of its tries. */
const cause = sql<string>`regexp_replace(reason, '^given up after [0-9]+ tries in [0-9]+ hours: ', '')`;
export const causeId = sql<string>`md5(${cause})`;

export async function findDeadLettersById(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<readonly StoredDeadLetter[]> {
  if (ids.length === 0) return [];
  return db.selectFrom("dead_letters").selectAll().where("workspace_id", "=", workspaceId).where("id", "in", ids).execute();
}

/** Clicks, which only people retry; those that failed under an earlier release have a cure all the same. */
const CLICKS = "act";

export interface CurableCause {
  /** `CountedCause.id`. */
  readonly id: string;
  readonly cure: string;
  readonly waiting: number;
  readonly lastDiedAt: Date;
  /** When one of them was last tried again; null where none was. */
  readonly lastTriedAt: Date | null;
}

/**
 * Those of the workspaces in which anything waits for a cure, in one statement however many they are. While one is paused
 * nothing is tried: that it did not fail would say nothing of the cure.
 */
export async function listWithCurable(db: Kysely<Tables>, workspaceIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select workspace.id from unnest(${workspaceIds}::text[]) as workspace (id)
    where exists (
      select from dead_letters
      where workspace_id = workspace.id and cure is not null and job <> ${CLICKS} and replayed_at is null)
      and not ${isPaused(sql.ref("workspace.id"))}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Causes that an admin can cure, of jobs that were not run again yet. */
export async function listCurableCauses(db: Kysely<Tables>, workspaceId: string): Promise<readonly CurableCause[]> {
  const rows = await db
    .selectFrom("dead_letters")
    .select(({ fn }) => [
      causeId.as("id"),
      fn.min("cure").as("cure"),
      fn.countAll<number>().filterWhere("replayed_at", "is", null).as("waiting"),
      fn.max("died_at").as("lastDiedAt"),
      fn.max("replayed_at").as("lastTriedAt"),
    ])
    .where("workspace_id", "=", workspaceId)
    .where("cure", "is not", null)
    .where("job", "<>", CLICKS)
    .groupBy(causeId)
    .execute();
  return rows.flatMap(({ cure, waiting, ...row }) => (cure === null || waiting === 0 ? [] : [{ ...row, cure, waiting }]));
}

/** The oldest of one cause that were not run again. */
export async function listCurable(
  db: Kysely<Tables>,
  workspaceId: string,
  cause: string,
  most: number,
): Promise<readonly StoredDeadLetter[]> {
  return db
    .selectFrom("dead_letters")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("cure", "is not", null)
    .where("job", "<>", CLICKS)
    .where("replayed_at", "is", null)
    .where(causeId, "=", cause)
    .orderBy("died_at")
    .limit(most)
    .execute();
}

export interface CountedCause {
  readonly id: string;
  readonly reason: string;
  /** Null where only people retry them. */
  readonly cure: string | null;
  readonly count: number;
  readonly jobs: readonly string[];
  readonly firstAt: Date;
  readonly lastAt: Date;
}

const MOST_CAUSES = 30;

/** Failed jobs that were not replayed, by equal reasons, the most frequent first. */
export async function listDeadLetterCauses(db: Kysely<Tables>, workspaceId: string): Promise<readonly CountedCause[]> {
  return db
    .selectFrom("dead_letters")
    .select(({ fn }) => [
      causeId.as("id"),
      sql<string>`min(${cause})`.as("reason"),
      sql<string | null>`min(cure) filter (where job <> ${CLICKS})`.as("cure"),
      fn.countAll<number>().as("count"),
      sql<string[]>`array_agg(distinct job order by job)`.as("jobs"),
      fn.min("died_at").as("firstAt"),
      fn.max("died_at").as("lastAt"),
    ])
    .where("workspace_id", "=", workspaceId)
    .where("replayed_at", "is", null)
    .groupBy(causeId)
    .orderBy("count", "desc")
    .orderBy("lastAt", "desc")
    .limit(MOST_CAUSES)
    .execute();
}

/** How many failed jobs of each kind were not replayed. */
export async function countDeadLettersByJob(db: Kysely<Tables>, workspaceId: string) {
  return db
    .selectFrom("dead_letters")
    .select(({ fn }) => ["job", fn.countAll<number>().as("count")])
    .where("workspace_id", "=", workspaceId)
    .where("replayed_at", "is", null)
    .groupBy("job")
    .orderBy("count", "desc")
    .orderBy("job")
    .execute();
}

/** Whether the same job failed again after this one. */
export async function hasNewerDeadLetter(db: Kysely<Tables>, deadLetter: StoredDeadLetter): Promise<boolean> {
  const row = await db
    .selectFrom("dead_letters")
    .select("id")
    .where("workspace_id", "=", deadLetter.workspace_id)
    .where("job", "=", deadLetter.job)
    .where("died_at", ">", deadLetter.died_at)
    .where(isSameWork(sql`payload`, deadLetter.payload))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
