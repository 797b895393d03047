interface Run<T> {
  readonly ending: Promise<T>;
  readonly stop: AbortController;
  askers: number;
}

/** Takes part in the run of this key, which is begun where there is none; null where too many others are under way. */
export type JoinRun<T> = (key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>) => Promise<T> | null;

/** Costly work that several may ask for at once: one run a key, stopped when nobody waits for it any more. */
export function createSharedRuns<T>(most: number): JoinRun<T> {
  const runs = new Map<string, Run<T>>();

  function start(key: string, begin: (signal: AbortSignal) => Promise<T>): Run<T> {
    const stop = new AbortController();
    const ending = begin(stop.signal).finally(() => invalidate(key, run));
    const run: Run<T> = { ending, stop, askers: 0 };
    runs.set(key, run);
    return run;
  }

  function invalidate(key: string, run: Run<T>): void {
    if (runs.get(key) === run) runs.delete(key);
  }

  return (key, signal, begin) => {
    const known = runs.get(key);
    if (known === undefined && runs.size >= most) return null;
    const run = known ?? start(key, begin);
    run.askers += 1;
    const leave = () => {
      run.askers -= 1;
      if (run.askers > 0) return;
      invalidate(key, run);
      run.stop.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    return run.ending.finally(() => signal.removeEventListener("abort", leave));
  };
}
