import { expect, it } from "vitest";
import { isDailyTurn } from "../../../src/domain/local-days.js";

const at = (iso: string) => Date.parse(iso) / 1000;

it.each([
  ["never done before", null, "2026-11-22T12:00:00Z", "UTC", true],
  ["later on the same local day", "2026-11-22T03:05:00Z", "2026-11-22T23:59:00Z", "UTC", false],
  ["the next day, before three", "2026-11-22T03:05:00Z", "2026-11-23T02:59:00Z", "UTC", false],
  ["the next day, from three on", "2026-11-22T03:05:00Z", "2026-11-23T03:00:00Z", "UTC", true],
  [
    "three o'clock in Auckland is the afternoon before in UTC",
    "2026-11-21T14:05:00Z",
    "2026-11-22T14:00:00Z",
    "Pacific/Auckland",
    true,
  ],
  ["two o'clock in Los Angeles is not yet three", "2026-11-21T11:05:00Z", "2026-11-22T10:30:00Z", "America/Los_Angeles", false],
  ["midnight counts as hour nought", "2026-11-21T11:05:00Z", "2026-11-22T08:00:00Z", "America/Los_Angeles", false],
])("%s", (_when, last, now, zone, due) => {
  expect(isDailyTurn(last === null ? null : at(last), at(now), zone)).toBe(due);
});
