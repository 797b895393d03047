/** What waits and runs in the queue, answered without reading what is finished. */
import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobToDo } from "../../src/jobs/catalog.js";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import { listQueued } from "../../src/queue/job-trace.js";
import type { Queue } from "../../src/queue/queue.js";
import {
  countConversationsWaiting,
  countQueuedWork,
  isQueued,
  listWaitingJobs,
  oldestDueSeconds,
} from "../../src/queue/queued-work.js";
import { endHeldJobs, startHeldJobs, startWaitingJobs } from "../../src/queue/row-statements.js";
import type { Tables } from "../../src/store/database/tables.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const FINISHED = 5_000;
const causeOf = (id: string) => ({ id, topic: "catch-up", receivedAt: 1, partId: null });
const about = (conversationId: string, workspaceId = "w-1") => ({
  workspaceId,
  conversationId,
  cause: causeOf(`c-${conversationId}`),
});

const QUESTIONS: Readonly<Record<string, (db: Kysely<Tables>) => Promise<unknown>>> = {
  countQueuedWork: (db) => countQueuedWork(db, "w-1"),
  isQueued: (db) => isQueued(db, "draft", "w-1", "c-2"),
  countConversationsWaiting: (db) => countConversationsWaiting(db, "w-1", "catch-up"),
  listWaitingJobs: (db) => listWaitingJobs(db, "w-1", ["1", "2", "3"]),
  oldestDueSeconds: (db) => oldestDueSeconds(db, "w-1"),
  listQueued: (db) => listQueued(db, "w-1", "draft"),
  startWaitingJobs: (db) => startWaitingJobs(db, "w-1", "draft", "c-none"),
  startHeldJobs: (db) => startHeldJobs(db, "w-1", "held"),
  endHeldJobs: (db) => endHeldJobs(db, "w-1", "held", { names: ["draft"], because: "over" }),
};

describe.each(DATABASE_KINDS)("the queue in the %s database", (kind) => {
  let fresh: FreshDatabase;
  let queue: Queue;
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    queue = await startBossQueue(fresh.database, createLogger("silent"), Date.now);
    const jobs: JobToDo[] = [
      { name: "draft", payload: about("1") },
      { name: "event", payload: { ...about("2"), automations: ["triage", "sentiment"] } },
      { name: "draft", payload: about("2"), notBefore: Date.now() + 3_600_000 },
      { name: "draft", payload: about("1", "w-2") },
      // One that was queued again: it stays for a while once it has ended.
      { name: "refresh", payload: { ...about("3"), cause: { ...about("3").cause, retried: true } } },
    ];
    await queue.add(jobs);
    const [ended] = await queue.claim("refresh", 1);
    await queue.finish(ended!, "done");
    await queue.claim("event", 1);
    await fresh.database.sql.executeSql(
      `insert into pgboss.job (name, data, group_id, state, policy, completed_on)
       select name, data, 'w-1/' || n, 'completed', policy, now() from pgboss.job, generate_series(1, $1) as n where name = 'refresh'`,
      [FINISHED],
    );
    await fresh.database.sql.executeSql("analyze pgboss.job_common");
  });
  afterAll(async () => {
    await queue.stop();
    await fresh.drop();
  });

  it("counts and lists what waits and what runs", async () => {
    const db = fresh.database.kysely;
    const work = await countQueuedWork(db, "w-1");
    expect(work.toSorted((one, other) => one.name.localeCompare(other.name))).toMatchObject([
      { name: "draft", waiting: 1, later: 1, running: 0 },
      { name: "event", waiting: 0, later: 0, running: 1 },
    ]);
    expect(await countConversationsWaiting(db, "w-1", "catch-up")).toBe(2);
    expect([await isQueued(db, "draft", "w-1", "c-2"), await isQueued(db, "refresh", "w-1", "c-3")]).toEqual([true, false]);
    expect(await listWaitingJobs(db, "w-1", ["1", "2", "3"])).toEqual(
      new Map([
        ["1", new Set(["draft"])],
        ["2", new Set(["draft", "sentiment", "triage"])],
      ]),
    );
    const queued = await listQueued(db, "w-1", "draft");
    expect(queued.map(({ causeId, state }) => [causeId, state])).toEqual([
      ["c-1", "waiting"],
      ["c-2", "waiting"],
    ]);
  });

  it.each(Object.entries(QUESTIONS))("%s reads none of the finished jobs", async (_, ask) => {
    const asked: CompiledQuery[] = [];
    await ask(recording(asked));
    for (const { sql, parameters } of asked) {
      const { rows } = await fresh.database.sql.executeSql(`explain ${sql}`, [...parameters]);
      const plan = rows.map((row) => Object.values(row).join()).join("\n");
      expect(plan).toContain("job_common_i");
      expect(plan).not.toContain("Seq Scan on job_common");
    }
    expect(asked).toHaveLength(1);
  });
});

/** Writes down the statements instead of running them. */
function recording(asked: CompiledQuery[]): Kysely<Tables> {
  class Recorder extends DummyDriver {
    override async acquireConnection() {
      const connection = await super.acquireConnection();
      const executeQuery: unknown = (query: CompiledQuery) => {
        asked.push(query);
        return Promise.resolve({ rows: [] });
      };
      return { ...connection, executeQuery: executeQuery as typeof connection.executeQuery };
    }
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Recorder(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
