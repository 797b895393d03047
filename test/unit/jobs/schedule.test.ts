/** Work by the clock: one workspace's error is not the others'. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type ScheduleDeps, startSchedule } from "../../../src/jobs/maintenance/schedule.js";
import { createLogger } from "../../../src/kernel/log.js";
import type { Tables } from "../../../src/store/database/tables.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Each turn is this process's. */
class EveryTurn extends DummyDriver {
  override async acquireConnection() {
    const connection = await super.acquireConnection();
    const executeQuery: unknown = () => Promise.resolve({ rows: [{ at: 1 }] });
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
  const failing = (what: string) => (workspaceId: string) => {
    seen.push(`${what} ${workspaceId}`);
    return Promise.reject(new Error(`${what} fails`));
  };
  const deps: unknown = {
    database: { kysely, maintain: () => Promise.resolve(void seen.push("maintain")) },
    connections: { list: () => Promise.resolve(["one", "two"]) },
    queue: {},
    learn: (workspaceId: string) => {
      seen.push(`learn ${workspaceId}`);
      throw new Error("learning fails");
    },
    log: createLogger("silent"),
    now: Date.now,
    retryCured: failing("cure"),
    cureCheckMs: 60_000,
    watchAlerts: failing("alerts"),
    alertCheckMs: 60_000,
  };
  const schedule = startSchedule(deps as ScheduleDeps);
  await vi.advanceTimersByTimeAsync(60_000);
  schedule.stop();
  expect(seen.toSorted()).toEqual([
    ...["alerts one", "alerts two", "cure one", "cure two", "learn one", "learn two", "maintain"],
  ]);
});

it("starts nothing a second time that is still under way", async () => {
  const began: string[] = [];
  const hanging = (what: string) => () => {
    began.push(what);
    return new Promise<never>(() => undefined);
  };
  const deps: unknown = {
    database: { kysely: everyTurn(), maintain: hanging("maintain") },
    connections: { list: () => Promise.resolve(["one"]) },
    queue: { addWithin: hanging("sweep") },
    learn: () => undefined,
    log: createLogger("silent"),
    now: Date.now,
    retryCured: hanging("cure"),
    cureCheckMs: 60_000,
    watchAlerts: hanging("alerts"),
    alertCheckMs: 5_000,
  };
  const schedule = startSchedule(deps as ScheduleDeps);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  schedule.stop();
  expect(began.toSorted()).toEqual(["alerts", "cure", "maintain", "sweep"]);
});
