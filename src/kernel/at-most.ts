/** Runs so much work at once; the rest waits for its turn. */

/** Runs work at once or when its turn comes. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** So many at once; the others in the order in which they came. */
export function atMost(most: number): InTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Its place is handed on: nobody who comes meanwhile gets in between.
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
