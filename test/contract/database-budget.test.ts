/** One allowance for several processes: never more in a window than Intercom allows, clicks first, nothing lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import fc from "fast-check";
import type { RateBudget } from "../../src/intercom/api.js";
import { type BudgetState, freshBudget, learnFrom } from "../../src/intercom/rate-limit/budget.js";
import { createDatabaseBudget } from "../../src/intercom/rate-limit/database-budget.js";
import { grant } from "../../src/intercom/rate-limit/database-budget.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const NOW = 1_795_000_000_000;
const full = (limit: number): BudgetState =>
  learnFrom(freshBudget(NOW), { limit, remaining: limit, resetAt: NOW + 10_000, refused: false }, NOW);

describe("a grant", () => {
  it("never exceeds what is left, gives clicks theirs first, and what it gave is gone", () => {
    const wanted = fc.record({ clicks: fc.nat({ max: 60 }), background: fc.nat({ max: 60 }), spare: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(wanted, { minLength: 1, maxLength: 6 }), (limit, asked) => {
        let state = full(limit);
        let given = 0;
        for (const each of asked) {
          const { granted, state: next } = grant(state, each, NOW);
          state = next;
          given += granted.clicks + granted.background;
          expect(granted.clicks).toBeLessThanOrEqual(each.clicks);
          expect(granted.background).toBeLessThanOrEqual(each.background + each.spare);
          if (granted.clicks < each.clicks) expect(granted).toMatchObject({ background: 0 });
        }
        expect(given).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("a call between the end of a window and its refill", () => {
  it("is granted for long enough to be made", () => {
    for (const past of [0, 1, 120, 249]) {
      const { granted } = grant(full(60), { clicks: 0, background: 1, spare: 0 }, NOW + 10_000 + past);
      expect(granted, `${past} ms past the end`).toMatchObject({ background: 1, forMs: Math.max(1, 250 - past) });
    }
  });
});

describe("two processes on PostgreSQL", () => {
  let fresh: FreshDatabase;
  let one: RateBudget;
  let other: RateBudget;
  let account = 0;
  beforeAll(async () => {
    fresh = await freshDatabase("postgres");
  });
  afterAll(() => fresh.drop());
  beforeEach(() => {
    account += 1;
    const options = { db: fresh.database.kysely, account: `a${account}` };
    one = createDatabaseBudget(options);
    other = createDatabaseBudget(options);
  });

  const reportOf = (limit: number, remaining: number, endsIn: number, refused = false) => ({
    limit,
    remaining,
    resetAt: Date.now() + endsIn,
    refused,
  });

  /** Asks, up to a while after so many calls as are due at least were let go; answers how many were. */
  async function letGo(budgets: readonly RateBudget[], many: number, due: number): Promise<number> {
    let gone = 0;
    // Each caller has a signal of its own, as each job has.
    const givingUp = new AbortController();
    const asking = Array.from({ length: many }, (_, index) =>
      (budgets[index % budgets.length] ?? one).spend("background", AbortSignal.any([givingUp.signal])).then(
        () => (gone += 1),
        () => null,
      ),
    );
    await vi.waitUntil(() => gone >= due, { timeout: 8_000, interval: 10 }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    givingUp.abort();
    await Promise.all(asking);
    return gone;
  }

  it("share one window: together no more than the limit, and nearly all of it", async () => {
    await one.learn(reportOf(60, 60, 14_000));
    const gone = await letGo([one, other], 100, 57);
    expect(gone).toBeLessThanOrEqual(60);
    expect(gone).toBeGreaterThanOrEqual(57);
  });

  it("a refusal told to one stops the other; both go on when it is over", async () => {
    await one.learn(reportOf(60, 60, 14_000));
    await one.learn(reportOf(60, 0, 2_000, true));
    expect(await letGo([other], 3, 0)).toBe(0);
    expect(await letGo([other, one], 4, 4)).toBe(4);
  });

  it("a clock that is set back by an hour holds up no call beyond the end of the window", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      await one.learn(reportOf(60, 0, 700, true));
      const spent = one.spend("background", AbortSignal.timeout(20_000));
      await new Promise((resolve) => setTimeout(resolve, 200));
      vi.setSystemTime(Date.now() - 3_600_000);
      await one.learn(reportOf(60, 60, 9_000));
      await spent;
    } finally {
      vi.useRealTimers();
    }
  });

  it("a window that has ended holds up no call, and costs no more than one question", async () => {
    await one.learn(reportOf(60, 60, 60));
    await new Promise((resolve) => setTimeout(resolve, 80));
    const { kysely } = fresh.database;
    const lowest = async () => {
      const row = await kysely.selectFrom("budgets").select("state").where("workspace_id", "=", `a${account}`).executeTakeFirst();
      return Number((row?.state as { available?: number } | undefined)?.available);
    };
    const before = await lowest();
    expect(await letGo([one], 1, 1)).toBe(1);
    expect(before - (await lowest())).toBeLessThanOrEqual(4);
  });

  it("a click goes while background work has to wait", async () => {
    await one.learn(reportOf(60, 60, 14_000));
    await letGo([one, other], 100, 57);
    await other.spend("click", AbortSignal.timeout(4_000));
  });

  it("who gives up leaves the line and has spent nothing", async () => {
    await one.learn(reportOf(60, 0, 9_000, true));
    await expect(one.spend("background", AbortSignal.timeout(50))).rejects.toThrow();
    await expect(one.spend("click", AbortSignal.abort(new Error("no")))).rejects.toThrow("no");
  });
});
