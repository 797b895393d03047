/** The longest turns of a server's main loop, as a module that is loaded into it tells them. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Loaded into the app: writes the longest turns of its main loop, and when they ended, to a file. The processor's time of the
 * thread (Linux tells it) is what a turn takes where no other process has the core meanwhile.
 */
const monitor = (file: string) => `
  import { isMainThread } from "node:worker_threads";
  import { readFileSync, writeFileSync } from "node:fs";
  const onProcessor = () => {
    try { return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6; } catch { return NaN; }
  };
  if (isMainThread) {
    const turns = []; let last = performance.now(); let used = onProcessor();
    setInterval(() => {
      const now = performance.now(); const turn = now - last - 5; last = now;
      const before = used; used = onProcessor();
      if (turn < 10) return;
      turns.push({ turn, processor: used - before, at: Date.now() });
      const length = ({ turn, processor }) => (processor >= 0 ? processor : turn);
      turns.sort((one, other) => length(other) - length(one));
      turns.length = Math.min(turns.length, 50);
      writeFileSync(${JSON.stringify(file)}, JSON.stringify(turns));
    }, 5).unref();
  }`;

export interface Turn {
  readonly turn: number;
  /** Of it, the milliseconds that the thread had a processor; null where the system does not tell. */
  readonly processor: number | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** To be started with `env`; `since` is asked once the process has ended. */
export function turnsWatch() {
  const file = join(tmpdir(), `simpli-turns-${randomUUID()}.json`);
  return {
    env: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(monitor(file))}` },
    /** The longest first, of those that ended after this moment. */
    since(start: number): readonly Turn[] {
      const turns = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Turn[]) : [];
      rmSync(file, { force: true });
      return turns.filter(({ at }) => at > start);
    },
  };
}
