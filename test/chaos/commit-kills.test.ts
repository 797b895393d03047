/** SIGKILL at each commit of a conversation's life, just before it and just after it: all of them in the long version, a few in the short one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATABASE_KINDS } from "../support/postgres.js";
import { faultsInStore, undoneLabels } from "./support/aftermath.js";
import { type Arena, openArena } from "./support/arena.js";
import { ALERTS_ENV, type AlertWatch, watchAlerts } from "./support/alerts.js";
import { COMMIT_MOMENTS, type CommitStrike } from "./support/commit-steps.js";
import { MOMENTS } from "./support/intercom-gate.js";
import { createChance } from "./support/random.js";
import { FIRST_COMMIT, LONG, SEED } from "./support/rounds.js";
import { fieldIssuesOf, isAssignmentUndone, isClosed, isSentTheDraft, opens, writesAgain } from "./support/story.js";
import { type Undelivered, watchUndelivered } from "./support/undelivered.js";

/** The long version waits as the app does: what was under way at a death is asked about again after half a minute. */
const PATIENCE_MS = LONG ? 240_000 : 60_000;
/** The long version ends at the first life that nobody died in; the short one takes a commit that every life reaches. */
const MOST_COMMITS = 400;
const SURELY_REACHED = 15;
/** A click writes less than a life. */
const SURELY_REACHED_BY_CLICK = 5;
const MORE_THAN_ALL = 1_000_000;

/** What the sweep comes by: nothing of it may be written in a way that the count of commits does not see. */
const WRITTEN_IN_A_LIFE = [
  ...["insert notifications", "insert pgboss.job", "delete pgboss.job"],
  ...["insert conversations", "insert decisions", "insert classifications", "insert moods", "insert contact_moods"],
  ...["insert effects", "update effects", "insert drafts", "update drafts", "insert actions", "update actions"],
  ...["insert evaluations", "insert standings"],
];
/** The embedded database has one process, which locks in its memory. */
const LEASES = ["insert leases", "delete leases"];

