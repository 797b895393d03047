/** Events that never arrived are found after a start, told about, and worked on once. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, openArena } from "./support/arena.js";
import { createChance } from "./support/random.js";
import { fieldIssuesOf, isAnsweredAndClosed, opens, type Story, writesAgain } from "./support/story.js";

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

/** Answers what the process wrote so far: it may be read later than the work is seen to be done. */
async function startAgain(): Promise<() => string> {
  const [instance] = arena.instances;
  if (instance === undefined) throw new Error("The arena has no process");
  arena.twin.resetCalls();
  await instance.start();
  await arena.until(() => arena.twin.calls.some(({ path }) => path.endsWith("/search")));
  await arena.quiet(40_000);
  return () => instance.process?.output() ?? "";
}

const missedIn = (output: string) => /"missed":(\d+)/.exec(output)?.[1] ?? "0";

it("finds what was missed while the app was away, says how many, and does it once", async () => {
  const { twin } = arena;
  const [first, second, read] = [opens(twin), opens(twin), opens(twin)];
  // The last one is only changed by us.
  const known: Story[] = [first, second, read, opens(twin)];
  await arena.quiet(40_000);
  twin.setFaults({ dropWebhooks: true });
  isAnsweredAndClosed(twin, read);
  twin.setFaults({ dropWebhooks: false });
  twin.rate(read.conversationId, 4);
  await arena.quiet(40_000);
  expect(fieldIssuesOf(twin, read), "the close was read with the rating, and nobody was told of it").not.toEqual([]);
  await arena.stop();

  twin.setFaults({ dropWebhooks: true });
  writesAgain(twin, first, false);
  isAnsweredAndClosed(twin, second);
  known.push(opens(twin));
  const notGiven = opens(twin);
  twin.setFaults({ dropWebhooks: false });
  // What Intercom refuses to give is skipped, and said; it holds up nobody else.
  const path = new RegExp(`^/conversations/${notGiven.conversationId}$`);
  twin.failNext({ method: "GET", path, fault: { kind: "status", status: 403, code: "forbidden" }, times: 100 });
  const output = await startAgain();
  expect(known.flatMap((story) => fieldIssuesOf(twin, story))).toEqual([]);
  await expect.poll(() => missedIn(output())).toBe("4");
  await expect.poll(output).toContain("conversation skipped, Intercom refuses it");

  await arena.stop();
  const after = await startAgain();
  expect(missedIn(after()), "swept again, nothing is missing").toBe("0");
  expect(twin.calls.filter(({ method, path }) => method !== "GET" && !path.endsWith("/search"))).toEqual([]);
  expect(known.flatMap((story) => fieldIssuesOf(twin, story))).toEqual([]);
}, 120_000);
