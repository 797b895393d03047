/** How long the main loop is held while something goes on. */
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const ATTEMPTS = 2;

/** https://docs.kernel.org/scheduler/sched-stats.html: nanoseconds on a processor come first. */
const OWN_TIME = "/proc/thread-self/schedstat";

/** Milliseconds that this thread has had a processor; by the clock where the system does not tell. */
function threadTime(): number {
  try {
    return Number(readFileSync(OWN_TIME, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** What this thread needs for it, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const before = threadTime();
  work();
  return threadTime() - before;
}

/** The longest turn of the main loop while the work goes on, in milliseconds that it had a processor: a busy machine makes others wait. */
export async function longestTurn(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  const over = new AbortController();
  const end = () => over.abort();
  work.then(end, end);
  for (let last = threadTime(); !over.signal.aborted;) {
    // Once in each turn that comes, and no turn is made for it: it would take the processor from the work.
    await delay(1);
    const now = threadTime();
    longest = Math.max(longest, now - last);
    last = now;
  }
  await work;
  return longest;
}

/** Of a few attempts: what else the machine does only makes it more. */
export async function least(work: () => Promise<number> | number): Promise<number> {
  const all: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) all.push(await work());
  return Math.min(...all);
}
