/** What PGlite does not do by itself and this driver adds. */
import { readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Kysely, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DatabaseUnavailableError } from "../../src/store/database/database-errors.js";
import { embeddedDialect, openSession } from "../../src/store/database/embedded/connection.js";
import { type Engine, startEngine } from "../../src/store/database/embedded/engine.js";
import { longestTurn } from "../support/longest-turn.js";
import { emptyDatabase, emptyFolder, type FreshDatabase } from "../support/postgres.js";

vi.setConfig({ testTimeout: 240_000 });
beforeAll(() => emptyFolder()); // The first one of a run takes seconds, which belong to no test.

const statement = (text: string, ...values: string[]) => [{ text, values }];

describe("the embedded engine", () => {
  let engine: Engine;
  let folder: string;
  const onDeath = vi.fn();
  const run = async (text: string, ...values: string[]) => (await engine.run(statement(text, ...values), "alone")).rows;

  beforeAll(async () => {
    folder = join((await emptyFolder()).dataDir, "postgres");
    engine = await startEngine(folder, onDeath);
    await run("create table notes (id int primary key, text text)");
  });
  beforeEach(() => run("truncate notes"));
  afterAll(() => engine.close());

  it("flushes once for every commit, and not for reads", async () => {
    const syncsOf = async (work: () => Promise<unknown>) => {
      const before = await engine.countSyncs();
      await work();
      return (await engine.countSyncs()) - before;
    };
    const commits = 100;
    const syncs = await syncsOf(async () => {
      for (let id = 0; id < commits; id += 1) await run("insert into notes values ($1, 'x')", String(id));
    });
    // A few more when a log file fills up or a system table grows.
    expect(syncs).toBeGreaterThanOrEqual(commits);
    expect(syncs).toBeLessThan(commits + 10);
    expect(await syncsOf(() => run("select * from notes"))).toBe(0);
    expect(
      await syncsOf(() => run("begin; insert into notes values (1000, 'x'); insert into notes values (1001, 'x'); commit")),
    ).toBe(1);
    expect(await syncsOf(() => run("checkpoint"))).toBeGreaterThan(3);
  });

  it("lets relaxed commits wait for the disk, but not for long", async () => {
    const insert = (id: number) =>
      engine.run(statement("insert into notes values ($1, 'x')", String(id)), "alone", "asyncCommit");
    const before = await engine.countSyncs();
    await Promise.all(Array.from({ length: 100 }, (_, id) => insert(id)));
    expect((await engine.countSyncs()) - before).toBeLessThan(20);
    await vi.waitFor(async () => expect(await engine.countSyncs()).toBeGreaterThan(before), { timeout: 10_000 });
    const durable = await engine.countSyncs();
    await insert(1000);
    await run("insert into notes values (1001, 'x')");
    expect(await engine.countSyncs()).toBeGreaterThan(durable);
    expect(await run("show synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
  });

  it("writes out nothing for what only read, nor for what a later commit took along", async () => {
    const asyncRun = (text: string, ...values: string[]) => engine.run(statement(text, ...values), "alone", "asyncCommit");
    const longerThanWaited = () => new Promise((resolve) => setTimeout(resolve, 500));
    await longerThanWaited();
    const before = await engine.countSyncs();
    await asyncRun("select * from notes where id = $1", "1");
    await longerThanWaited();
    expect(await engine.countSyncs()).toBe(before);
    // Asked for together, which the engine carries out one after the other: nothing else comes between.
    await Promise.all([asyncRun("insert into notes values ($1, 'x')", "1"), run("insert into notes values ($1, 'x')", "2")]);
    const durable = await engine.countSyncs();
    expect(durable).toBe(before + 1);
    await longerThanWaited();
    expect(await engine.countSyncs()).toBe(durable);
    const [, , , syncs] = await Promise.all([
      engine.run([{ text: "begin; set local synchronous_commit = off", values: [] }], "inside"),
      engine.run(statement("insert into notes values ($1, 'x')", "3"), "inside"),
      engine.run([{ text: "commit", values: [] }], "inside"),
      engine.countSyncs(),
    ]);
    expect(syncs).toBe(durable);
    await vi.waitFor(async () => expect(await engine.countSyncs()).toBe(durable + 1), { timeout: 10_000 });
  });

  it("runs with the settings that make commits durable", async () => {
    const settings = await run(
      "select name, setting from pg_settings where name = any($1)",
      "{fsync,wal_sync_method,synchronous_commit,full_page_writes}",
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: "on",
      wal_sync_method: "fsync",
      synchronous_commit: "on",
      full_page_writes: "on",
    });
  });

  it("keeps the log short when it is tended", async () => {
    for (let round = 0; round < 3; round += 1) {
      await run(
        "insert into notes select n + $1::int, repeat('x', 500) from generate_series(1, 40000) n",
        String(round * 40_000),
      );
      await run("checkpoint");
    }
    const logFiles = (await readdir(join(folder, "pg_wal"))).filter((name) => /^[0-9A-F]{24}$/.test(name));
    expect(logFiles.length).toBeLessThanOrEqual(4); // of 16 MB each
  });

  it("confirms no commit that could not be written down, and dies of it", async () => {
    await run("insert into notes values (1, 'kept')");
    const log = join(folder, "pg_wal");
    await rename(log, `${log}.away`); // As a disk would that fails: no log file can be opened any more.
    await run("select pg_switch_wal()");
    const outcomes = await Promise.allSettled([run("insert into notes values (2, 'lost')"), run("select 1")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(run("select 2")).rejects.toBeInstanceOf(DatabaseUnavailableError);
    expect(onDeath).toHaveBeenCalledOnce();
    expect(String(onDeath.mock.lastCall)).toContain("PANIC");

    await rename(`${log}.away`, log);
    engine = await startEngine(folder);
    expect(await run("select * from notes")).toEqual([{ id: 1, text: "kept" }]);
  });
});

describe("the embedded database", () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await emptyDatabase("embedded");
  });
  afterAll(() => fresh.drop());

  it("leaves the main thread free during a scan", async () => {
    await fresh.database.sql.executeSql(
      "create table long as select repeat(md5(n::text), 20) as text from generate_series(1, 100000) n",
    );
    const began = performance.now();
    const held = await longestTurn(
      fresh.database.sql.executeSql(
        "select count(*) from long where text like '%a1%b2%c3%d4%e5%f6%' or text like '%no%such%text%'",
      ),
    );
    const scan = performance.now() - began;
    expect(scan).toBeGreaterThan(100);
    expect(held).toBeLessThan(scan / 2);
  });
});

it("rolls back a transaction that goes to sleep, so that the others go on", async () => {
  const { dataDir } = await emptyFolder();
  const engine = await startEngine(join(dataDir, "postgres"));
  const db = new Kysely<{ notes: { id: number } }>({ dialect: embeddedDialect(openSession(engine, 100), "durable") });
  await sql`create table notes (id int)`.execute(db);
  const sleeping = db.transaction().execute(async (trx) => {
    await trx.insertInto("notes").values({ id: 1 }).execute();
    await delay(300);
    await trx.insertInto("notes").values({ id: 2 }).execute();
  });
  const waiting = db.insertInto("notes").values({ id: 3 }).execute();
  await expect(sleeping).rejects.toMatchObject({ code: "25P03" });
  await waiting;
  expect(await db.selectFrom("notes").selectAll().execute()).toEqual([{ id: 3 }]);
  await engine.close();
});
