/** Work by the clock in many workspaces: the statements do not grow with them. */
import { randomUUID } from "node:crypto";
import { setImmediate as turnOfEventLoop } from "node:timers/promises";
import type { KyselyPlugin } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import type { JobToDo } from "../../src/jobs/catalog.js";
import { type ScheduleDeps, startSchedule } from "../../src/jobs/maintenance/schedule.js";
import { requestSync, SCHEDULED_SYNC } from "../../src/jobs/maintenance/request-sync.js";
import { createLogger } from "../../src/kernel/log.js";
import { startBossQueue } from "../../src/queue/boss-queue.js";
import type { Queue } from "../../src/queue/queue.js";
import { listWithCurable } from "../../src/store/activity/dead-letters.js";
import { ALERTS_WATERMARK, listAlerted, saveAlertSettings } from "../../src/store/workspaces/alerts.js";
import { claimTurns, getWatermark, listWatermarks, setWatermark } from "../../src/store/workspaces/watermarks.js";
import { listWithToken } from "../../src/store/workspaces/connected.js";
import { DATABASE_KINDS, type FreshDatabase, freshDatabase } from "../support/postgres.js";

const IDS = Array.from({ length: 60 }, (_, index) => `w${String(index).padStart(2, "0")}`);
const MINUTE = 60_000;
/** Midnight: the day's sync is not due before 3 o'clock. */
const NOW = Date.UTC(2027, 2, 1);
const RECEIVER = { settings: DEFAULT_ALERT_SETTINGS, chatUrl: "sealed", webhookUrl: null, webhookSecret: null };