describe.each(DATABASE_KINDS)("killed at each commit, %s", (database) => {
  const chance = createChance(SEED);
  let arena: Arena;
  let undelivered: Undelivered;
  let alerts: AlertWatch;
  let lives = 0;
  const undone: string[] = [];

  beforeAll(async () => {
    console.log(`chaos: SEED=${SEED}`);
    const options = { processes: 1, restarts: true, hasAttributes: true, env: ALERTS_ENV };
    // What came to no process twice is found by a sweep.
    arena = await openArena({ ...options, database, chance, ...(LONG ? {} : { retryDelayMs: 4_500 }) });
    undelivered = watchUndelivered(arena);
    alerts = await watchAlerts(arena);
  });
  afterAll(async () => {
    await arena.close();
    await alerts.close();
  });

  const begin = () => {
    const [instance] = arena.instances;
    if (instance === undefined) throw new Error("The arena has no process");
    lives += 1;
    return { instance, kills: arena.kills };
  };
  const calm = async () => {
    await arena.quiet(PATIENCE_MS);
    await undelivered.recover(PATIENCE_MS);
  };

  /** A whole life of a conversation, in which the process dies once at most: what is not as it should be, and whether it died. */
  async function live(strike: CommitStrike) {
    const { twin } = arena;
    const { instance, kills } = begin();
    instance.planCommit(strike);
    const story = opens(twin);
    const faults: string[] = [];
    const check = async () => {
      await calm();
      faults.push(...fieldIssuesOf(twin, story));
    };
    await check();
    writesAgain(twin, story, false);
    await check();
    await isSentTheDraft(twin, story);
    await check();
    isClosed(twin, story);
    await check();
    faults.push(...(await alerts.issuesOf(story)));
    const names = instance.committed();
    instance.planCommit(null);
    return { faults, died: arena.kills > kills, names };
  }

  it("names every commit of a life", async () => {
    const { faults, died, names } = await live({ commit: MORE_THAN_ALL, moment: "after-commit" });
    console.log(`${database}:${names.map((name, index) => `\n${index + 1} ${name}`).join("")}`);
    expect({ faults, died }).toEqual({ faults: [], died: false });
    expect(names.flatMap((name) => name.split(", "))).toEqual(
      expect.arrayContaining([...WRITTEN_IN_A_LIFE, ...(database === "postgres" ? LEASES : [])]),
    );
  }, 120_000);

  /** The short version has time for one death. */
  const moments = LONG ? COMMIT_MOMENTS : [chance.pick(COMMIT_MOMENTS)];

  it.each(moments)(
    "%s: every effect once, none missing",
    async (moment) => {
      const bad: string[] = [];
      let last = 0;
      const first = LONG ? FIRST_COMMIT : 1 + chance.below(SURELY_REACHED);
      for (let commit = first; commit <= (LONG ? MOST_COMMITS : first); commit += 1) {
        const { faults, died, names } = await live({ commit, moment });
        if (died) console.log(`${database}: died ${moment} ${commit}: ${names.at(-1)}`);
        for (const fault of faults) console.log(`${database}: fault at ${moment} ${commit}: ${fault}`);
        bad.push(...faults.map((fault) => `${moment} ${commit}: ${fault}`));
        if (!died) break;
        last = commit;
      }
      console.log(`${database}: died ${moment} ${first} to ${last}`);
      expect(bad).toEqual([]);
    },
    LONG ? 7_200_000 : 240_000,
  );

  it.each(LONG ? MOMENTS : [chance.pick(MOMENTS)])(
    "%s of a write of attributes: each value once, none missing",
    async (moment) => {
      const { instance, kills } = begin();
      instance.gate.plan({ call: 1, of: /^PUT \/conversations\/\d+$/, moment, blow: instance.kill });
      const story = opens(arena.twin);
      await calm();
      expect(arena.kills).toBe(kills + 1);
      expect([...fieldIssuesOf(arena.twin, story), ...(await alerts.issuesOf(story))]).toEqual([]);
    },
    LONG ? 240_000 : 120_000,
  );

  it.each(moments)(
    "%s of an undo: the team goes once, and the receipt and a label say so",
    async (moment) => {
      const { instance, kills } = begin();
      const story = opens(arena.twin);
      await calm();
      const parts = () => arena.twin.conversation(story.conversationId).parts.filter(({ partType }) => partType === "assignment");
      expect(parts()).toHaveLength(1);
      const first = LONG ? FIRST_COMMIT : 1 + chance.below(SURELY_REACHED_BY_CLICK);
      await isAssignmentUndone(arena.twin, story, () => instance.planCommit({ commit: first, moment }));
      await calm();
      console.log(`${database}: undo died ${moment} ${first}: ${instance.committed().at(-1)}`);
      instance.planCommit(null);
      expect(arena.kills).toBeGreaterThan(kills);
      expect(arena.twin.conversation(story.conversationId).teamName).toBeNull();
      expect(parts()).toHaveLength(2);
      undone.push(story.conversationId);
      await alerts.issuesOf(story);
    },
    LONG ? 240_000 : 120_000,
  );

  it("an alert that was posted and not answered is posted again by the same id, and counts once", async () => {
    const { instance, kills } = begin();
    const posted = alerts.isPosted();
    const story = opens(arena.twin);
    await posted;
    instance.kill();
    await calm();
    expect(arena.kills).toBe(kills + 1);
    expect([...fieldIssuesOf(arena.twin, story), ...(await alerts.issuesOf(story))]).toEqual([]);
    expect(alerts.countOf(story)).toBe(2);
  }, 120_000);

  it("lost nothing and gave nothing up", async () => {
    expect(arena.kills).toBeGreaterThanOrEqual(moments.length);
    if (!LONG) await expect.poll(() => alerts.sent(), { timeout: 30_000 }).toHaveLength(lives);
    await arena.stop();
    expect(await faultsInStore(arena)).toEqual([]);
    expect(await undoneLabels(arena)).toEqual(undone.sort());
  });
});
