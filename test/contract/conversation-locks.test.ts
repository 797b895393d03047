/** One holder at a time, first come first served, and no release is ever lost: within a process, and over many on PostgreSQL. */
import fc from "fast-check";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConversationLocks, createLeasedLocks, createLocalLocks, LEASE_TIMES } from "../../src/queue/conversation-locks.js";
import { DatabaseUnavailableError } from "../../src/store/database/database-errors.js";
import { createRead } from "../../src/store/database/read.js";
import type { Tables } from "../../src/store/database/tables.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const key = (conversationId: string) => ({ workspaceId: "w", conversationId });
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Counts who holds what, and notes where two did at once. */
function createWatch() {
  const holders = new Map<string, number>();
  const watch = { most: 0, served: [] as string[] };
  return {
    watch,
    async hold(locks: ConversationLocks, conversation: string, who: string, ms: number, patienceMs: number): Promise<boolean> {
      const lock = await locks.take(key(conversation), patienceMs);
      if (lock === null) return false;
      const count = (holders.get(conversation) ?? 0) + 1;
      holders.set(conversation, count);
      watch.most = Math.max(watch.most, count);
      watch.served.push(who);
      await pause(ms);
      holders.set(conversation, (holders.get(conversation) ?? 0) - 1);
      await lock.release();
      return true;
    },
  };
}

const askers = fc.array(
  fc.record({ conversation: fc.constantFrom("a", "b"), ms: fc.nat({ max: 3 }), patienceMs: fc.constantFrom(1, 4, 1_000) }),
  { minLength: 2, maxLength: 12 },
);

