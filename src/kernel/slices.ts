/** Long work on the main loop in slices: requests and other jobs get their turn in between. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds of work until others get their turn; a fifth of the longest turn that is allowed. */
const SLICE_MS = 10;

/** Called between two steps of a long work: gives way to others where the work has gone on for long enough. */
export type GiveWay = () => Promise<void>;

export function createSlices(): GiveWay {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await setImmediate();
    began = performance.now();
  };
}
