/** Long work on the main loop in slices: requests and other jobs get their turn in between. */
import { setImmediate } from "node:timers";

/** Milliseconds of work until others get their turn: what an acknowledgement waits for, at each of its steps. */
const SLICE_MS = 2;

/** Called before a long work and between its steps: gives way to others where its slice has gone on for long enough. */
export type GiveWay = () => Promise<void>;

interface Waiting {
  readonly work: GiveWay;
  readonly goOn: () => void;
}

/**
 * First come, first served. One work has its slice at a time, in a turn of the loop of its own: were ten to have theirs in one
 * turn, that turn would be ten slices long.
 */
const waiting: Waiting[] = [];

/** The work whose slice it is, and since when. */
let owner: GiveWay | null = null;
let began = 0;

/** For one long work, which takes one step after the other. */
export function createSlices(): GiveWay {
  const work = () => {
    if (owner === work && performance.now() - began < SLICE_MS) return Promise.resolve();
    return new Promise<void>((goOn) => {
      waiting.push({ work, goOn });
      if (waiting.length === 1) setImmediate(beginSlice);
    });
  };
  return work;
}

function beginSlice(): void {
  const next = waiting.shift();
  if (waiting.length > 0) setImmediate(beginSlice);
  owner = next?.work ?? null;
  began = performance.now();
  next?.goOn();
}
