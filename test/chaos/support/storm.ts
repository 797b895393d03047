/** Many conversations while everything outside goes wrong and processes are killed: afterwards every effect is there once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatabaseKind } from "../../support/postgres.js";
import { faultsInStore } from "./aftermath.js";
import { type Arena, openArena } from "./arena.js";
import { COMMIT_MOMENTS } from "./commit-steps.js";
import { MOMENTS } from "./intercom-gate.js";
import { createChance } from "./random.js";
import { LONG, SEED, STORM_ROUNDS } from "./rounds.js";
import { fieldIssuesOf, isClosed, isSentTheDraft, opens, type Story, writesAgain } from "./story.js";
import { type Undelivered, watchUndelivered } from "./undelivered.js";
import { brewWeather, clearWeather, type Severity } from "./weather.js";

const PATIENCE_MS = LONG ? 400_000 : 120_000;
const STORIES = LONG ? 60 : 12;
const SEVERITY: Severity = LONG
  ? { calls: 300, lastsMs: 45_000, awayMs: 20_000, effectWithinMs: 4_000, hangs: true }
  : { calls: 30, lastsMs: 4_000, awayMs: 2_000, effectWithinMs: 1_200, hangs: false };

/** The short version has two storms, and on PostgreSQL, where a lost job takes half a minute to come back, one death. */
export function describeStorm(database: DatabaseKind): void {
  describe(`storm over ${STORIES} conversations, ${database}, seed ${SEED}`, () => rage(database));
}

function rage(database: DatabaseKind): void {
  const chance = createChance(SEED);
  let arena: Arena;
  let undelivered: Undelivered;

  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED}`);
    arena = await openArena({
      database,
      processes: database === "postgres" ? 3 : 1,
      chance,
      restarts: true,
      waitsForRepeats: LONG,
    });
    undelivered = watchUndelivered(arena);
  });
  afterAll(() => arena.close());

  /** One process dies: at a call, at a commit, or by the clock, which may be stopped before. */
  function planDeath(): NodeJS.Timeout | undefined {
    const instance = arena.instances[chance.below(arena.instances.length)];
    const enough = !LONG && database === "postgres" && arena.kills > 0;
    if (instance === undefined || enough) return undefined;
    const kind = chance.pick(["call", "commit", "clock"]);
    if (kind === "call")
      instance.gate.plan({ call: 1 + chance.below(STORIES * 4), moment: chance.pick(MOMENTS), blow: instance.kill });
    if (kind === "commit") instance.planCommit({ commit: 1 + chance.below(STORIES * 10), moment: chance.pick(COMMIT_MOMENTS) });
    return kind === "clock" ? setTimeout(instance.kill, chance.below(4_000)) : undefined;
  }

  async function inCalm(happen: () => unknown): Promise<void> {
    await happen();
    await arena.quiet(PATIENCE_MS);
  }

  async function inTheStorm(happen: () => unknown): Promise<void> {
    const { twin, simpli, instances } = arena;
    twin.setFaults({ duplicateWebhooks: chance.happens(0.5), reorderWebhooks: chance.happens(0.5) });
    arena.echoShare = chance.pick([0, 0.3]);
    brewWeather(twin, simpli, chance, SEVERITY);
    const over = setTimeout(() => twin.clearFaults(), SEVERITY.lastsMs);
    const death = planDeath();
    const cut = chance.happens(0.5) ? setTimeout(() => instances[0]?.databaseGate?.cut(), chance.below(3_000)) : undefined;
    await inCalm(happen);
    clearTimeout(death);
    clearTimeout(cut);
    clearTimeout(over);
    for (const instance of instances) {
      instance.gate.plan(null);
      instance.planCommit(null);
    }
    await undelivered.recover(PATIENCE_MS);
    clearWeather(twin, simpli);
    twin.setFaults({ duplicateWebhooks: false, reorderWebhooks: false });
  }

  const faults = (stories: readonly Story[]) => stories.flatMap((story) => fieldIssuesOf(arena.twin, story));

  it.each(Array.from({ length: STORM_ROUNDS }, (_, round) => round + 1))(
    "round %i: every effect once, none missing",
    async () => {
      const { twin } = arena;
      const stories: Story[] = [];
      await inTheStorm(() => void stories.push(...Array.from({ length: STORIES }, () => opens(twin))));
      expect(faults(stories), "after the opening").toEqual([]);
      await (LONG ? inTheStorm : inCalm)(() => stories.forEach((story, index) => writesAgain(twin, story, index % 2 === 0)));
      expect(faults(stories), "after the reply").toEqual([]);
      await (LONG ? inTheStorm : inCalm)(() => Promise.all(stories.map((story) => isSentTheDraft(twin, story))));
      expect(faults(stories), "after the teammates' clicks").toEqual([]);
      await inTheStorm(() => stories.forEach((story) => isClosed(twin, story)));
      expect(faults(stories), "after the close").toEqual([]);
    },
    PATIENCE_MS * 4,
  );

  it("lost nothing and gave nothing up", async () => {
    await arena.stop();
    expect(await faultsInStore(arena)).toEqual([]);
  });
}
