/** Claims jobs from the queue, each kind in slots of its own. */
import { setMaxListeners } from "node:events";
import { BACKTEST_JOBS, JOB_KINDS, JOB_NAMES, type JobName } from "../catalog.js";
import type { Logger } from "../../kernel/log.js";
import type { ClaimedJob, Queue } from "../../queue/queue.js";
import type { RunJob } from "./run-job.js";

/** How long a job added by another process, or one whose wake-up was missed, may wait unseen. */
const POLL_MS = 500;
const HEARTBEAT_MS = 5_000;
/** After the grace, calls under way are aborted; their jobs need a moment to be rescheduled. */
const ABORT_GRACE_MS = 500;
/** After a failed poll the database is given this long before the next one. */
const DATABASE_REST_MS = 2_000;

/** Jobs begun together end together: one claim then fills all their slots. */
const GATHER_MS = 5;

/** Between two jobs of a kind while events arrive faster than they are written down. */
const UNDER_LOAD_REST_MS = 100;

/** Slots that several kinds of jobs may share. */
interface SlotPool {
  taken: number;
  /** By kind: claims, where something is expected. */
  readonly resume: Map<JobName, () => void>;
}

export interface Worker {
  /**
   * Takes no more work, lets what runs finish for `graceMs`, then releases the rest.
   * @returns how many jobs were released.
   */
  stop(graceMs: number): Promise<number>;
}

/**
 * Claims and runs jobs: each kind in slots of its own, but backtests of either kind in one together.
 * @param underLoad true while events arrive faster than they are written down: then each kind runs one job at a time with
 * a rest after it, because an event that is not acknowledged in time may be lost, and a job that waits is not. What a
 * teammate clicked is done as ever.
 * @param names the kinds of jobs taken.
 */
export function startWorker(
  queue: Queue,
  runJob: RunJob,
  log: Logger,
  underLoad: () => boolean = () => false,
  names: readonly JobName[] = JOB_NAMES,
): Worker {
  const aborting = new AbortController();
  // Every call of every running job listens to it; Node takes more than ten listeners for a leak and says so.
  setMaxListeners(0, aborting.signal);
  let closing = false;
  const isStopping = () => closing;
  const running = new Map<ClaimedJob, Promise<void>>();
  const backtests: SlotPool = { taken: 0, resume: new Map() };
  const slotsByKind = new Map(names.map((name) => [name, createSlots(name)]));
  const heartbeats = setInterval(() => {
    for (const job of running.keys())
      void queue.heartbeat(job).catch((error: unknown) => log.warn({ error, job: job.name }, "heartbeat failed"));
  }, HEARTBEAT_MS);
  queue.onDue((name) => slotsByKind.get(name)?.wake());

  /** Finds what other processes added or rescheduled, and what a wake-up was missed for. */
  async function poll(): Promise<void> {
    let rest = POLL_MS;
    try {
      for (const name of await queue.due()) slotsByKind.get(name)?.expect();
    } catch (error) {
      log.warn({ error }, "queue poll failed, will retry");
      rest = DATABASE_REST_MS;
    }
    if (!isStopping()) polling = setTimeout(() => void poll(), rest);
  }
  let polling: NodeJS.Timeout | undefined;
  void poll();

  /** One kind of job: claims when woken, never twice at once. */
  function createSlots(name: JobName) {
    const { slots: most, awaited = false } = JOB_KINDS[name];
    const yields = () => !awaited && underLoad();
    const slots = () => (yields() ? 1 : most);
    const pool: SlotPool = BACKTEST_JOBS.some((each) => each === name) ? backtests : { taken: 0, resume: new Map() };
    let gathering: NodeJS.Timeout | undefined;
    let claiming = false;
    let wokenMeanwhile = false;
    /** Jobs this process was notified of and has not claimed: while there are any, the end of a job is a reason to claim. */
    let expected = 0;

    async function claimDue(): Promise<void> {
      if (claiming) wokenMeanwhile = true;
      if (claiming || isStopping()) return;
      claiming = true;
      try {
        while (pool.taken < slots() && (await claimInto(slots() - pool.taken)) && !isStopping() && !yields());
      } catch (error) {
        log.warn({ error, job: name }, "job claim failed, will retry");
      }
      claiming = false;
    }

    /** Answers whether it is worth asking again at once. */
    async function claimInto(free: number): Promise<boolean> {
      wokenMeanwhile = false;
      const idle = pool.taken === 0;
      // Before the queue has answered: what shares these slots must not claim into them meanwhile.
      pool.taken += free;
      let jobs: readonly ClaimedJob[];
      try {
        jobs = await queue.claim(name, free);
      } finally {
        pool.taken -= free;
      }
      for (const job of jobs) begin(job);
      expected = Math.max(jobs.length === free ? 1 : 0, expected - jobs.length);
      // What is missing was claimed by another process, unless it waits for one of its conversation that runs here.
      if (idle && jobs.length === 0) expected = 0;
      return jobs.length === free || wokenMeanwhile;
    }

    function begin(job: ClaimedJob): void {
      pool.taken += 1;
      const run = runJob(job, aborting.signal).finally(() => {
        pool.taken -= 1;
        running.delete(job);
        // Those that share the slots first: a backtest goes on in many jobs, one after the other.
        for (const [other, resume] of pool.resume) if (other !== name) resume();
        if (expected > 0 && !isStopping()) gathering ??= setTimeout(gathered, yields() ? UNDER_LOAD_REST_MS : GATHER_MS);
      });
      running.set(job, run);
    }

    function gathered(): void {
      gathering = undefined;
      void claimDue();
    }

    pool.resume.set(name, () => {
      if (expected > 0) void claimDue();
    });

    return {
      wake() {
        expected += 1;
        if (gathering === undefined) void claimDue();
      },
      expect() {
        expected = Math.max(expected, 1);
        if (gathering === undefined) void claimDue();
      },
      stop: () => clearTimeout(gathering),
    };
  }

  function finished(withinMs: number): Promise<unknown> {
    return Promise.race([Promise.allSettled(running.values()), new Promise((resolve) => setTimeout(resolve, withinMs))]);
  }

  return {
    async stop(graceMs) {
      closing = true;
      clearTimeout(polling);
      for (const kindSlots of slotsByKind.values()) kindSlots.stop();
      await finished(graceMs);
      aborting.abort();
      await finished(ABORT_GRACE_MS);
      clearInterval(heartbeats);
      const left = [...running.keys()];
      await queue.release(left);
      return left.length;
    },
  };
}
