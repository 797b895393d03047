/** SIGKILL at each commit of a conversation's life, just before it and just after it: all of them in the long version, a few in the short one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_KINDS } from "../support/postgres.js";
import { faultsInStore } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { COMMIT_MOMENTS, type CommitStrike } from "./support/commit-steps.js";
import { createChance } from "./support/random.js";
import { FIRST_COMMIT, LONG, SEED } from "./support/rounds.js";
import { fieldIssuesOf, isClosed, isSentTheDraft, opens, writesAgain } from "./support/story.js";
import { type Undelivered, watchUndelivered } from "./support/undelivered.js";

const PATIENCE_MS = 60_000;
/** The long version ends at the first life that nobody died in; the short one takes a commit that every life reaches. */
const MOST_COMMITS = 400;
const SURELY_REACHED = 15;

describe.each(DATABASE_KINDS)("killed at each commit, %s", (database) => {
  const chance = createChance(SEED);
  let arena: Arena;
  let undelivered: Undelivered;

  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED}`);
    arena = await openArena({ database, processes: 1, chance, restarts: true });
    undelivered = watchUndelivered(arena);
  });
  afterAll(() => arena.close());

  /** A whole life of a conversation, in which the process dies once at most: what is not as it should be, and whether it died. */
  async function live(strike: CommitStrike) {
    const { twin, kills } = arena;
    const [instance] = arena.instances;
    if (instance === undefined) throw new Error("The arena has no process");
    const calm = async () => {
      await arena.quiet(PATIENCE_MS);
      await undelivered.recover(PATIENCE_MS);
      return fieldIssuesOf(twin, story);
    };
    instance.planCommit(strike);
    const story = opens(twin);
    const faults = [...(await calm())];
    writesAgain(twin, story, false);
    faults.push(...(await calm()));
    await isSentTheDraft(twin, story);
    faults.push(...(await calm()));
    isClosed(twin, story);
    faults.push(...(await calm()));
    instance.planCommit(null);
    return { faults, died: arena.kills > kills };
  }

  /** The short version has time for one death. */
  const moments = LONG ? COMMIT_MOMENTS : [chance.pick(COMMIT_MOMENTS)];

  it.each(moments)(
    "%s: every effect once, none missing",
    async (moment) => {
      const bad: string[] = [];
      let last = 0;
      const first = LONG ? FIRST_COMMIT : 1 + chance.below(SURELY_REACHED);
      for (let commit = first; commit <= (LONG ? MOST_COMMITS : first); commit += 1) {
        const { faults, died } = await live({ commit, moment });
        bad.push(...faults.map((fault) => `${moment} ${commit}: ${fault}`));
        if (!died) break;
        last = commit;
      }
      console.log(`${database}: died ${moment} ${first} to ${last}`);
      expect(bad).toEqual([]);
    },
    LONG ? 3_600_000 : 240_000,
  );

  it("lost nothing and gave nothing up", async () => {
    expect(arena.kills).toBeGreaterThanOrEqual(moments.length);
    await arena.stop();
    expect(await faultsInStore(arena)).toEqual([]);
  });
});
