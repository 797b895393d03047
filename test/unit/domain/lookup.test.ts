import { describe, expect, it } from "vitest";
import { isLookupDue } from "../../../src/domain/lookup.js";

const MINUTE = 60_000;
const NOW = Date.parse("2026-11-20T10:00:00Z");

describe("what a teammate's click fetches", () => {
  it("counts for five minutes, for ten seconds where something of it failed, and not at all for another question", () => {
    const found = (ago: number) => ({ askedAt: NOW - ago, foundAt: NOW - ago });
    expect(isLookupDue(null, NOW)).toBe(true);
    expect([4, 5].map((ago) => isLookupDue({ ...found(ago * MINUTE), completeness: "whole" }, NOW))).toEqual([false, true]);
    expect([9_000, 10_000].map((ago) => isLookupDue({ ...found(ago), completeness: "partial" }, NOW))).toEqual([false, true]);
    expect(isLookupDue({ ...found(0), completeness: "outdated" }, NOW)).toBe(true);
  });

  it("is asked for again where whoever fetched it died, also where the clock was set back since", () => {
    const underWay = (askedAt: number) => isLookupDue({ askedAt, foundAt: null, completeness: "partial" }, NOW);
    expect([-29_000, -30_000].map((ago) => underWay(NOW + ago))).toEqual([false, true]);
    expect(underWay(NOW + 60 * MINUTE), "asked for before the clock was set back").toBe(true);
    // Another process may be ahead by a moment: what it fetches is not fetched twice.
    expect(underWay(NOW + 500)).toBe(false);
    const ahead = NOW + 60 * MINUTE;
    expect(isLookupDue({ askedAt: ahead, foundAt: ahead, completeness: "whole" }, NOW)).toBe(true);
  });
});
