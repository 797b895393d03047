/** The clock of the database was set back: its rows are those of an hour ahead. Nothing waits an hour for it. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import { createLeasedLocks, createLocalLocks, LEASE_TIMES } from "../../src/queue/conversation-locks.js";
import { followClock } from "../../src/queue/follow-clock.js";
import type { Queue } from "../../src/queue/queue.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const cause = { id: "n-1", topic: "conversation.user.replied", receivedAt: 0, partId: null };
const payloadOf = (conversationId: string) => ({ workspaceId: "w-1", conversationId, cause });

describe.each(DATABASE_KINDS)("on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let queue: Queue;
  const startQueue = () => startBossQueue(fresh.database, createLogger("silent"), Date.now);
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    queue = await startQueue();
  });
  afterAll(async () => {
    await queue.stop();
    await fresh.drop();
  });

  const run = async (statement: string) => (await fresh.database.sql.executeSql(statement)).rows;
  const hourAhead = (columns: readonly string[], table: string) =>
    run(`update ${table} set ${columns.map((name) => `${name} = ${name} + interval '1 hour'`).join(", ")}`);
  const followed = () => followClock(fresh.database.asyncCommit, LEASE_TIMES.leaseMs);
  const idsOf = (jobs: Awaited<ReturnType<Queue["claim"]>>) =>
    jobs.map(({ data }) => (data as { payload: { conversationId: string } }).payload.conversationId);

  it("jobs that wait are due when they were meant to be, in their order, and kept as long", async () => {
    for (const id of ["first", "second"]) await queue.add([{ name: "qa", payload: payloadOf(id) }]);
    await queue.add([{ name: "draft", payload: payloadOf("first"), notBefore: Date.now() + 600_000 }]);
    await hourAhead(["created_on", "start_after", "keep_until"], "pgboss.job");
    expect(await queue.claim("qa", 5)).toEqual([]);
    await followed();
    expect(idsOf([...(await queue.claim("qa", 1)), ...(await queue.claim("qa", 1))])).toEqual(["first", "second"]);
    const [draft] = await run(
      "select start_after - now() < interval '601 seconds' and start_after - now() > interval '500 seconds' as waits, keep_until > now() + interval '13 days' as kept from pgboss.job where name = 'draft'",
    );
    expect(draft).toEqual({ waits: true, kept: true });
    await run("delete from pgboss.job");
  });

  it("a start does so too, and leaves alone what waits by the clock that counts", async () => {
    await queue.add([{ name: "qa", payload: payloadOf("later"), notBefore: Date.now() + 7_200_000 }]);
    const before = await run("select * from pgboss.job");
    await followed();
    expect(await run("select * from pgboss.job")).toEqual(before);
    await queue.add([{ name: "refresh", payload: payloadOf("now") }]);
    await hourAhead(["created_on", "start_after"], "pgboss.job");
    const again = await startQueue();
    expect(idsOf(await again.claim("refresh", 1))).toEqual(["now"]);
    await again.stop();
    await run("delete from pgboss.job");
  });

  it("a claimed job whose process died is not taken to live for an hour", async () => {
    await queue.add([{ name: "refresh", payload: payloadOf("died") }]);
    await queue.claim("refresh", 1);
    await hourAhead(["heartbeat_on"], "pgboss.job");
    await followed();
    expect(await run("select heartbeat_on <= now() as seen from pgboss.job")).toEqual([{ seen: true }]);
    await run("delete from pgboss.job");
  });

  it("and is taken over", async () => {
    const watching = await startBossQueue(fresh.database, createLogger("silent"), Date.now, { superviseSeconds: 1 });
    await queue.add([{ name: "refresh", payload: payloadOf("orphan") }]);
    await queue.claim("refresh", 1);
    await run("update pgboss.queue set monitor_claim_on = now(), maintain_on = now()");
    await hourAhead(["monitor_claim_on", "maintain_on"], "pgboss.queue");
    await hourAhead(["heartbeat_on"], "pgboss.job");
    await followed();
    // Its heartbeats have stopped for as long as they last.
    await run("update pgboss.job set heartbeat_on = heartbeat_on - interval '21 seconds'");
    const claimed = await vi.waitFor(
      async () => {
        const jobs = await watching.claim("refresh", 1);
        expect(jobs).toHaveLength(1);
        return jobs;
      },
      { timeout: 30_000, interval: 200 },
    );
    expect(idsOf(claimed)).toEqual(["orphan"]);
    expect(claimed[0]?.crashes).toBe(1);
    expect(await run("select name from pgboss.queue where maintain_on > now()")).toEqual([]);
    await watching.stop();
    await run("delete from pgboss.job");
  });

  it("a lease that nobody renews ends when any other does; one that is held stays held until then", async () => {
    const clocks = { now: Date.now, uptime: () => performance.now() };
    const another = () => createLeasedLocks(fresh.database, createLocalLocks(), clocks);
    const key = { workspaceId: "w-1", conversationId: "held" };
    const lock = await another().take(key, 0);
    await hourAhead(["expires_at"], "leases");
    await followed();
    expect(await another().take(key, 0)).toBeNull();
    expect(await run("select expires_at <= now() + interval '30 seconds' as ends from leases")).toEqual([{ ends: true }]);
    expect(await lock?.isHeld()).toBe(true);
    await lock?.release();
  });
});
