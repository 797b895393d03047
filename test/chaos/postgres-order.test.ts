/** Three processes, one conversation at a time: jobs of one conversation never run side by side, those of different ones do. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, openArena } from "./support/arena.js";
import { createChance } from "./support/random.js";
import { CHAOS_PACE } from "./support/rounds.js";
import { fieldIssuesOf, opens, writesAgain } from "./support/story.js";

const ANSWER_MS = 120;
/** Longer than any answer takes on a busy machine: the conversation of a slow engine is let go, and then others do ask about it. */
const PATIENT = { besideOthersMs: 60_000, releaseAfterMs: 60_000 };
const SERVICES = ["triage", "sentiment", "reply"] as const;

interface Visit {
  readonly about: string;
  /** The job that asks: those of one event are asked side by side. */
  readonly by: string;
  readonly from: number;
  readonly to: number;
}

let arena: Arena;
const visits: Visit[] = [];
beforeAll(async () => {
  arena = await openArena({
    database: "postgres",
    processes: 3,
    chance: createChance(7),
    restarts: false,
    answerMs: ANSWER_MS,
    env: { TEST_PACE: JSON.stringify({ ...CHAOS_PACE, ...PATIENT }) },
  });
  for (const service of SERVICES) {
    arena.simpli.answer(service, ({ body, headers }) => {
      // The messages of one story carry its name wherever a service sees them.
      const about = /story (\w+)/.exec(JSON.stringify(body))?.[1];
      // Told after the answer's delay.
      const from = performance.now() - ANSWER_MS;
      const by = headers["x-request-id"] ?? "";
      if (about !== undefined) visits.push({ about, by, from, to: from + ANSWER_MS });
      return undefined;
    });
  }
});
afterAll(() => arena.close());

const overlap = (one: Visit, other: Visit) => one.from < other.to && other.from < one.to;

it("no two jobs ask about one conversation at once", async () => {
  const stories = Array.from({ length: 6 }, (_, number) => opens(arena.twin, `story ${"abcdef".charAt(number)}`));
  await arena.quiet(60_000);
  for (const story of stories) writesAgain(arena.twin, story, true);
  await arena.quiet(60_000);
  expect(stories.flatMap((story) => fieldIssuesOf(arena.twin, story))).toEqual([]);
  const pairs = visits.flatMap((one, index) => visits.slice(index + 1).map((other) => [one, other] as const));
  const together = pairs.filter(([one, other]) => overlap(one, other));
  expect(visits.every(({ by }) => by !== "")).toBe(true);
  expect(together.filter(([one, other]) => one.about === other.about && one.by !== other.by)).toEqual([]);
  expect(together.length, "different conversations run side by side").toBeGreaterThan(10);
}, 150_000);
