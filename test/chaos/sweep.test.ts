/** Events that never arrived are found after a start, told about, and worked on once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, openArena } from "./support/arena.js";
import { createChance } from "./support/random.js";
import { faultsOf, isAnsweredAndClosed, opens, type Story, writesAgain } from "./support/story.js";

let arena: Arena;
beforeAll(async () => {
  arena = await openArena({
    database: "embedded",
    processes: 1,
    chance: createChance(1),
    restarts: true,
    env: { LOG_LEVEL: "info" },
  });
});
afterAll(() => arena.close());

async function startAgain(): Promise<string> {
  const [seat] = arena.seats;
  if (seat === undefined) throw new Error("The arena has no process");
  arena.twin.resetCalls();
  await seat.start();
  await arena.until(() => arena.twin.calls.some(({ path }) => path.endsWith("/search")));
  await arena.quiet(40_000);
  return seat.process?.output() ?? "";
}

const missedIn = (output: string) => /"missed":(\d+)/.exec(output)?.[1] ?? "0";

it("finds what was missed while the app was away, says how many, and does it once", async () => {
  const { twin } = arena;
  const known: Story[] = [opens(twin), opens(twin), opens(twin)];
  await arena.quiet(40_000);
  await arena.stop();

  twin.setFaults({ dropWebhooks: true });
  const [first, second, third] = known;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three were opened");
  writesAgain(twin, first, false);
  isAnsweredAndClosed(twin, second);
  known.push(opens(twin));
  twin.setFaults({ dropWebhooks: false });
  const output = await startAgain();
  expect(known.flatMap((story) => faultsOf(twin, story))).toEqual([]);
  expect(missedIn(output), "the third conversation was only changed by us").toBe("3");

  await arena.stop();
  expect(missedIn(await startAgain()), "swept again, nothing is missing").toBe("0");
  expect(twin.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/search"))).toEqual([]);
  expect(known.flatMap((story) => faultsOf(twin, story))).toEqual([]);
}, 120_000);
