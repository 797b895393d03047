/** Where a workspace's days begin, also where its clocks change at midnight. */
import { describe, expect, it } from "vitest";
import { dayOf, nextDay, startOfDay } from "../../../src/domain/local-days.js";

describe("a day begins", () => {
  it.each([
    ["2026-01-31", "UTC", "2026-01-31T00:00:00.000Z"],
    ["2026-01-31", "America/New_York", "2026-01-31T05:00:00.000Z"],
    ["2026-07-01", "Asia/Kolkata", "2026-06-30T18:30:00.000Z"],
    ["2026-07-01", "Pacific/Kiritimati", "2026-06-30T10:00:00.000Z"],
    // Clocks go forward and back in the night, hours after midnight.
    ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00.000Z"],
    ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00.000Z"],
    // Clocks go from 24:00 to 1:00: there is no midnight.
    ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00.000Z"],
    // Clocks go from 1:00 back to 0:00: midnight comes twice, and the first one counts.
    ["2025-11-02", "America/Havana", "2025-11-02T04:00:00.000Z"],
    // Clocks go from 24:00 back to 23:00: the day before is longer.
    ["2024-04-07", "America/Santiago", "2024-04-07T04:00:00.000Z"],
  ])("%s in %s at %s", (day, timezone, moment) => {
    const start = startOfDay(day, timezone);
    expect(start.toISOString()).toBe(moment);
    expect(dayOf(start.getTime(), timezone)).toBe(day);
    expect(dayOf(start.getTime() - 1, timezone), "a moment earlier it was the day before").not.toBe(day);
  });
});

it("the next day follows the calendar", () => {
  expect(["2026-02-28", "2028-02-28", "2026-12-31"].map(nextDay)).toEqual(["2026-03-01", "2028-02-29", "2027-01-01"]);
});
