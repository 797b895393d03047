/** Work by the clock, whichever process comes first: what returns, and what begins with a workspace. */
import { createHash, randomUUID } from "node:crypto";
import { ANY_WORKSPACE, type Connections } from "../../workspaces/connections.js";
import type { Logger } from "../../kernel/log.js";
import type { Queue } from "../../queue/queue.js";
import { listAwaiting } from "../../queue/queued-work.js";
import { type Database } from "../../store/database/database.js";
import { deleteExpired } from "../../store/workspaces/retention.js";
import {
  claimTurn,
  claimTurns,
  getWatermark,
  listWatermarks,
  setWatermark,
  SWEEP_WATERMARK,
} from "../../store/workspaces/watermarks.js";
import { isDailyTurn } from "../../domain/local-days.js";
import { listTimezones } from "../../store/workspaces/connected.js";
import { SYNC_WATERMARK } from "../../store/knowledge/sync-status.js";
import { CATCH_UP_TOPIC, type JobToDo } from "../catalog.js";
import { requestSync, SCHEDULED_SYNC } from "./request-sync.js";

const TICK_MS = 60_000;
/** A process that was suspended or cut off for this long may have missed events. */
const GAP_MS = 5 * 60_000;
const HOUR = 3_600;
const DAY = 86_400;
const WEEK = 7 * DAY;
const SYNC_TURN = "sync-turn";

export interface ScheduleDeps {
  readonly database: Database;
  readonly connections: Connections;
  readonly queue: Queue;
  /** Other processes' teammates correct too; corrections are learned from each minute. */
  readonly learn: (workspaceIds: readonly string[]) => void;
  readonly log: Logger;
  readonly now: () => number;
  /** Whether drafts need the articles here; then a workspace that was never synced is synced at once. */
  readonly knowledgeIsLocal: boolean;
  /** Runs failed jobs again whose cause is cured. */
  readonly cures: ClockWork;
  readonly cureCheckMs: number;
  /** Raises what is worth an alert. */
  readonly alerts: ClockWork;
  readonly alertCheckMs: number;
  /** Follows up a token that has long been refused. */
  readonly uninstalls: ClockWork;
  /** Workspaces of which this process could not take an event, perhaps `ANY_WORKSPACE`; those that are swept for it are taken out. */
  readonly missed: Set<string>;
}

/** Work in those workspaces that have any: most have none, and there may be thousands of them. */
export interface ClockWork {
  /** One statement for all of them. */
  readonly find: (workspaceIds: readonly string[]) => Promise<readonly string[]>;
  readonly run: (workspaceId: string) => Promise<void>;
}

export interface Schedule {
  /** To be called for each workspace once it is known. */
  begin(workspaceId: string): Promise<void>;
  stop(): void;
}

/**
 * Work by the clock. Whichever process comes first takes its turn; none is the leader. What is due is asked for all
 * workspaces at once: with thousands of them, a statement each would take longer than the interval.
 */
