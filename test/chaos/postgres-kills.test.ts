/** Three processes on one PostgreSQL, of which one is killed: the others finish its work within a minute. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInStore } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { MOMENTS } from "./support/intercom-gate.js";
import { createChance } from "./support/random.js";
import { LONG, ROUNDS, SEED } from "./support/rounds.js";
import { fieldIssuesOf, isAnsweredAndClosed, opens, type Story, writesAgain } from "./support/story.js";

/** What is promised, from the kill on. */
const RESUMED_WITHIN_MS = 60_000;
/** For work that nobody is killed in; a busy machine takes its time. */
const PATIENCE_MS = 120_000;
const STORIES = 12;

describe.runIf(LONG)(`one of three is killed, seed ${SEED}`, () => {
  const chance = createChance(SEED);
  let arena: Arena;

  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED} ROUNDS=${ROUNDS}`);
    arena = await openArena({ database: "postgres", processes: 3, chance, restarts: false });
  });
  afterAll(() => arena.close());

  const faults = (stories: readonly Story[]) => stories.flatMap((story) => fieldIssuesOf(arena.twin, story));

  /** Kills one process in the middle of its work; answers how long the others needed until nothing was left. */
  async function withOneKilled(happen: () => void): Promise<number> {
    const victim = arena.instances[chance.below(3)];
    if (victim === undefined) throw new Error("The arena has no such seat");
    let killedAt = 0;
    const blow = () => {
      killedAt = Date.now();
      victim.kill();
    };
    arena.twin.setFaults({ duplicateWebhooks: chance.happens(0.5), reorderWebhooks: chance.happens(0.5) });
    arena.echoShare = chance.pick([0, 0.3]);
    victim.gate.plan({ call: 1 + chance.below(STORIES / 2), moment: chance.pick(MOMENTS), blow });
    happen();
    await arena.quiet(PATIENCE_MS);
    victim.gate.plan(null);
    return killedAt === 0 ? 0 : Date.now() - killedAt;
  }

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    "round %i: every effect once, none missing",
    async () => {
      await Promise.all(arena.instances.filter(({ process }) => process === null).map((instance) => instance.start()));
      const stories = Array.from({ length: STORIES }, () => opens(arena.twin));
      await arena.quiet(PATIENCE_MS);
      expect(faults(stories), "after the opening").toEqual([]);
      const took = await withOneKilled(() => stories.forEach((story, index) => writesAgain(arena.twin, story, index % 2 === 0)));
      console.log(`the others had done the killed process's work after ${(took / 1000).toFixed(1)} s`);
      expect(faults(stories), "after the reply").toEqual([]);
      expect(took).toBeLessThan(RESUMED_WITHIN_MS);
      stories.forEach((story) => isAnsweredAndClosed(arena.twin, story));
      await arena.quiet(PATIENCE_MS);
      expect(faults(stories), "after the close").toEqual([]);
    },
    480_000,
  );

  it("lost nothing and gave nothing up", async () => {
    expect(arena.kills).toBeGreaterThan(0);
    await arena.stop();
    expect(await faultsInStore(arena)).toEqual([]);
  });
});
