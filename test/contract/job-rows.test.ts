/** Jobs are added and put back by statements of ours, which must leave what pg-boss itself would have left. */
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createNotificationWriter } from "../../src/intake/batcher.js";
import { type Notification, parseNotification } from "../../src/intake/notification.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import type { ClaimedJob, Queue } from "../../src/queue/queue.js";
import { DATABASE_KINDS, freshDatabase, type FreshDatabase } from "../support/postgres.js";

const AT = Date.parse("2031-05-06T07:08:09.123Z");
const payload = {
  workspaceId: "w-1",
  conversationId: "77",
  cause: { id: "n-1", topic: "conversation.user.replied", receivedAt: AT, partId: null },
};
const retried = { ...payload, cause: { ...payload.cause, retried: true } };
/** Told apart by what the database makes up for each row. */
const OF_ITS_OWN = ["id", "created_on"];
const TIMES = ["start_after", "keep_until", "started_on", "heartbeat_on", "completed_on"];

describe.each(DATABASE_KINDS)("rows of jobs, %s database", (kind) => {
  let fresh: FreshDatabase;
  let queue: Queue;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    queue = await startBossQueue(fresh.database, createLogger("silent"), Date.now);
  });
  afterAll(async () => {
    await queue.stop();
    await fresh.drop();
  });

  const rows = async (where: string) => {
    const found = await fresh.database.sql.executeSql(`select * from pgboss.job where ${where}`);
    return found.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !OF_ITS_OWN.includes(column))));
  };

  it("writes the row that pg-boss writes", async () => {
    await queue.add([{ name: "draft", payload, notBefore: AT }]);
    const [ours] = await rows("name = 'draft'");
    await fresh.database.sql.executeSql("delete from pgboss.job");
    const boss = new PgBoss({ db: fresh.database.sql, supervise: false, schedule: false });
    await boss.start();
    await boss.insert("draft", [{ data: ours?.["data"] as object, group: { id: "w-1/77" }, startAfter: new Date(AT) }]);
    const [theirs] = await rows("name = 'draft'");
    await boss.stop({ graceful: false });
    await fresh.database.sql.executeSql("delete from pgboss.job");
    expect(ours).toMatchObject({ state: "created", group_id: "w-1/77", start_after: new Date(AT) });
    expect(ours).toEqual(theirs);
  });

  it("gives clicks their precedence, and a job without a time is due", async () => {
    const click: JobToDo = { name: "act", payload: { ...payload, actionId: "a-1" }, priority: "urgent" };
    await queue.add([{ name: "act", payload: { ...payload, actionId: "a-2" } }, click]);
    const claimed = await queue.claim("act", 1);
    expect(claimed.map(({ data }) => data)).toMatchObject([{ attempt: 1, payload: { actionId: "a-1" } }]);
    await fresh.database.sql.executeSql("delete from pgboss.job");
  });

  it("puts a job back as though it were new, with what its next try must know", async () => {
    await queue.add([{ name: "qa", payload }]);
    const [first] = await queue.claim("qa", 1);
    await queue.reschedule(first!, { attempt: 2 }, Date.now() + 60_000, "the service is away");
    expect(await queue.claim("qa", 1)).toEqual([]);
    await queue.add([{ name: "refresh", payload }]);
    const [again] = await queue.claim("refresh", 1);
    await queue.reschedule(again!, { attempt: 3 }, Date.now() - 1, "the conversation was busy");
    expect(await queue.claim("refresh", 1)).toMatchObject([{ queueId: again!.queueId, data: { attempt: 3 }, crashes: 0 }]);
    await fresh.database.sql.executeSql("delete from pgboss.job");
  });

  it("leaves a job alone that another process has claimed meanwhile", async () => {
    await queue.add([{ name: "qa", payload }]);
    const [ours] = await queue.claim("qa", 1);
    // No sign of life came in time.
    await fresh.database.sql.executeSql("update pgboss.job set state = 'retry', start_after = now() where state = 'active'");
    const [theirs] = await queue.claim("qa", 1);
    expect(theirs).toMatchObject({ queueId: ours!.queueId, crashes: 1 });
    await queue.reschedule(ours!, { attempt: 2 }, Date.now() - 1, "late");
    const deadLetter = { workspaceId: "w", conversationId: null, payload: {}, reason: "late", cure: null, attempts: 5 };
    await queue.deadLetter(ours!, { ...deadLetter, firstFailedAt: null });
    expect(await rows("name = 'qa'")).toMatchObject([{ state: "active", data: { attempt: 1 } }]);
    expect((await fresh.database.sql.executeSql("select job from dead_letters")).rows).toEqual([]);
    expect([await queue.isOurs(ours!), await queue.isOurs(theirs!)]).toEqual([false, true]);
    await fresh.database.sql.executeSql("delete from pgboss.job");
  });

  it("lets a job go that has ended, and writes what came of it in the same commit", async () => {
    await queue.add([{ name: "qa", payload }]);
    const [job] = await queue.claim("qa", 1);
    await queue.finish(job!, "scored", [], [{ name: "draft", payload }]);
    expect((await rows("true")).map(({ name }) => name)).toEqual(["draft"]);
    expect(await queue.isOurs(job!)).toBe(false);
    await fresh.database.sql.executeSql("delete from pgboss.job");
  });

  it("ends a failed job that was queued again as pg-boss ends it, for an admin asks what became of it", async () => {
    const ended = async (end: (job: ClaimedJob) => Promise<unknown>) => {
      await queue.add([{ name: "qa", payload: retried }]);
      const [job] = await queue.claim("qa", 1);
      if (job === undefined) throw new Error("nothing was claimed");
      await end(job);
      const [row] = await rows("name = 'qa'");
      await fresh.database.sql.executeSql("delete from pgboss.job");
      return {
        ...row,
        data: null,
        ...Object.fromEntries(TIMES.map((column) => [column, row?.[column] === null ? "none" : "some"])),
      };
    };
    const next: JobToDo = { name: "draft", payload };
    const ours = await ended((job) => queue.finish(job, "scored", [], [next]));
    const boss = new PgBoss({ db: fresh.database.sql, supervise: false, schedule: false });
    await boss.start();
    const theirs = await ended((job) => boss.complete("qa", job.queueId, { note: "scored" }));
    await boss.stop({ graceful: false });
    expect(ours).toMatchObject({ state: "completed", output: { note: "scored" } });
    expect(ours).toEqual(theirs);
  });

  describe("by the writer of notifications", () => {
    const read = (fields: object) => {
      const body = Buffer.from(JSON.stringify({ topic: "conversation.user.replied", app_id: "w-1", created_at: 5, ...fields }));
      const parsed = parseNotification(body, AT);
      if (!parsed.parsed) throw new Error(parsed.detail);
      return [parsed.notification, body] as const;
    };
    const about = (id: string, conversation: string) => read({ id, data: { item: { type: "conversation", id: conversation } } });
    const jobsOf = async (conversation: string) =>
      (await rows(`group_id = 'w-1/${conversation}'`)).map(({ name }) => name).toSorted();

    it("each notification once, with its jobs, however it comes together with others", async () => {
      const notifications = createNotificationWriter(fresh.database, queue, 2_000, () => AT);
      const accept = ([notification, body]: readonly [Notification, Buffer]) => notifications.accept(notification, body);
      const first = await Promise.all([accept(about("a", "1")), accept(about("b", "2")), accept(about("b", "2"))]);
      const second = await Promise.all([accept(about("c", "3")), accept(about("a", "1")), accept(about("b", "2"))]);
      expect([first, second]).toEqual([
        ["new", "new", "known"],
        ["new", "known", "known"],
      ]);
      for (const conversation of ["1", "2", "3"]) expect(await jobsOf(conversation)).toEqual(["draft", "event"]);
      const [draft] = await rows("group_id = 'w-1/1' and name = 'draft'");
      expect(draft).toMatchObject({ start_after: new Date(AT + 2_000) });
    });

    it("what cannot be written does not take along what came with it", async () => {
      const notifications = createNotificationWriter(fresh.database, queue, 0, () => AT);
      const [notification, body] = about("d", "4");
      // The first is alone in its commit; those that arrive meanwhile share the next one.
      const [, bad, good] = await Promise.allSettled([
        notifications.accept(...about("f", "5")),
        // A moment that PostgreSQL does not hold.
        notifications.accept({ ...notification, id: "at no time", eventAt: 1e30 }, body),
        notifications.accept(notification, body),
      ]);
      expect([good.status, bad.status]).toEqual(["fulfilled", "rejected"]);
      expect(await jobsOf("4")).toEqual(["event"]);
    });
  });

  it("lets jobs that were queued again go an hour after they ended, frees those whose process died, and takes no statistics of the table", async () => {
    const { sql } = fresh.database;
    await sql.executeSql("delete from pgboss.job");
    await queue.add([
      { name: "qa", payload: retried },
      { name: "qa", payload: { ...retried, conversationId: "78" } },
      { name: "refresh", payload },
    ]);
    const [first, second] = await queue.claim("qa", 2);
    await queue.finish(first!, "done");
    await queue.finish(second!, "done");
    await queue.claim("refresh", 1);
    await sql.executeSql("update pgboss.job set completed_on = now() - interval '61 minutes' where id = $1", [first!.queueId]);
    await sql.executeSql("update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'");
    await sql.executeSql(
      "update pgboss.queue set maintain_on = now() - interval '6 minutes', monitor_on = null, monitor_claim_on = null",
    );
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const other = await startBossQueue(fresh.database, createLogger("silent"), Date.now);
    vi.advanceTimersByTime(10_000);
    const maintained = async () => {
      expect(await rows("name = 'qa'")).toHaveLength(1);
      expect(await rows("name = 'refresh'")).toMatchObject([{ state: "retry" }]);
    };
    await vi.waitFor(maintained, { timeout: 20_000, interval: 100 });
    await other.stop();
    vi.useRealTimers();
    const { rows: taken } = await sql.executeSql(
      "select count(monitor_claim_on)::int as looked, count(monitor_on)::int as counted from pgboss.queue",
    );
    expect(taken[0]?.["looked"]).toBeGreaterThan(0);
    expect(taken[0]?.["counted"]).toBe(0);
    await sql.executeSql("delete from pgboss.job");
  });
});
