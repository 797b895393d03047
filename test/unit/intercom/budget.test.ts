import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Priority } from "../../../src/intercom/api.js";
import {
  freshBudget,
  learnFrom,
  spendFrom,
  WINDOW_MS,
  type BudgetState,
  type RateReport,
} from "../../../src/intercom/rate-limit/budget.js";

const START = 1_767_000_000_000;
const reportOf = (fields: Partial<RateReport>): RateReport => ({
  limit: null,
  remaining: null,
  resetAt: null,
  refused: false,
  ...fields,
});

/** Spends until it would have to wait; answers how many went through. */
function drain(state: BudgetState, now: number, priority: Priority = "background") {
  for (let spent = 0; ; spent++) {
    const next = spendFrom(state, now, priority);
    if (next.waitMs > 0) return { spent, state: next.state, waitMs: next.waitMs };
    state = next.state;
  }
}

const known = (limit: number, now = START) =>
  learnFrom(freshBudget(now), reportOf({ limit, remaining: limit, resetAt: now + WINDOW_MS }), now);

describe("before anything is known", () => {
  test("a burst of 40 goes, two of them kept for clicks, then about ten a second", () => {
    const burst = drain(freshBudget(START), START);
    expect(burst.spent).toBe(38);
    expect(drain(burst.state, START, "click").spent).toBe(2);
    expect(drain(burst.state, START + 1_000).spent).toBe(10);
  });

  test("what was spent on trust counts against the limit once it is told", () => {
    const { state } = drain(freshBudget(START), START, "click");
    const after = learnFrom(state, reportOf({ limit: 166, remaining: 165, resetAt: START + 2_000 }), START + 100);
    expect(drain(after, START + 100, "click").spent).toBe(126);
    expect(drain(after, START + 2_300, "click").spent).toBe(166);
  });
});

describe("within a window", () => {
  test("background leaves a twentieth to clicks", () => {
    const background = drain(known(200), START);
    expect(background.spent).toBe(190);
    expect(drain(background.state, START, "click").spent).toBe(10);
  });

  test("what others used up is respected, whatever we counted", () => {
    const state = learnFrom(known(200), reportOf({ limit: 200, remaining: 30, resetAt: START + WINDOW_MS }), START + 10);
    expect(drain(state, START + 10, "click").spent).toBe(30);
  });

  test("an answer that was under way while more was sent does not give calls back", () => {
    const { state } = drain(known(200), START, "click");
    const after = learnFrom(state, reportOf({ limit: 200, remaining: 150, resetAt: START + WINDOW_MS }), START + 10);
    expect(drain(after, START + 10, "click").spent).toBe(0);
  });

  test("one who waits is told the end of the window", () => {
    const { state, waitMs } = drain(known(200), START);
    expect(waitMs).toBeGreaterThanOrEqual(WINDOW_MS);
    expect(drain(state, START + waitMs).spent).toBe(190);
  });

  test.each([
    ["while all is well", (state: BudgetState) => drain(state, START, "click").state],
    ["during a pause", (state: BudgetState) => learnFrom(state, reportOf({ refused: true }), START)],
  ])("a clock that is set back by an hour %s stops nothing for longer than a window", (_when, change) => {
    const earlier = START - 3_600_000;
    const { state, waitMs } = spendFrom(change(known(200)), earlier, "background");
    expect(waitMs).toBeLessThanOrEqual(WINDOW_MS);
    expect(drain(state, earlier + WINDOW_MS).spent).toBe(190);
  });

  test("an answer of the window before changes nothing", () => {
    const before = drain(known(200), START, "click").state;
    const now = START + WINDOW_MS + 500;
    const rolled = spendFrom(before, now, "click").state;
    expect(learnFrom(rolled, reportOf({ limit: 200, remaining: 0, resetAt: START + WINDOW_MS }), now)).toEqual(rolled);
  });

  test("a limit of nothing is not believed", () => {
    const state = learnFrom(known(200), reportOf({ limit: 0, resetAt: START + WINDOW_MS }), START + 5);
    expect(drain(state, START + 5).spent).toBe(190);
  });

  test("answers without headers change nothing", () => {
    expect(learnFrom(known(200), reportOf({}), START + 5)).toEqual(known(200));
  });
});

