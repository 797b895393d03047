/** What is asked of PostgreSQL again and again is prepared, where a connection is one session, and never to the harm of the answers. */
import { sql } from "kysely";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSessionPlans } from "../../src/store/database/postgres/plans.js";
import { emptyDatabase, type FreshDatabase } from "../support/postgres.js";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await emptyDatabase("postgres");
  await sql`create table notes (id int primary key, text text)`.execute(fresh.database.kysely);
  await sql`insert into notes values (1, 'one')`.execute(fresh.database.kysely);
});
afterAll(() => fresh.drop());

const TIMES = 8;
const note = (id: number) => sql`select * from notes where id = ${id}`;

async function often(run: () => Promise<{ readonly rows: readonly unknown[] }>) {
  let rows: readonly unknown[] = [];
  for (let time = 0; time < TIMES; time += 1) ({ rows } = await run());
  return rows;
}

/** In a session with which nothing else was done meanwhile. */
async function prepared(like: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_prepared_statements where statement like ${`${like}%`}`.execute(fresh.database.kysely);
  return rows[0]?.count ?? 0;
}

it("prepares what comes often, with what is sent before it, and nothing else", async () => {
  const { kysely } = fresh.database;
  await sql`select ${"once"}::text as once`.execute(kysely);
  expect(await often(() => note(1).execute(kysely))).toEqual([{ id: 1, text: "one" }]);
  await often(() => sql`update notes set text = ${"uno"} where id = ${1} returning text`.execute(kysely));
  expect([await prepared("select $1::text as once"), await prepared("select * from notes where id = $1")]).toEqual([0, 1]);
  expect([await prepared("update notes set text"), await prepared("select set_config")]).toEqual([1, 1]);
});

it("answers with the columns that a table has now, also within a transaction that begins with it", async () => {
  const { kysely } = fresh.database;
  await often(() => note(1).execute(kysely));
  await sql`alter table notes add column colour text default 'red'`.execute(kysely);
  expect((await note(1).execute(kysely)).rows).toEqual([{ id: 1, text: "uno", colour: "red" }]);
  await sql`alter table notes drop column colour`.execute(kysely);
  const within = () => kysely.transaction().execute((transaction) => note(1).execute(transaction));
  await within().catch(() => undefined);
  expect((await within()).rows).toEqual([{ id: 1, text: "uno" }]);
});

it("goes without where the session has lost what was prepared", async () => {
  const { kysely } = fresh.database;
  const add = (id: number) => sql`insert into notes values (${id}, 'more') returning id`.execute(kysely);
  for (let id = 10; id < 10 + TIMES; id += 1) await add(id);
  await sql`deallocate all`.execute(kysely);
  for (let id = 20; id < 20 + TIMES; id += 1) expect((await add(id)).rows).toEqual([{ id }]);
  expect(await prepared("insert into notes")).toBe(0);
  expect((await sql`select count(*)::int as count from notes where text = ${"more"}`.execute(kysely)).rows).toEqual([
    { count: 2 * TIMES },
  ]);
});

it("fails as ever, inside a transaction too, and goes on", async () => {
  const { asyncCommit } = fresh.database;
  const share = (by: number) => sql`select 1 / ${by}::int as share`;
  await often(() => share(1).execute(asyncCommit));
  await expect(share(0).execute(asyncCommit)).rejects.toMatchObject({ code: "22012" });
  const failed = asyncCommit.transaction().execute(async (transaction) => {
    await share(0)
      .execute(transaction)
      .catch(() => undefined);
    await share(1).execute(transaction);
  });
  await expect(failed).rejects.toMatchObject({ code: "25P02" });
  expect((await share(1).execute(asyncCommit)).rows).toEqual([{ share: 1 }]);
});

it("prepares one that failed when it was new", async () => {
  const { asyncCommit } = fresh.database;
  const root = (of: number) => sql`select sqrt(${of}::int) as root`.execute(asyncCommit);
  for (let time = 1; time < TIMES; time += 1) await root(-1).catch(() => undefined);
  expect(await often(() => root(4))).toEqual([{ root: 2 }]);
});

it("is not for a connection that a pooler gives to others, and plans anew as tables grow", async () => {
  let clock = 0;
  const plans = createSessionPlans(() => clock);
  const clientOf = (processID: number) =>
    ({ processID, query: () => Promise.resolve({ rows: [{ pid: 7 }] }) }) as unknown as PoolClient;
  const [own, pooled] = await Promise.all([plans.of(clientOf(7)), plans.of(clientOf(8))]);
  for (let time = 0; time < TIMES; time += 1) own.nameOf("select 1");
  const named = own.nameOf("select 1");
  expect([named?.isNew, pooled.nameOf("select 1")]).toEqual([true, null]);
  own.hold([named?.name ?? ""]);
  expect([own.nameOf("select 1")?.isNew, own.takeOutlived()]).toEqual([false, false]);
  clock = 60_000;
  expect([own.takeOutlived(), own.takeOutlived(), pooled.takeOutlived()]).toEqual([true, false, false]);
});
