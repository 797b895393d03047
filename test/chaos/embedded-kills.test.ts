/** SIGKILL at every step between claim and settle, on the embedded database, while events repeat and overtake each other. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsInStore } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { MOMENTS } from "./support/intercom-gate.js";
import { createChance } from "./support/random.js";
import { LONG, ROUNDS, SEED } from "./support/rounds.js";
import { fieldIssuesOf, isAnsweredAndClosed, opens, type Story, writesAgain } from "./support/story.js";
import { type Undelivered, watchUndelivered } from "./support/undelivered.js";

const PATIENCE_MS = LONG ? 120_000 : 40_000;
const STORIES = 4;

describe.runIf(LONG)(`killed at random calls and moments, seed ${SEED}`, () => {
  const chance = createChance(SEED);
  let arena: Arena;
  let undelivered: Undelivered;

  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED} ROUNDS=${ROUNDS}`);
    arena = await openArena({ database: "embedded", processes: 1, chance, restarts: true });
    undelivered = watchUndelivered(arena);
  });
  afterAll(() => arena.close());

  /** Lets things happen, kills the process at a call of Intercom's API or at a moment by the clock, and waits for calm. */
  async function disturbed(happen: () => void): Promise<void> {
    const [instance] = arena.instances;
    if (instance === undefined) throw new Error("The arena has no process");
    const blow = instance.kill;
    arena.twin.setFaults({ duplicateWebhooks: chance.happens(0.5), reorderWebhooks: chance.happens(0.5) });
    arena.echoShare = chance.pick([0, 0.3]);
    instance.gate.plan({ call: 1 + chance.below(STORIES * 8), moment: chance.pick(MOMENTS), blow });
    if (chance.happens(0.3)) arena.twin.failNext({ fault: { kind: "drop-after-effect" }, method: "POST", times: 1 });
    if (chance.happens(0.3)) arena.twin.failNext({ fault: { kind: "status", status: 503 }, times: 2 });
    happen();
    const byTheClock = chance.happens(0.4) ? setTimeout(blow, chance.below(1_500)) : undefined;
    await arena.quiet(PATIENCE_MS);
    clearTimeout(byTheClock);
    await undelivered.recover(PATIENCE_MS);
    instance.gate.plan(null);
    arena.twin.clearFaults();
  }

  const faults = (stories: readonly Story[]) => stories.flatMap((story) => fieldIssuesOf(arena.twin, story));

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    "round %i: every effect once, none missing",
    async () => {
      const stories: Story[] = [];
      await disturbed(() => stories.push(...Array.from({ length: STORIES }, () => opens(arena.twin))));
      expect(faults(stories), "after the opening").toEqual([]);
      await disturbed(() => stories.forEach((story, index) => writesAgain(arena.twin, story, index % 2 === 0)));
      expect(faults(stories), "after the reply").toEqual([]);
      await disturbed(() => stories.forEach((story) => isAnsweredAndClosed(arena.twin, story)));
      expect(faults(stories), "after the close").toEqual([]);
    },
    PATIENCE_MS * 4,
  );

  it("was killed, kept all it acknowledged, and gave nothing up", async () => {
    expect(arena.kills).toBeGreaterThan(0);
    await arena.stop();
    expect(await faultsInStore(arena)).toEqual([]);
  });
});
