/**
 * Behind PgBouncer in transaction mode, as Supabase, Neon and RDS Proxy have it: what was acknowledged is durable though
 * PostgreSQL is killed right after, and nothing of ours is bound to a session that the next transaction of another has.
 */
import { sql } from "kysely";
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import { migrate } from "../../src/store/database/migrate.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { PGBOUNCER } from "../support/pgbouncer.js";
import { type PostgresProcess, startPostgres } from "../support/postgres-process.js";
import { onServer } from "../support/postgres-statements.js";
import { faultsInStore } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { createChance } from "./support/random.js";
import { ROUNDS, SEED } from "./support/rounds.js";
import { fieldIssuesOf, opens } from "./support/story.js";

const BURST = 40;

describe.runIf(PGBOUNCER !== null)("behind a pooler in transaction mode", () => {
  let server: PostgresProcess;
  beforeAll(async () => {
    server = await startPostgres({ pooled: true });
  });
  afterAll(() => server.stop());

  async function newDatabase() {
    const name = `simpli_${randomUUID().replaceAll("-", "")}`;
    await onServer(server.url, `create database "${name}"`);
    const direct = new URL(server.url);
    direct.pathname = `/${name}`;
    const pooled = new URL(direct);
    pooled.port = String(server.pooledPort);
    return { direct: direct.href, pooled: pooled.href };
  }

  it("leaves nothing in a session that others get next: no setting, lock, LISTEN, prepared statement or temporary table", async () => {
    const { pooled } = await newDatabase();
    const options = { url: pooled, dataDir: "" };
    // As three processes that start at once do, and one whose migration fails.
    const databases = await Promise.all([options, options, options].map(openDatabase));
    const queues = await Promise.all(
      databases.map(async (database) => {
        await migrate(database.kysely);
        return startBossQueue(database, createLogger("silent"), Date.now);
      }),
    );
    const work = databases.flatMap(({ kysely, asyncCommit, sql: runner }) => [
      ...[kysely, asyncCommit].map((db) => db.transaction().execute((trx) => sql`select pg_sleep(0.05)`.execute(trx))),
      ...[kysely, asyncCommit].map((db) => sql`delete from watermarks where name = 'nothing'`.execute(db)),
      runner.executeSql("select pg_sleep(0.05)"),
    ]);
    await Promise.all(work);

    const [database] = databases;
    // More at once than the pooler has connections: each of its sessions answers.
    const seen = await Promise.all(
      Array.from({ length: 12 }, () =>
        sql<{ pid: number; changed: string[] | null; commit: string; locks: number; bound: number }>`
          select pg_backend_pid() as pid, current_setting('synchronous_commit') as commit,
            (select array_agg(name) from pg_settings where source = 'session' and name not in
              ('application_name', 'client_encoding', 'DateStyle', 'TimeZone', 'standard_conforming_strings')) as changed,
            (select count(*)::int from pg_locks where locktype = 'advisory') as locks,
            (select count(*) from pg_listening_channels())::int + (select count(*) from pg_prepared_statements)::int
              + (select count(*) from pg_class where relpersistence = 't')::int as bound
          from pg_sleep(0.05)`.execute(database?.asyncCommit as never),
      ),
    );
    await Promise.all(queues.map((queue) => queue.stop()));
    await Promise.all(databases.map(({ close }) => close()));
    const rows = seen.flatMap((result) => result.rows);
    expect(new Set(rows.map(({ pid }) => pid)).size).toBeGreaterThan(2);
    expect(rows.filter(({ changed, commit, locks, bound }) => changed !== null || commit !== "on" || locks + bound > 0)).toEqual(
      [],
    );
  }, 60_000);

  it("waits for the disk where it must, whatever another program left in the sessions", async () => {
    const { direct, pooled } = await newDatabase();
    const name = new URL(direct).pathname.slice(1);
    await onServer(direct, `alter database "${name}" set synchronous_commit = off`);
    const database = await openDatabase({ url: pooled, dataDir: "" });
    await sql`create table seen (how text)`.execute(database.kysely);
    await sql`insert into seen values (current_setting('synchronous_commit'))`.execute(database.kysely);
    await database.kysely
      .transaction()
      .execute((trx) => sql`insert into seen values (current_setting('synchronous_commit'))`.execute(trx));
    const { rows } = await sql<{ how: string }>`select how from seen`.execute(database.kysely);
    await database.close();
    expect(rows.map(({ how }) => how)).toEqual(["on", "on"]);
  });

  describe(`three processes, PostgreSQL killed right after bursts, seed ${SEED}`, () => {
    const chance = createChance(SEED);
    let arena: Arena;
    let direct: string;
    beforeAll(async () => {
      const database = await newDatabase();
      direct = database.direct;
      const options = { database: "postgres", processes: 3, chance, restarts: true } as const;
      arena = await openArena({ ...options, databaseUrl: database.pooled });
    }, 120_000);
    afterAll(() => arena.close());

    it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
      "round %i: nothing acknowledged is lost",
      async (round) => {
        const crash = await prepareCrash(server.url);
        const before = arena.balancer.acknowledged.size;
        const stories = Array.from({ length: BURST }, () => opens(arena.twin));
        const enough = before + BURST * (0.5 + chance.next() / 2);
        await vi.waitUntil(() => arena.balancer.acknowledged.size >= enough, { timeout: 60_000, interval: 1 });
        if (round % 2 === 0) arena.instances[chance.below(3)]?.kill();
        await crash();
        const acknowledged = [...arena.balancer.acknowledged];
        const stored = await storedIds(direct);
        const lost = acknowledged.filter((id) => !stored.has(id));
        console.log(`${lost.length} of ${acknowledged.length} acknowledged events lost`);
        expect(lost).toEqual([]);
        await arena.quiet(120_000);
        expect(stories.flatMap((story) => fieldIssuesOf(arena.twin, story))).toEqual([]);
      },
      240_000,
    );

    it("did everything once and gave nothing up", async () => {
      await arena.stop();
      expect(await faultsInStore(arena)).toEqual([]);
    }, 60_000);
  });
});

/** SIGKILL to one of the server's processes: it drops all memory, ends every connection and recovers from its log. Prepared, it comes at once. */
async function prepareCrash(url: string): Promise<() => Promise<unknown>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  client.on("error", () => undefined);
  const { rows } = await client.query<{ pid: number }>("select pid from pg_stat_activity where backend_type = 'walwriter'");
  const ended = new Promise((resolve) => client.once("end", resolve));
  const pid = rows[0]?.pid;
  if (pid === undefined) throw new Error("PostgreSQL has no process that writes its log");
  return () => {
    process.kill(pid, "SIGKILL");
    return ended;
  };
}

async function storedIds(url: string): Promise<ReadonlySet<string>> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ id: string }>("select id from notifications");
      return new Set(rows.map(({ id }) => id));
    } catch {
      await delay(100); // It is recovering.
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
