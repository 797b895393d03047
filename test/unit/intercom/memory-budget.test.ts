import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Priority, RateBudget } from "../../../src/intercom/api.js";
import { createMemoryBudget } from "../../../src/intercom/rate-limit/budget.js";

let budget: RateBudget;
let served: string[];
beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_000_000_000 });
  budget = createMemoryBudget({ now: Date.now });
  served = [];
});
afterEach(() => void vi.useRealTimers());

const learn = (limit: number, remaining: number, refused = false) =>
  budget.learn({ limit, remaining, resetAt: Date.now() + 10_000, refused });

function ask(name: string, priority: Priority = "background", signal?: AbortSignal) {
  const turn = budget.spend(priority, signal).then(() => void served.push(name));
  turn.catch(() => undefined);
  return turn;
}

test("who comes first is served first, but clicks go before all that wait", async () => {
  await learn(100, 0);
  for (const name of ["b1", "b2"]) void ask(name);
  for (const name of ["c1", "c2"]) void ask(name, "click");
  await vi.advanceTimersByTimeAsync(9_000);
  expect(served).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(served).toEqual(["c1", "c2", "b1", "b2"]);
});

test("a click passes background work that waits for a new window", async () => {
  await learn(100, 5);
  void ask("b");
  void ask("c", "click");
  await vi.advanceTimersByTimeAsync(0);
  expect(served).toEqual(["c"]);
});

test("no more go in a window than it allows", async () => {
  await learn(100, 100);
  for (let index = 0; index < 250; index++) void ask(String(index));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(served).toHaveLength(95);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(served).toHaveLength(190);
});

test("after a refusal everybody waits for the reset", async () => {
  await learn(100, 0, true);
  void ask("c", "click");
  await vi.advanceTimersByTimeAsync(9_900);
  expect(served).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(served).toEqual(["c"]);
});

test("one who gives up leaves the line, and takes nothing with him", async () => {
  await learn(100, 0);
  const leaving = new AbortController();
  const gone = ask("gone", "background", leaving.signal);
  void ask("stays");
  leaving.abort(new Error("changed my mind"));
  await expect(gone).rejects.toThrow("changed my mind");
  await vi.advanceTimersByTimeAsync(11_000);
  expect(served).toEqual(["stays"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("one who has given up already is not let in", async () => {
  await expect(budget.spend("click", AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
});