export function startSchedule(deps: ScheduleDeps): Schedule {
  const db = deps.database.kysely;
  // A turn that is lost with the machine is taken again: no disk is waited for.
  const turns = deps.database.asyncCommit;
  /** The last one that found the database there. */
  let lastTick = deps.now();
  /** When all were swept last for events that were refused unread. */
  let lastOfAny = -Infinity;

  /** Claimed and queued in one: a turn whose process ends between the two would be lost until the next. */
  async function queueOnTurn(
    toJob: (workspaceId: string) => JobToDo,
    workspaceIds: readonly string[],
    turn: string,
    every: number,
  ): Promise<void> {
    const seconds = Math.floor(deps.now() / 1000);
    const jobs = await turns.transaction().execute(async (transaction) => {
      const mine = await claimTurns(transaction, workspaceIds, turn, seconds, every);
      const due = await unlessWaiting(mine.map(toJob), transaction);
      if (due.length > 0) await deps.queue.addWithin(transaction, due);
      return due;
    });
    deps.queue.announce(jobs);
  }

  /** Without those of which the workspace has one that is due and waits: with more work than slots they would only grow in number. */
  async function unlessWaiting(jobs: readonly JobToDo[], within = turns): Promise<readonly JobToDo[]> {
    const [first] = jobs;
    if (first === undefined) return [];
    const ids = jobs.map(({ payload }) => payload.workspaceId);
    const awaiting = await listAwaiting(within, first.name, ids);
    return jobs.filter(({ payload }) => !awaiting.has(payload.workspaceId));
  }

  async function sweepNow(workspaceIds: readonly string[]): Promise<void> {
    await deps.queue.add(await unlessWaiting(workspaceIds.map(sweepJob)));
  }

  /** Intercom sends what it could not hand over once more after a minute, and never again. */
  async function sweepMissed(workspaceIds: readonly string[]): Promise<void> {
    // Anybody can have bodies refused, and so have all workspaces swept: no more often than after gaps.
    const isAnyDue = deps.missed.has(ANY_WORKSPACE) && Math.abs(deps.now() - lastOfAny) >= GAP_MS;
    if (isAnyDue) {
      lastOfAny = deps.now();
      deps.missed.delete(ANY_WORKSPACE);
      for (const id of workspaceIds) deps.missed.add(id);
    }
    const missed = workspaceIds.filter((id) => deps.missed.delete(id));
    if (missed.length === 0) return;
    try {
      await sweepNow(missed);
    } catch (error) {
      for (const id of missed) deps.missed.add(id);
      throw error;
    }
  }

  function sweepJob(workspaceId: string): JobToDo {
    return { name: "sweep", payload: { workspaceId, cause: causeOf("sweep") } };
  }

  function adviseJob(workspaceId: string): JobToDo {
    return { name: "advise-levels", payload: { workspaceId, cause: causeOf("advise-levels") }, priority: "background" };
  }

  async function catchUp(workspaceId: string): Promise<void> {
    const payload = { workspaceId, cause: causeOf(CATCH_UP_TOPIC) };
    await deps.queue.add([{ name: "catch-up", payload, priority: "background" }]);
  }

  async function sync(workspaceId: string): Promise<void> {
    await requestSync(workspaceId, SCHEDULED_SYNC, { db, queue: deps.queue, now: deps.now, newId: randomUUID });
  }

  function causeOf(topic: string) {
    return { id: `${topic}-${randomUUID()}`, topic, receivedAt: deps.now(), partId: null };
  }

  /** Those of the workspaces in which a local day has begun since the last turn. */
  async function listDailyDue(workspaceIds: readonly string[], seconds: number): Promise<readonly string[]> {
    const last = await listWatermarks(turns, workspaceIds, SYNC_TURN);
    const zones = await listTimezones(turns, workspaceIds);
    return workspaceIds.filter((id) => isDailyTurn(last.get(id) ?? null, seconds, zones.get(id) ?? "UTC"));
  }

  /** Queued before the turn is taken: a process that comes meanwhile joins the sync that waits. */
  async function syncDaily(workspaceId: string, seconds: number): Promise<void> {
    await sync(workspaceId);
    await setWatermark(db, workspaceId, SYNC_TURN, seconds);
  }

  async function tick(): Promise<void> {
    const now = deps.now();
    const gap = now - lastTick > GAP_MS;
    const seconds = Math.floor(now / 1000);
    const ids = await deps.connections.list();
    await attempt(() => Promise.resolve(deps.learn(ids)));
    await attempt(async () => {
      if (gap) for (const id of ids) deps.missed.add(id);
      await sweepMissed(ids);
      if (!gap) await queueOnTurn(sweepJob, ids, "sweep-turn", HOUR);
      lastTick = now;
    });
    await attempt(async () => each(await listDailyDue(ids, seconds), (workspaceId) => syncDaily(workspaceId, seconds)));
    await attempt(() => queueOnTurn(adviseJob, ids, "advice-turn", WEEK));
    await attempt(async () => each(await deps.uninstalls.find(ids), deps.uninstalls.run));
  }

  async function deleteWhatExpired(): Promise<void> {
    const now = deps.now();
    const seconds = Math.floor(now / 1000);
    // The whole turn is taken once all is deleted: where the process ends before, the rest goes in an hour.
    if (await claimTurn(db, "", "retention-turn", seconds, DAY, seconds - DAY + HOUR)) {
      const { failures, ...gone } = await deleteExpired(db, now);
      deps.log.info(gone, "expired data deleted");
      for (const error of failures.slice(0, 3))
        deps.log.warn({ error, failures: failures.length }, "not all expired data deleted");
      await setWatermark(db, "", failures.length === 0 ? "retention-turn" : "retention-failed", seconds);
    }
  }

  async function maintain(): Promise<void> {
    const seconds = Math.floor(deps.now() / 1000);
    if (await claimTurn(db, "", "tend-turn", seconds, HOUR)) await deps.database.maintain();
  }

  /** One piece of work's error is not the others'. */
  async function attempt(work: () => Promise<void>, facts: object = {}): Promise<void> {
    try {
      await work();
    } catch (error) {
      deps.log.warn({ error, ...facts }, "scheduled work failed, will be retried");
    }
  }

  /** Nor is one workspace's. */
  async function each(ids: readonly string[], work: (workspaceId: string) => Promise<void>): Promise<void> {
    for (const workspaceId of ids) await attempt(() => work(workspaceId), { workspace: workspaceId });
  }

  async function retryWhatIsCured(): Promise<void> {
    await each(await deps.cures.find(await deps.connections.list()), deps.cures.run);
  }

  /** By one of several processes; also where the token is refused. */
  async function checkForAlerts(): Promise<void> {
    const seconds = Math.floor(deps.now() / 1000);
    const alerted = await deps.alerts.find(await deps.connections.list());
    if (alerted.length === 0) return;
    await each(await claimTurns(turns, alerted, "alerts-turn", seconds, Math.floor(deps.alertCheckMs / 1000)), deps.alerts.run);
  }

  /** Skipped while the last run goes on: with many workspaces, or a slow database, runs would pile up. */
  const repeat = (work: () => Promise<void>, everyMs: number) => {
    let isRunning = false;
    return setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      void attempt(work).finally(() => (isRunning = false));
    }, everyMs);
  };
  const timers = [
    repeat(tick, TICK_MS),
    repeat(deleteWhatExpired, TICK_MS),
    repeat(maintain, TICK_MS),
    repeat(retryWhatIsCured, deps.cureCheckMs),
    repeat(checkForAlerts, deps.alertCheckMs),
  ];

  return {
    async begin(workspaceId) {
      deps.learn([workspaceId]);
      const seconds = Math.floor(deps.now() / 1000);
      // A workspace that was never swept is new: what it holds is from before the installation.
      if ((await getWatermark(db, workspaceId, SWEEP_WATERMARK)) === null) await catchUp(workspaceId);
      await sweepNow([workspaceId]);
      // The next one comes within the hour, by a time of the workspace's own: all that began together would be due at once.
      await claimTurn(db, workspaceId, "sweep-turn", seconds - spreadOf(workspaceId), 0);
      const synced = await getWatermark(db, workspaceId, SYNC_WATERMARK);
      const due = (await listDailyDue([workspaceId], seconds)).length > 0;
      // Simpli's own is not filled before the next day: this is the first start, and its turn is only taken.
      const mayWait = !deps.knowledgeIsLocal && (await getWatermark(db, workspaceId, SYNC_TURN)) === null;
      if (due && mayWait) await setWatermark(db, workspaceId, SYNC_TURN, seconds);
      else if (due) await syncDaily(workspaceId, seconds);
      else if (deps.knowledgeIsLocal && synced === null) await sync(workspaceId);
    },
    stop: () => timers.forEach((timer) => clearInterval(timer)),
  };
}

/** Seconds of an hour, always the same for one workspace. */
function spreadOf(workspaceId: string): number {
  return createHash("sha256").update(workspaceId).digest().readUInt32BE() % HOUR;
}