describe("after a 429", () => {
  test.each([
    ["its reset", START + 4_000, 4_000, 4_250],
    ["a window, where no reset is told", null, WINDOW_MS, WINDOW_MS],
    ["a second at least, where the reset is over", START - 60_000, 1_000, 1_000],
    ["15 s at most, where the reset is absurd", START * 1_000, 15_000, 15_000],
  ])("nothing goes before %s, not even a click", (_, resetAt, earliest, latest) => {
    const state = learnFrom(known(200), reportOf({ limit: 200, remaining: 0, resetAt, refused: true }), START);
    for (const priority of ["click", "background"] as const) {
      const { waitMs } = spendFrom(state, START, priority);
      expect(waitMs).toBeGreaterThanOrEqual(earliest);
      expect(waitMs).toBeLessThanOrEqual(latest);
    }
    expect(drain(state, START + latest).spent).toBe(190);
  });

  test("before any limit is known, it starts again slowly", () => {
    const state = learnFrom(freshBudget(START), reportOf({ refused: true }), START);
    expect(drain(state, START + WINDOW_MS - 1).spent).toBe(0);
    expect(drain(state, START + WINDOW_MS + 1_000, "click").spent).toBe(10);
  });
});

/** Intercom's side: fixed windows, a count, and answers that tell. */
function intercom(limit: number, offset: number) {
  const used = new Map<number, number>();
  return {
    used,
    call(at: number): RateReport {
      const window = Math.floor((at - offset) / WINDOW_MS);
      const count = used.get(window) ?? 0;
      const refused = count >= limit;
      if (!refused) used.set(window, count + 1);
      const resetAt = Math.ceil((offset + (window + 1) * WINDOW_MS) / 1000) * 1000;
      return { limit, remaining: Math.max(0, limit - count - 1), resetAt, refused };
    },
  };
}

describe("under a backlog", () => {
  const seconds = fc.integer({ min: 0, max: 9 }).map((value) => value * 1_000);
  const anything = { limit: fc.integer({ min: 60, max: 400 }), offset: seconds, latency: fc.integer({ min: 1, max: 900 }) };

  test("at least 95 % of every full window is used and nothing is refused", () => {
    fc.assert(
      fc.property(fc.record(anything), ({ limit, offset, latency }) => {
        const server = intercom(limit, offset);
        const refused = work(server, START + offset, latency, 6 * WINDOW_MS);
        const first = Math.floor(START / WINDOW_MS);
        const full = [...server.used].filter(([window]) => window > first && window < first + 5);
        expect(full).toHaveLength(4);
        for (const [, count] of full) expect(count).toBeGreaterThanOrEqual(limit * 0.95);
        expect(refused).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("whatever is told, a state is plain JSON, a wait is finite, and no call comes out of nothing", () => {
    const number = fc.option(fc.oneof(fc.nat(2_000), fc.double({ min: 0, max: 1e15, noNaN: true })), { nil: null });
    const answer = fc.record({ limit: number, remaining: number, resetAt: number, refused: fc.boolean() });
    const step = fc.record({ answer, later: fc.nat(30_000), priority: fc.constantFrom<Priority>("click", "background") });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let now = START;
        let state = freshBudget(now);
        for (const { answer: learned, later, priority } of steps) {
          state = learnFrom(state, learned, (now += later));
          const spent = spendFrom(state, now, priority);
          expect(spent.waitMs === 0 || (spent.waitMs > 0 && spent.waitMs <= 2 * WINDOW_MS)).toBe(true);
          expect(spent.state.available).toBeGreaterThanOrEqual(0);
          expect(JSON.parse(JSON.stringify(spent.state))).toEqual(spent.state);
          state = spent.state;
        }
      }),
    );
  });
});

/** Always something to do: each call takes `latency` there and back, as many at once as the budget lets go. */
function work(server: ReturnType<typeof intercom>, start: number, latency: number, duration: number): number {
  let state = freshBudget(start);
  let refused = 0;
  const underWay: { readonly backAt: number; readonly report: RateReport }[] = [];
  for (let now = start; now < start + duration; now += 10) {
    for (let next = underWay[0]; next !== undefined && next.backAt <= now; next = underWay[0]) {
      state = learnFrom(state, next.report, now);
      underWay.shift();
    }
    for (let spent = spendFrom(state, now, "background"); spent.waitMs === 0; spent = spendFrom(state, now, "background")) {
      state = spent.state;
      const answer = server.call(now + latency / 2);
      if (answer.refused) refused++;
      underWay.push({ backAt: now + latency, report: answer });
    }
  }
  return refused;
}
