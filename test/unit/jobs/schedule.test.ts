/** Work by the clock: one workspace's error is not the others'. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type ScheduleDeps, startSchedule } from "../../../src/jobs/maintenance/schedule.js";
import type { JobToDo } from "../../../src/jobs/catalog.js";
import { createLogger } from "../../../src/kernel/log.js";
import type { Tables } from "../../../src/store/database/tables.js";

// Daily work is due from 3 o'clock on.
beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-11-29T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

/** Each turn is this process's. */
class EveryTurn extends DummyDriver {
  override async acquireConnection() {
    const connection = await super.acquireConnection();
    const rows = ["one", "two"].map((id) => ({ id, workspace_id: id, timezone: "UTC", at: 1 }));
    const executeQuery: unknown = () => Promise.resolve({ rows });
    return { ...connection, executeQuery: executeQuery as typeof connection.executeQuery };
  }
}

function everyTurn(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new EveryTurn(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

it("goes on with the next workspace, with retention and with the database where one fails", async () => {
  const kysely = everyTurn();
  const seen: string[] = [];
  const inAll = (workspaceIds: readonly string[]) => Promise.resolve(workspaceIds);
  const failing = (what: string) => (workspaceId: string) => {
    seen.push(`${what} ${workspaceId}`);
    return Promise.reject(new Error(`${what} fails`));
  };
  const deps: unknown = {
    database: { kysely, asyncCommit: kysely, maintain: () => Promise.resolve(void seen.push("maintain")) },
    connections: { list: () => Promise.resolve(["one", "two"]) },
    queue: { addWithin: (_: unknown, jobs: readonly JobToDo[]) => failing("queue")(jobs.map(({ name }) => name).join(" ")) },
    learn: (workspaceIds: readonly string[]) => {
      seen.push(`learn ${workspaceIds.join(" ")}`);
      throw new Error("learning fails");
    },
    log: createLogger("silent"),
    now: Date.now,
    cures: { find: inAll, run: failing("cure") },
    cureCheckMs: 60_000,
    alerts: { find: inAll, run: failing("alerts") },
    alertCheckMs: 60_000,
    uninstalls: { find: inAll, run: failing("uninstall") },
    missed: new Set(),
  };
  const schedule = startSchedule(deps as ScheduleDeps);
  await vi.advanceTimersByTimeAsync(60_000);
  schedule.stop();
  expect(seen.toSorted()).toEqual([
    ...["alerts one", "alerts two", "cure one", "cure two", "learn one two", "maintain"],
    ...["queue advise-levels advise-levels", "queue sweep sweep", "queue sync-knowledge", "queue sync-knowledge"],
    ...["uninstall one", "uninstall two"],
  ]);
});

it("starts nothing a second time that is still under way", async () => {
  const began: string[] = [];
  const hanging = (what: string) => () => {
    began.push(what);
    return new Promise<never>(() => undefined);
  };
  const deps: unknown = {
    database: { kysely: everyTurn(), asyncCommit: everyTurn(), maintain: hanging("maintain") },
    connections: { list: () => Promise.resolve(["one", "two"]) },
    queue: { addWithin: hanging("sweep") },
    learn: () => undefined,
    log: createLogger("silent"),
    now: Date.now,
    cures: { find: hanging("cure") },
    cureCheckMs: 60_000,
    alerts: { find: hanging("alerts") },
    alertCheckMs: 5_000,
    missed: new Set(),
  };
  const schedule = startSchedule(deps as ScheduleDeps);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  schedule.stop();
  expect(began.toSorted()).toEqual(["alerts", "cure", "maintain", "sweep"]);
});
