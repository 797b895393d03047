/** A process that stands still for longer than its lease, between meaning an effect and doing it: it must not do it when it goes on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInStore } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { createChance } from "./support/random.js";
import { LONG, SEED } from "./support/rounds.js";
import type { Instance } from "./support/seat.js";
import { fieldIssuesOf, opens, writesAgain } from "./support/story.js";

/** A lease of 30 s, and signs of life that are missed after 20 to 30 s. */
const TAKEN_OVER_WITHIN_MS = 90_000;

describe.runIf(LONG)("stopped for longer than a lease", () => {
  let arena: Arena;
  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED}`);
    arena = await openArena({ database: "postgres", processes: 2, chance: createChance(SEED), restarts: false, answerMs: 100 });
  });
  afterAll(() => arena.close());

  const drafts = (id: string) => arena.twin.conversation(id).notes.filter((note) => note.body?.includes("AI draft")).length;

  /** Whoever writes the next intention down after the reply service was asked stops before it hears that it is written. */
  async function stoppedBeforeItsNote(): Promise<Instance> {
    const asked = arena.simpli.requests("reply").length;
    await arena.until(() => arena.simpli.requests("reply").length > asked);
    let isStopped = false;
    return new Promise((resolve) => {
      for (const instance of arena.instances) {
        instance.databaseGate?.when(/insert into "effects"/, () => {
          if (isStopped) return;
          isStopped = true;
          instance.process?.child.kill("SIGSTOP");
          resolve(instance);
        });
      }
    });
  }

  it(
    "the other process writes the note; the one that was stopped notices and does not",
    async () => {
      const story = opens(arena.twin);
      await arena.quiet(30_000);
      const stopping = stoppedBeforeItsNote();
      writesAgain(arena.twin, story, false);
      const stopped = await stopping;
      expect(drafts(story.conversationId), "stopped in time").toBe(1);
      const since = Date.now();
      await expect.poll(() => drafts(story.conversationId), { timeout: TAKEN_OVER_WITHIN_MS, interval: 200 }).toBe(2);
      console.log(`the other process did it after ${((Date.now() - since) / 1000).toFixed(1)} s`);
      stopped.process?.child.kill("SIGCONT");
      await arena.quiet(60_000);
      expect(fieldIssuesOf(arena.twin, story)).toEqual([]);
      await arena.stop();
      expect(await faultsInStore(arena)).toEqual([]);
    },
    TAKEN_OVER_WITHIN_MS * 3,
  );
});
