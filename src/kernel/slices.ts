/** Long work on the main loop in slices: requests and other jobs get their turn in between. */
import { setImmediate, setTimeout } from "node:timers";

/** Milliseconds of work until others get their turn; a fifth of the longest turn that is allowed. */
const SLICE_MS = 10;

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

/** What somebody waits for right now and is under way, such as an event that is being written down. */
let urgent = 0;
/** Long work rests meanwhile, for so long at most, which is a slice: under a flood it goes on half as fast. */
const LONGEST_REST_MS = 10;
const REST_MS = 2;

/** Long work takes no slice before this is done, within bounds. */
export async function beforeSlices<Done>(work: Promise<Done>): Promise<Done> {
  urgent += 1;
  try {
    return await work;
  } finally {
    urgent -= 1;
  }
}

/** For one long work, which takes one step after the other. */
export function createSlices(): GiveWay {
  const work = () => {
    if (owner === work && urgent === 0 && performance.now() - began < SLICE_MS) return Promise.resolve();
    return new Promise<void>((goOn) => {
      waiting.push({ work, goOn });
      if (waiting.length === 1) setImmediate(beginSlice, performance.now());
    });
  };
  return work;
}

/** @param dueSince when this slice could have begun */
function beginSlice(dueSince: number): void {
  if (urgent > 0 && performance.now() - dueSince < LONGEST_REST_MS) {
    setTimeout(beginSlice, REST_MS, dueSince);
    return;
  }
  const next = waiting.shift();
  began = performance.now();
  if (waiting.length > 0) setImmediate(beginSlice, began);
  owner = next?.work ?? null;
  next?.goOn();
}
