import { describe, expect, it } from "vitest";
import { createTokenLedger, type TokenUse } from "../../../../src/ai/llm/usage.js";

const NOON = Date.UTC(2026, 0, 5, 12);
const MIDNIGHT = Date.UTC(2026, 0, 6);

describe("tokens of a day", () => {
  it("are counted for each workspace, until midnight in UTC", () => {
    let time = NOON;
    const limited: TokenUse[] = [];
    const ledger = createTokenLedger({
      dailyTokens: 100,
      prices: { input: 2, output: 8 },
      now: () => time,
      onLimit: (spent) => limited.push(spent),
    });
    ledger.record("one", { input: 60, output: 30 });
    expect(ledger.limitedUntil("one")).toBeNull();
    ledger.record("one", { input: 10, output: 0 });
    ledger.record("one", { input: 10, output: 0 });
    expect(ledger.limitedUntil("one")).toBe(MIDNIGHT);
    expect(ledger.limitedUntil("two")).toBeNull();
    expect(limited).toEqual([{ workspaceId: "one", input: 70, output: 30, cost: (70 * 2 + 30 * 8) / 1_000_000 }]);
    time = MIDNIGHT;
    expect(ledger.limitedUntil("one")).toBeNull();
  });

  it("have no limit and no cost where none is given", () => {
    const uses: TokenUse[] = [];
    const ledger = createTokenLedger({ dailyTokens: null, prices: null, now: () => NOON, observe: (use) => uses.push(use) });
    ledger.record("one", { input: 1e9, output: 1 });
    expect(ledger.limitedUntil("one")).toBeNull();
    expect(uses).toEqual([{ workspaceId: "one", input: 1e9, output: 1, cost: null }]);
  });
});
