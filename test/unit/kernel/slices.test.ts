import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSlices } from "../../../src/kernel/slices.js";

/** Milliseconds of each step. */
const STEP_MS = 0.75;
const STEPS = 20;

afterEach(() => vi.restoreAllMocks());

/** Works of twenty steps, all begun at once: how many milliseconds of them each turn of the loop held, and in which order they ended. */
async function turnsOf(works: number) {
  let clock = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  let turn = 0;
  const held = new Map<number, number>();
  const ended: number[] = [];
  const work = async (name: number) => {
    const giveWay = createSlices();
    for (let step = 0; step < STEPS; step += 1) {
      await giveWay();
      clock += STEP_MS;
      held.set(turn, (held.get(turn) ?? 0) + STEP_MS);
    }
    ended.push(name);
  };
  const all = Promise.all(Array.from({ length: works }, (_, name) => work(name))).then(() => true);
  while (!(await Promise.race([all, nextTurn(false)]))) turn += 1;
  return { held: [...held.values()], ended };
}

describe("long works", () => {
  it.each([1, 3, 24])("%i of them at once take one slice of a turn", async (works) => {
    const { held } = await turnsOf(works);
    expect(held.reduce((sum, each) => sum + each, 0)).toBe(works * STEPS * STEP_MS);
    // A step is not interrupted: the one that begins within two milliseconds is the last of its turn.
    expect(Math.max(...held)).toBe(3 * STEP_MS);
  });

  it("have their slices in the order they asked", async () => {
    expect((await turnsOf(5)).ended).toEqual([0, 1, 2, 3, 4]);
  });
});
