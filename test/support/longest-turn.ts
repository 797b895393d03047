/** How long the main loop is held while something goes on. */
import { setTimeout as delay } from "node:timers/promises";

const ATTEMPTS = 2;

/** The longest turn of the main loop while the work goes on, in milliseconds. */
export async function longestTurn(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  const over = new AbortController();
  const end = () => over.abort();
  work.then(end, end);
  for (let last = performance.now(); !over.signal.aborted;) {
    // Once in each turn that comes, and no turn is made for it: it would take the processor from the work.
    await delay(1);
    const now = performance.now();
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
