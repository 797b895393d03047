import { describe, expect, test } from "vitest";
import { formatTime } from "../../../../canvas/sidebar/index.js";
import { NOON } from "../views.js";

describe("times", () => {
  test.each<[string, number, string, string]>([
    ["in the workspace's zone", NOON, "America/New_York", "Jan 8, 2026 at 1:05PM"],
    ["in summer time", Date.UTC(2026, 6, 1, 22, 30) / 1000, "Europe/Berlin", "Jul 2, 2026 at 12:30AM"],
    ["at midday", Date.UTC(2026, 6, 1, 12, 0) / 1000, "UTC", "Jul 1, 2026 at 12:00PM"],
    ["by an older name of the zone", NOON, "Asia/Calcutta", "Jan 8, 2026 at 11:35PM"],
    ["in UTC, and said so, where the zone is unknown", NOON, "Dublin (Ireland)", "Jan 8, 2026 at 6:05PM UTC"],
    ["in UTC where the zone is missing", NOON, "", "Jan 8, 2026 at 6:05PM UTC"],
    ["that are none", Number.NaN, "UTC", "at an unknown time"],
    ["beyond the calendar", 1e300, "UTC", "at an unknown time"],
  ])("%s", (_, seconds, zone, expected) => expect(formatTime(seconds, zone)).toBe(expected));
});
