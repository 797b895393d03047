import { JOB_KINDS, JOB_NAMES, type JobName } from "../jobs/catalog.js";
import type { Logger } from "../log.js";
import type { ClaimedJob, Queue } from "./queue.js";
import type { RunJob } from "./run-job.js";

/** How long a job added by another process, or one whose alarm was missed, may lie unseen. */
const POLL_MS = 500;
const KEEP_MS = 5_000;
/** After the grace, calls under way are given up; their jobs need a moment to put themselves back. */
const GIVE_UP_MS = 500;
/** After a failed claim the database is given a moment. */
const DATABASE_REST_MS = 2_000;

/** Jobs begun together end together: one claim then fills all their slots. */
const GATHER_MS = 5;

export interface Worker {
  /**
   * Takes no more work, lets what runs finish for `graceMs`, then hands the rest back.
   * @returns how many jobs were handed back.
   */
  stop(graceMs: number): Promise<number>;
}

/**
 * Claims and runs jobs: each kind in slots of its own.
 * @param hurried true while events arrive faster than they are written down: then each kind runs one job at a time,
 * because an event that is not acknowledged in time may be lost, and a job that waits is not.
 */
export function startWorker(queue: Queue, runJob: RunJob, log: Logger, hurried: () => boolean = () => false): Worker {
  const givingUp = new AbortController();
  let closing = false;
  const isStopping = () => closing;
  const running = new Map<ClaimedJob, Promise<void>>();
  const lanes = new Map(JOB_NAMES.map((name) => [name, createLane(name)]));
  const keeping = setInterval(() => {
    for (const job of running.keys())
      void queue.keep(job).catch((error: unknown) => log.warn({ error, job: job.name }, "A sign of life was not written"));
  }, KEEP_MS);
  queue.onDue((name) => lanes.get(name)?.look());

  /** One kind of job: looks when woken or when the poll comes round, never twice at once. */
  function createLane(name: JobName) {
    const slots = () => (hurried() ? 1 : JOB_KINDS[name].slots);
    let taken = 0;
    let gathering: NodeJS.Timeout | undefined;
    let looking = false;
    let lookAgain = false;
    let timer: NodeJS.Timeout | undefined;
    const wokenMeanwhile = () => lookAgain;

    async function look(): Promise<void> {
      if (isStopping()) return;
      if (looking) {
        lookAgain = true;
        return;
      }
      looking = true;
      clearTimeout(timer);
      let rest = POLL_MS;
      try {
        do {
          lookAgain = false;
          while (taken < slots() && !isStopping() && (await claimInto(slots() - taken)));
        } while (wokenMeanwhile() && !isStopping());
      } catch (error) {
        log.warn({ error, job: name }, "Work could not be claimed; trying again");
        rest = DATABASE_REST_MS;
      }
      looking = false;
      if (!isStopping()) timer = setTimeout(() => void look(), rest);
    }

    async function claimInto(free: number): Promise<boolean> {
      const jobs = await queue.claim(name, free);
      for (const job of jobs) {
        taken += 1;
        running.set(
          job,
          runJob(job, givingUp.signal).finally(() => {
            taken -= 1;
            running.delete(job);
            gathering ??= setTimeout(() => {
              gathering = undefined;
              void look();
            }, GATHER_MS);
          }),
        );
      }
      return jobs.length > 0;
    }

    void look();
    return { look: () => void look(), stop: () => [timer, gathering].forEach(clearTimeout) };
  }

  function finished(withinMs: number): Promise<unknown> {
    return Promise.race([Promise.allSettled(running.values()), new Promise((resolve) => setTimeout(resolve, withinMs))]);
  }

  return {
    async stop(graceMs) {
      closing = true;
      for (const lane of lanes.values()) lane.stop();
      await finished(graceMs);
      givingUp.abort();
      await finished(GIVE_UP_MS);
      clearInterval(keeping);
      const left = [...running.keys()];
      await queue.handBack(left);
      return left.length;
    },
  };
}
