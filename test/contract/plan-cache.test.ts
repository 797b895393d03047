/** Plans of what is asked often are kept, and never to the harm of the answers. */
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPlanCache, DurableNodeFS, type PlanCache, startPGlite } from "../../src/store/database/embedded/pglite.js";
import { emptyFolder } from "../support/postgres.js";

let engine: PGlite;
let plans: PlanCache;
let clock = 0;
beforeAll(async () => {
  engine = await startPGlite(new DurableNodeFS(join((await emptyFolder()).dataDir, "postgres")), () => undefined);
  plans = createPlanCache(engine, () => clock);
  await engine.exec("create table notes (id int primary key, text text)");
});
afterAll(() => engine.close());

const often = async (text: string, ...values: string[]) => {
  let rows: unknown;
  for (let time = 0; time < 4; time += 1) rows = (await plans.run(text, values))[0]?.rows;
  return rows;
};
const kept = async (text: string) => {
  const { rows } = await engine.query<{ name: string }>("select name from pg_prepared_statements where statement like $1", [
    `%${text}`,
  ]);
  return rows.map(({ name }) => name);
};

it("keeps the plan of what comes often, and of nothing else", async () => {
  await plans.run("select 'once' where $1 = 1", ["1"]);
  await often("select 'often' where $1 = 1", "1");
  expect(await kept("select 'once' where $1 = 1")).toEqual([]);
  expect(await kept("select 'often' where $1 = 1")).toHaveLength(1);
});

it("answers with the columns a table has now", async () => {
  await plans.run("insert into notes values ($1, $2)", ["1", "it's \\ here"]);
  expect(await often("select * from notes where id = $1", "1")).toEqual([{ id: 1, text: "it's \\ here" }]);
  await engine.exec("alter table notes add column colour text default 'red'");
  expect(await often("select * from notes where id = $1", "1")).toEqual([{ id: 1, text: "it's \\ here", colour: "red" }]);
});

it("takes parameters of any length, and parts of statements for what they are", async () => {
  const long = "x'); drop table notes; --".repeat(1_000);
  expect(await often("select length($1) as length", long)).toEqual([{ length: long.length }]);
  expect(await often("select $1::text", "'); drop table notes; --")).toEqual([{ text: "'); drop table notes; --" }]);
  expect(await often("select $1 like '%a\\_b%' as found", "1a_b2")).toEqual([{ found: true }]);
});

it("fails as ever, inside a transaction too, and goes on", async () => {
  await often("select 1 / $1::int as share", "1");
  await expect(plans.run("select 1 / $1::int as share", ["0"])).rejects.toMatchObject({ code: "22012" });
  await engine.exec("begin");
  await expect(plans.run("select 1 / $1::int as share", ["0"])).rejects.toMatchObject({ code: "22012" });
  await expect(plans.run("select 1 / $1::int as share", ["1"])).rejects.toMatchObject({ code: "25P02" });
  await engine.exec("rollback");
  expect(await often("select 1 / $1::int as share", "1")).toEqual([{ share: 1 }]);
});

it("plans anew for a table that has grown", async () => {
  await engine.exec("create table leaves (id int primary key, text text); insert into leaves values (1, 'x'); analyze leaves");
  const text = "select text from leaves where id = $1";
  for (let time = 0; time < 10; time += 1) await plans.run(text, ["1"]);
  const [name = ""] = await kept(text);
  const plan = async () => JSON.stringify((await engine.exec(`explain execute ${name}('1')`))[0]?.rows);
  expect(await plan()).toContain("Seq Scan");
  await engine.exec("insert into leaves select n, repeat('x', 100) from generate_series(2, 20000) as n");
  clock += 6_000;
  await plans.run(text, ["1"]);
  expect(await plan()).toContain("Index Scan");
});
