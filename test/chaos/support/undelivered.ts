/** Where both deliveries of an event fell into the time without a process, the sweep after the next start must find it. */
import type { Arena } from "./arena.js";

export interface Undelivered {
  /** Starts the process anew where there are such events, and waits until they are worked on. */
  recover(patienceMs: number): Promise<void>;
}

export function watchUndelivered(arena: Arena): Undelivered {
  let known = 0;
  return {
    async recover(patienceMs) {
      const count = arena.undelivered().length;
      const [instance] = arena.instances;
      if (count === known || instance === undefined) return;
      known = count;
      arena.twin.resetCalls();
      const { kills } = arena;
      instance.kill();
      // None of those that a test plans and counts.
      arena.kills = kills;
      await instance.restarting;
      await arena.until(() => arena.twin.calls.some(({ path }) => path.endsWith("/search")));
      await arena.quiet(patienceMs);
    },
  };
}