describe("local locks", () => {
  it("never have two holders, and are free again in the end, whoever gave up waiting", async () => {
    await fc.assert(
      fc.asyncProperty(askers, async (asked) => {
        const locks = createLocalLocks();
        const { watch, hold } = createWatch();
        await Promise.all(
          asked.map(({ conversation, ms, patienceMs }, index) => hold(locks, conversation, String(index), ms, patienceMs)),
        );
        expect(watch.most).toBe(1);
        for (const conversation of ["a", "b"]) expect(await locks.take(key(conversation), 0)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it("serve in the order of asking", async () => {
    const locks = createLocalLocks();
    const { watch, hold } = createWatch();
    const names = ["1", "2", "3", "4", "5"];
    await Promise.all(names.map((name) => hold(locks, "a", name, 1, 60_000)));
    expect(watch.served).toEqual(names);
  });

  it("keep different conversations and workspaces apart", async () => {
    const locks = createLocalLocks();
    await locks.take({ workspaceId: "a", conversationId: "b/c" }, 0);
    expect(await locks.take({ workspaceId: "a/b", conversationId: "c" }, 0)).not.toBeNull();
  });
});

describe("leased locks on PostgreSQL", () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase("postgres");
  });
  afterAll(() => fresh.drop());

  /** As another process has them: with local locks of its own. */
  const clocks = { now: Date.now, uptime: () => performance.now() };
  const another = () => createLeasedLocks(fresh.database, createLocalLocks(), clocks);

  it("never have two holders over three processes", async () => {
    const processes = [another(), another(), another()];
    const { watch, hold } = createWatch();
    const asked = Array.from({ length: 18 }, (_, index) => ({ index, locks: processes[index % 3] ?? another() }));
    const had = await Promise.all(
      asked.map(({ index, locks }) => hold(locks, index % 2 === 0 ? "x" : "y", String(index), 5, 20_000)),
    );
    expect(had).not.toContain(false);
    expect(watch.most).toBe(1);
  });

  it("a process that died holds its conversation until the lease ends, and no longer", async () => {
    const db = fresh.database.kysely;
    const dead = { workspace_id: "w", conversation_id: "z", holder: "00000000-0000-4000-8000-000000000001" };
    await db
      .insertInto("leases")
      .values({ ...dead, expires_at: new Date(Date.now() + 60_000) })
      .execute();
    expect(await another().take(key("z"), 150)).toBeNull();
    const taking = another().take(key("z"), 30_000);
    await sql`update leases set expires_at = now() + interval '300 milliseconds' where conversation_id = 'z'`.execute(db);
    const lock = await taking;
    expect(lock).not.toBeNull();
    await lock?.release();
    expect(await db.selectFrom("leases").selectAll().where("conversation_id", "=", "z").execute()).toEqual([]);
  });

  it("read what the holder before has written, whether or not it is waited for", async () => {
    const db = fresh.database.asyncCommit;
    const count = () => createRead(db, sql<{ count: number }>`select count(*)::int as count from tags`, ([row]) => row?.count);
    const write = (name: string) => db.insertInto("tags").values({ workspace_id: "w", name, id: name }).execute();
    const first = await another().takeAndRead(key("r"), 0, count());
    expect(first?.found).toBe(0);
    const waiting = another().takeAndRead(key("r"), 10_000, count());
    await pause(150);
    await write("one");
    await first?.lock.release();
    const second = await waiting;
    expect(second?.found).toBe(1);
    expect(await another().takeAndRead(key("r"), 0, count())).toBeNull();
    await second?.lock.release();
  });

  it("are free again where what is read under them fails", async () => {
    const db = fresh.database.asyncCommit;
    const refused = createRead(db, sql`select nonsense`, () => 1);
    const misread = createRead(db, sql`select 1`, () => {
      throw new Error("misread");
    });
    await expect(another().takeAndRead(key("f"), 0, refused)).rejects.toMatchObject({ code: "42703" });
    await expect(another().takeAndRead(key("f"), 0, misread)).rejects.toThrow("misread");
    const lock = await another().take(key("f"), 0);
    expect(lock).not.toBeNull();
    await lock?.release();
  });

  it("are let go of within the process at once where the database is away", async () => {
    const local = createLocalLocks();
    const never = new Promise<never>(() => undefined);
    const away = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => Object.assign(new DummyDriver(), { acquireConnection: () => never }),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    });
    const writeThenRead = () => Promise.reject(new DatabaseUnavailableError("gone"));
    const locks = createLeasedLocks({ asyncCommit: away, writeThenRead }, local, clocks);
    await expect(
      locks.takeAndRead(
        key("a"),
        0,
        createRead(away, sql`select 1`, () => 1),
      ),
    ).rejects.toThrow("gone");
    expect(await local.take(key("a"), 0)).not.toBeNull();
  });

  it("are waited for no longer where the clock is set back meanwhile", async () => {
    const lock = await another().take(key("b"), 0);
    let now = 3_600_000;
    const setBack = createLeasedLocks(fresh.database, createLocalLocks(), { ...clocks, now: () => now });
    const taking = setBack.take(key("b"), 100);
    now = 0;
    expect(await taking).toBeNull();
    await lock?.release();
  });

  describe("after a stall, in which nothing was renewed", () => {
    const times = { leaseMs: 200, renewMs: 60_000 };
    const stalling = (stalled = clocks) => createLeasedLocks(fresh.database, createLocalLocks(), stalled, times);

    it("a lease that somebody else had meanwhile is lost, though it was given back, and its row is left alone", async () => {
      const lock = await stalling().take(key("s1"), 0);
      await pause(250);
      const other = await stalling().take(key("s1"), 0);
      expect(other).not.toBeNull();
      expect(await lock?.isHeld()).toBe(false);
      await other?.release();
      expect(await lock?.isHeld()).toBe(false);
      await lock?.release();
      expect(await stalling().take(key("s1"), 0)).not.toBeNull();
    });

    it("a lease that nobody else wanted is still held, and good for its whole length again", async () => {
      let stalledMs = 0;
      const late = { ...clocks, now: () => Date.now() + stalledMs };
      const lock = await createLeasedLocks(fresh.database, createLocalLocks(), late).take(key("s2"), 0);
      const ended = sql`update leases set expires_at = now() - interval '1 second' where conversation_id = 's2'`;
      await ended.execute(fresh.database.kysely);
      stalledMs = LEASE_TIMES.leaseMs + 1_000;
      expect(await lock?.isHeld()).toBe(true);
      expect(await another().take(key("s2"), 0)).toBeNull();
      await lock?.release();
    });

    it.each(["now", "uptime"] as const)("is noticed by the %s alone, as where the other clock stood still", async (clock) => {
      let jumped = 0;
      const only = { now: () => 0, uptime: () => 0, [clock]: () => jumped };
      const lock = await stalling(only).take(key(clock), 0);
      await pause(250);
      await stalling().take(key(clock), 0);
      expect(await lock?.isHeld(), "by its clocks no time has passed").toBe(true);
      jumped = 250;
      expect(await lock?.isHeld()).toBe(false);
      await lock?.release();
    });
  });
});
