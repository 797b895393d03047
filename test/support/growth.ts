/** How the time of a function grows with its text: the processor's time for twice as much, against that for half. */

/** Twice the text may cost twice the time, and some more for caches; a quadratic function needs four times. */
const MOST_GROWTH = 3.2;

/**
 * The same for `FULL_LENGTH`. The functions are those that 3.2 finds at texts of 6,000: what is linear takes up to
 * four tenths of their time here, a quarter there and a tenth at the longest.
 */
export const MOST_GROWTH_OF_SHORT = 2.85;

/** As little as this is believed at once, more is measured a second time. */
const PLAIN_GROWTH = 2.6;

/** The longest text of a message that is kept has 20,000 characters; a seventh shows the growth as well, in a seventh of the time. */
export const FULL_LENGTH = 3_000;

/** Milliseconds for `FULL_LENGTH`: even if it were quadratic, what is this fast would take less than 50 for the longest text. */
export const HARMLESS_MS = 1.1;

/** The same for a text of 6,000. */
const TOO_FAST_TO_MEASURE = 4;

/** Measured again this often before growth is believed: other processes and the garbage collector take time too. */
const ATTEMPTS = 16;

/** Milliseconds: who needs seconds is slow whatever the growth, and is not measured again. */
const HOPELESS = 2000;

export interface Growth {
  readonly linear: boolean;
  /** Milliseconds of processor time, the least of all attempts. */
  readonly half: number;
  readonly full: number;
}

/**
 * @param run does the same work on each call, for half or for the whole of the text; `attempt` makes the text another one, or
 * a cache would answer from the second call on
 * @param harmlessMs what takes no longer for all of it is fast enough whatever its growth
 * @param timeOf milliseconds that one piece of work took
 * @param mostGrowth that is taken for linear
 */
export async function growthOf(
  run: (size: "half" | "full", attempt: number) => unknown,
  harmlessMs = TOO_FAST_TO_MEASURE,
  timeOf: (work: () => unknown) => Promise<number> = processorTime,
  mostGrowth = MOST_GROWTH,
): Promise<Growth> {
  let half = Infinity;
  let full = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    full = Math.min(full, await timeOf(() => run("full", attempt)));
    if (full < harmlessMs) return { linear: true, half: 0, full };
    // Each twice, since a collection of garbage during half of the text would make any growth appear linear.
    const again = attempt + ATTEMPTS;
    for (const part of [attempt, again]) half = Math.min(half, await timeOf(() => run("half", part)));
    const growth = attempt === 0 ? PLAIN_GROWTH : mostGrowth;
    // The whole once more can only make it less, so it is spared where it is little enough already.
    if (full > half * growth) full = Math.min(full, await timeOf(() => run("full", again)));
    if (full <= half * growth) return { linear: true, half, full };
    // So slow that no measuring error explains it.
    if (attempt > 0 && full > HOPELESS) break;
  }
  return { linear: false, half, full };
}

/** Not the clock: on a busy machine a process waits for its turn. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
