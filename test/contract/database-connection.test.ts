/** PostgreSQL goes away and comes back. */
import { type AddressInfo, connect, createServer } from "node:net";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DatabaseUnavailableError } from "../../src/store/database/database-errors.js";
import { DatabaseError } from "../../src/store/database/database.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { emptyDatabase, type FreshDatabase } from "../support/postgres.js";

describe("connections to PostgreSQL", () => {
  let fresh: FreshDatabase;
  const warn = vi.fn();
  beforeAll(async () => {
    fresh = await emptyDatabase("postgres", { log: { warn } });
    await sql`create table notes (id int)`.execute(fresh.database.kysely);
  });
  afterAll(() => fresh.drop());

  it("are replaced when they were lost while idle", async () => {
    await Promise.all(Array.from({ length: 4 }, () => fresh.database.sql.executeSql("select pg_sleep(0.05)")));
    const cut = await cutConnections(fresh);
    expect(cut).toBeGreaterThan(4);
    await vi.waitFor(() => expect(warn.mock.calls.length).toBeGreaterThanOrEqual(cut), { timeout: 10_000 });
    expect((await sql`select 1 as one`.execute(fresh.database.kysely)).rows).toEqual([{ one: 1 }]);
  });

  it("that are lost in the middle fail the statement, with nothing kept, and the next one works", async () => {
    const cutOff = fresh.database.kysely.transaction().execute(async (trx) => {
      await sql`insert into notes values (1)`.execute(trx);
      await cutConnections(fresh);
      await sql`insert into notes values (2)`.execute(trx);
    });
    await expect(cutOff).rejects.toBeInstanceOf(DatabaseUnavailableError);
    const sleeping = fresh.database.sql.executeSql("select pg_sleep(60)");
    const outcome = expect(sleeping).rejects.toBeInstanceOf(DatabaseUnavailableError);
    await vi.waitUntil(async () => (await cutConnections(fresh, "select pg_sleep(60)%")) > 0, { timeout: 10_000 });
    await outcome;
    expect((await sql`select * from notes`.execute(fresh.database.kysely)).rows).toEqual([]);
  });

  it("have limits for statements and idle transactions, in each transaction and left in no session", async () => {
    const settings = sql`select current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    const within = await fresh.database.kysely.transaction().execute((trx) => settings.execute(trx));
    expect(within.rows).toEqual([{ statement: "1min", idle: "30s" }]);
    expect((await settings.execute(fresh.database.kysely)).rows).toEqual([{ statement: "0", idle: "0" }]);
  });

  it("wait for the disk with a write of one statement, within its limit, whatever the database's own setting is", async () => {
    const { kysely } = fresh.database;
    await sql`create table received (setting text, timeout text, number int check (number > 0))`.execute(kysely);
    await sql`alter database ${sql.ref(new URL(fresh.url ?? "").pathname.slice(1))} set synchronous_commit = off`.execute(kysely);
    const warned = warn.mock.calls.length;
    const cut = await cutConnections(fresh);
    await vi.waitFor(() => expect(warn.mock.calls.length - warned).toBeGreaterThanOrEqual(cut), { timeout: 10_000 });
    const received = sql`current_setting('synchronous_commit'), current_setting('statement_timeout')`;
    const written = await sql`insert into received select ${received}, ${1}::int returning *`.execute(kysely);
    expect(written.rows).toEqual([{ setting: "on", timeout: "1min", number: 1 }]);
    await expect(sql`insert into received select ${received}, ${0}::int`.execute(kysely)).rejects.toBeInstanceOf(DatabaseError);
    await expect(sql`insert into nowhere values (1)`.execute(kysely)).rejects.toMatchObject({ code: "42P01" });
    const { rows } = await sql`select ${received}, count(*)::int as count from received`.execute(kysely);
    expect(rows).toEqual([{ current_setting: "0", count: 1 }]);
    await sql`alter database ${sql.ref(new URL(fresh.url ?? "").pathname.slice(1))} reset synchronous_commit`.execute(kysely);
  });

  it("are waited for at the start, while the server recovers", async () => {
    const server = new URL(fresh.url ?? "");
    let refuses = true;
    const proxy = createServer((socket) => {
      socket.on("error", () => undefined);
      if (refuses) return void socket.destroy();
      const upstream = connect(Number(server.port), server.hostname);
      upstream.on("error", () => socket.destroy());
      socket.pipe(upstream).pipe(socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    const through = new URL(server);
    through.port = String((proxy.address() as AddressInfo).port);
    const sentences: string[] = [];
    const onProgress = (sentence: string) => {
      sentences.push(sentence);
      refuses = false;
    };
    const opened = await openDatabase({ url: through.href, dataDir: "", waitMs: 10_000, onProgress });
    expect((await sql`select 1 as one`.execute(opened.kysely)).rows).toEqual([{ one: 1 }]);
    expect(sentences).toEqual([expect.stringMatching(/^Waiting up to 10 s for PostgreSQL: /)]);
    await opened.close();
    proxy.close();
  });

  it("are not waited for where the server refuses for good", async () => {
    const wrong = new URL(fresh.url ?? "");
    wrong.pathname = "/no_such_database";
    const onProgress = vi.fn();
    const refused = openDatabase({ url: wrong.href, dataDir: "", waitMs: 600_000, onProgress });
    await expect(refused).rejects.toMatchObject({ code: "3D000" });
    expect(onProgress).not.toHaveBeenCalled();
  });

  it("that cannot be made are told as what they are", async () => {
    const nobodyThere = openDatabase({ url: "postgres://user:secret@127.0.0.1:1/db", dataDir: fresh.dataDir });
    const error = await nobodyThere.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnavailableError);
    expect(String(error)).toContain("ECONNREFUSED");
    expect(String(error)).not.toContain("secret");
  });
});

/** The app's, all of them or those whose last statement is like this. How many there were. */
async function cutConnections({ url }: FreshDatabase, statement = "%"): Promise<number> {
  const client = new Client({ connectionString: url ?? "" });
  await client.connect();
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'simpli-for-intercom' and query like $1`,
    [statement],
  );
  await client.end();
  return rowCount ?? 0;
}
