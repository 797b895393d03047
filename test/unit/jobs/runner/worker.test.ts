import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { JobName } from "../../../../src/jobs/catalog.js";
import { createLogger } from "../../../../src/kernel/log.js";
import type { ClaimedJob, Queue } from "../../../../src/queue/queue.js";
import { startWorker, type Worker } from "../../../../src/jobs/runner/worker.js";

const JOBS = 60;
let waiting: ClaimedJob[];
let begun: number;
let underLoad: boolean;
let wake: (name: JobName) => void;
let worker: Worker;
let queue: Queue;

const unused = () => Promise.reject(new Error("The worker has no reason to ask this"));

/** A worker for a queue in which jobs of this kind wait, and none of another. */
function start(kind: JobName): void {
  waiting = Array.from({ length: JOBS }, (_, number) => ({ name: kind, queueId: String(number), data: {}, crashes: 0 }));
  begun = 0;
  underLoad = true;
  queue = {
    add: unused,
    addWithin: unused,
    announce: () => undefined,
    claim: (name, most) => Promise.resolve(name === kind ? waiting.splice(0, most) : []),
    heartbeat: () => Promise.resolve(),
    isOurs: unused,
    finish: unused,
    reschedule: unused,
    release: () => Promise.resolve(),
    deadLetter: unused,
    deadLetterWrite: () => {
      throw new Error("The worker has no reason to ask this");
    },
    depth: unused,
    due: () => Promise.resolve(waiting.length > 0 ? [kind] : []),
    onDue: (listener) => (wake = listener),
    stop: () => Promise.resolve(),
  };
  const runJob = (job: ClaimedJob) => {
    expect(job.name).toBe(kind);
    begun += 1;
    return Promise.resolve();
  };
  worker = startWorker(queue, runJob, createLogger("silent"), () => underLoad);
}
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  const stopped = worker.stop(0);
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
  vi.useRealTimers();
});

it("while events flood in, a kind of job takes a tenth of a second between two, however often it is woken", async () => {
  start("draft");
  for (let tenth = 0; tenth < 20; tenth += 1) {
    wake("draft");
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(begun).toBeGreaterThanOrEqual(8);
  expect(begun).toBeLessThanOrEqual(11);
});

it("what teammates clicked does not make way for the flood", async () => {
  start("act");
  wake("act");
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toBe(JOBS);
});

it("works everything off in no time when the flood is over", async () => {
  start("draft");
  wake("draft");
  await vi.advanceTimersByTimeAsync(500);
  underLoad = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(begun).toBe(JOBS);
});

it("backtests of either kind take one slot together, and take turns", async () => {
  const due = { backtest: 3, "backtest-unsaved": 2 };
  const begunKinds: string[] = [];
  let atOnce = 0;
  let most = 0;
  start("backtest");
  const stopped = worker.stop(0);
  await vi.advanceTimersByTimeAsync(1_000);
  await stopped;
  worker = startWorker(
    {
      ...queue,
      claim: async (name, free) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (name !== "backtest" && name !== "backtest-unsaved") return [];
        const count = Math.min(free, due[name]);
        due[name] -= count;
        return Array.from({ length: count }, (_, index) => ({
          name,
          queueId: `${name} ${due[name]} ${index}`,
          data: {},
          crashes: 0,
        }));
      },
      due: () => Promise.resolve([]),
    },
    async ({ name }) => {
      begunKinds.push(name);
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setTimeout(resolve, 100));
      atOnce -= 1;
    },
    createLogger("silent"),
  );
  for (const name of ["backtest", "backtest", "backtest", "backtest-unsaved", "backtest-unsaved"] as const) wake(name);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(most).toBe(1);
  expect(begunKinds).toEqual(["backtest", "backtest-unsaved", "backtest", "backtest-unsaved", "backtest"]);
});