describe.each(DATABASE_KINDS)("many workspaces on the %s database", (kind) => {
  let fresh: FreshDatabase;
  let queue: Queue;
  let clock = NOW;
  let statements = 0;
  let reached = () => {};
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      statements += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  beforeAll(async () => {
    fresh = await freshDatabase(kind);
    queue = await startBossQueue(fresh.database, createLogger("silent"), Date.now);
    const known = { name: null, region: "us", timezone: "UTC", admin_id: "1", token_sealed: "sealed", settings: "{}" };
    const db = fresh.database.kysely;
    await db
      .insertInto("workspaces")
      .values(IDS.map((id) => ({ id, connected_at: new Date(NOW), disconnected_at: null, author_id: null, ...known })))
      .execute();
    const taken = [...IDS.map((id) => [id, "sync-turn"] as const), ["", "retention-turn"] as const, ["", "tend-turn"] as const];
    await db
      .insertInto("watermarks")
      .values(taken.map(([workspace_id, name]) => ({ workspace_id, name, at: NOW / 1000, detail: null })))
      .execute();
  });
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());
  afterAll(async () => {
    await queue.stop();
    await fresh.drop();
  });

  function start(over: Partial<ScheduleDeps>) {
    const db = fresh.database.kysely.withPlugin(counting);
    const asyncCommit = fresh.database.asyncCommit.withPlugin(counting);
    const nothing = { find: () => Promise.resolve([]), run: () => Promise.resolve() };
    const deps: unknown = {
      database: { kysely: db, asyncCommit, maintain: () => Promise.resolve() },
      connections: { list: () => listWithToken(asyncCommit) },
      learn: () => undefined,
      log: createLogger("silent"),
      now: () => clock,
      cures: nothing,
      cureCheckMs: 100 * MINUTE,
      alerts: nothing,
      alertCheckMs: 100 * MINUTE,
      uninstalls: nothing,
      missed: new Set(),
      ...over,
    };
    return startSchedule(deps as ScheduleDeps);
  }

  /** Runs what is due after so long, up to where `reached` is called. */
  async function pass(ms: number): Promise<void> {
    statements = 0;
    clock += ms;
    const there = new Promise<void>((resolve) => (reached = resolve));
    vi.advanceTimersByTime(ms);
    await there;
    // What goes on is not begun a second time.
    await turnOfEventLoop();
  }

  it("looks for alerts where there is a receiver, once for each turn", async () => {
    const db = fresh.database.kysely;
    await saveAlertSettings(db, "w07", RECEIVER, NOW);
    await saveAlertSettings(db, "w08", RECEIVER, NOW);
    await saveAlertSettings(db, "w08", { ...RECEIVER, chatUrl: null }, NOW);
    const watched: string[] = [];
    const schedule = start({
      alertCheckMs: 5_000,
      alerts: {
        find: (ids) => listAlerted(fresh.database.asyncCommit.withPlugin(counting), ids),
        run: (id) => Promise.resolve(void watched.push(id)).then(() => reached()),
      },
    });
    await pass(5_000);
    schedule.stop();
    expect([watched, statements]).toEqual([["w07"], 3]);
    const again = await claimTurns(db, ["w07"], "alerts-turn", clock / 1000, 5);
    expect(again, "the turn was taken").toEqual([]);
    expect(await getWatermark(db, "w07", ALERTS_WATERMARK)).toBe(NOW / 1000);
    expect(await getWatermark(db, "w08", ALERTS_WATERMARK), "where alerts were switched off").toBeNull();
  });

  it("takes the turns of all in one statement, and queues what is due in one", async () => {
    const added: (readonly JobToDo[])[] = [];
    const over: Partial<ScheduleDeps> = {
      queue: {
        add: (jobs) => Promise.resolve(void added.push(jobs)),
        addWithin(transaction, jobs) {
          added.push(jobs);
          return queue.addWithin(transaction, jobs);
        },
        announce: () => undefined,
      } as Partial<ScheduleDeps["queue"]> as ScheduleDeps["queue"],
      uninstalls: {
        async find(ids) {
          const refused = await listWatermarks(fresh.database.asyncCommit.withPlugin(counting), ids, "token-refused");
          reached();
          return [...refused.keys()];
        },
        run: () => Promise.resolve(),
      },
    };
    const first = start(over);
    await pass(MINUTE);
    first.stop();
    expect(added.map((jobs) => [jobs[0]?.name, jobs.length])).toEqual([
      ["sweep", IDS.length],
      ["advise-levels", IDS.length],
    ]);
    expect(statements, "with the turns of retention and maintenance").toBe(12);
    added.length = 0;
    const second = start(over);
    await pass(MINUTE);
    second.stop();
    expect([added, statements]).toEqual([[], 8]);
    const [running] = await queue.claim("sweep", 1);
    const third = start(over);
    await pass(60 * MINUTE);
    third.stop();
    const again = added.map((jobs) => jobs.map(({ name, payload }) => `${name} ${payload.workspaceId}`));
    const { payload } = running!.data as Pick<JobToDo, "payload">;
    expect(again, "only where none waits already").toEqual([[`sweep ${payload.workspaceId}`]]);
  });

  it("sweeps all once a database that was away for longer than five minutes is back, and those of which an event was missed in a shorter time", async () => {
    await fresh.database.sql.executeSql("delete from pgboss.job where name = 'sweep'");
    let isAway = false;
    const breaking: KyselyPlugin = {
      transformQuery({ node }) {
        if (isAway) throw new Error("the database is away");
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    };
    const { kysely, asyncCommit } = fresh.database;
    const missed = new Set<string>();
    const swept: string[][] = [];
    const schedule = start({
      database: {
        ...fresh.database,
        maintain: () => Promise.resolve(),
        kysely: kysely.withPlugin(breaking),
        asyncCommit: asyncCommit.withPlugin(breaking),
      },
      connections: { list: () => Promise.resolve(IDS) } as Partial<ScheduleDeps["connections"]> as ScheduleDeps["connections"],
      missed,
      queue: {
        add: (jobs) => Promise.resolve(void swept.push(jobs.map(({ payload }) => payload.workspaceId))),
        addWithin: () => Promise.resolve(),
        announce: () => undefined,
      } as Partial<ScheduleDeps["queue"]> as ScheduleDeps["queue"],
      uninstalls: { find: () => Promise.resolve([]).finally(() => reached()), run: () => Promise.resolve() },
    });
    await pass(MINUTE);
    expect(swept).toEqual([]);
    isAway = true;
    missed.add("w05");
    await pass(MINUTE);
    isAway = false;
    await pass(MINUTE);
    expect(swept.splice(0), "its event was refused").toEqual([["w05"]]);
    await pass(MINUTE);
    expect(swept).toEqual([]);
    isAway = true;
    for (let minutes = 0; minutes < 6; minutes += 1) await pass(MINUTE);
    isAway = false;
    await pass(MINUTE);
    await pass(MINUTE);
    schedule.stop();
    expect(swept).toEqual([IDS]);
  });

  it("deletes the rest an hour later where the process ends in the middle of deleting what expired", async () => {
    const db = fresh.database.kysely;
    const ids = new Set<unknown>();
    let endIt = () => {};
    const endsInTheMiddle: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        if (node.kind === "SelectQueryNode" && JSON.stringify(node).includes('"settings"')) ids.add(queryId);
        return node;
      },
      transformResult({ queryId, result }) {
        if (!ids.has(queryId)) return Promise.resolve(result);
        reached();
        return new Promise((_resolve, reject) => (endIt = () => reject(new Error("the process ended"))));
      },
    };
    // A connection waits for it.
    onTestFinished(() => endIt());
    const at = () => getWatermark(db, "", "retention-turn");
    // Due at the next minute, not before: what the tests above began may still look for its turn.
    await setWatermark(db, "", "retention-turn", (clock + MINUTE) / 1000 - 86_400);
    const { asyncCommit } = fresh.database;
    const database = { kysely: db.withPlugin(endsInTheMiddle), asyncCommit, maintain: () => Promise.resolve() };
    const dying = start({ database: database as Partial<ScheduleDeps["database"]> as ScheduleDeps["database"] });
    await pass(MINUTE);
    dying.stop();
    const [hour, day] = [3_600, 86_400];
    expect(await at()).toBe(clock / 1000 - day + hour);
    // What it does by the minute is over before the tests below count statements.
    const next = start({
      uninstalls: { find: () => Promise.resolve([]).finally(() => reached()), run: () => Promise.resolve() },
    });
    clock += hour * 1000 - MINUTE;
    await pass(MINUTE);
    await expect.poll(at, { timeout: 100_000 }).toBe(clock / 1000);
    next.stop();
  }, 120_000);

  it("lets a sync that a person asks for go before the night's, also one that it joins", async () => {
    const deps = { db: fresh.database.kysely, queue, now: () => clock, newId: randomUUID };
    await requestSync("w01", SCHEDULED_SYNC, deps);
    await requestSync("w02", SCHEDULED_SYNC, deps);
    await requestSync("w03", "console", deps);
    const joined = await requestSync("w02", "console", deps);
    const claimed = await queue.claim("sync-knowledge", 2);
    const order = claimed.map(({ data }) => (data as Pick<JobToDo, "payload">).payload.workspaceId);
    expect([joined.started, order.toSorted()]).toEqual([false, ["w02", "w03"]]);
  });

  it("tries again only where something waits for a cure", async () => {
    const db = fresh.database.kysely;
    const died = { attempts: 1, first_failed_at: null, died_at: new Date(NOW) };
    const failed = { conversation_id: null, job: "draft", payload: "{}", reason: "r", ...died };
    await db
      .insertInto("dead_letters")
      .values([
        { ...failed, id: randomUUID(), workspace_id: "w01", cure: "teammate", replayed_at: null },
        { ...failed, id: randomUUID(), workspace_id: "w02", cure: "teammate", replayed_at: new Date(NOW) },
        { ...failed, id: randomUUID(), workspace_id: "w03", cure: null, replayed_at: null },
      ])
      .execute();
    const tried: string[] = [];
    const schedule = start({
      cureCheckMs: 10_000,
      cures: {
        find: (ids) => listWithCurable(fresh.database.asyncCommit.withPlugin(counting), ids),
        run: (id) => Promise.resolve(void tried.push(id)).then(() => reached()),
      },
    });
    await pass(10_000);
    schedule.stop();
    expect([tried, statements]).toEqual([["w01"], 2]);
  });
});
