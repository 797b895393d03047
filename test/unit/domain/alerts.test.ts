/** When something is worth an alert, and when a workspace is left in peace. */
import { describe, expect, it } from "vitest";
import { alertBody } from "../../../src/alerts/post-alert.js";
import { DEFAULT_ALERT_SETTINGS, parseAlertSettings, quietUntil } from "../../../src/domain/alert-settings.js";
import { digestDay, rises, waitBeforeAttempt } from "../../../src/domain/alerts.js";

const at = (time: string) => Date.parse(time);
const NIGHT = { from: "22:00", to: "08:00" };

describe("a rise of the risk", () => {
  const roseAt = (...risks: (number | null)[]) =>
    rises(
      risks.map((risk, index) => ({ risk, index })),
      0.8,
    ).map(({ index }) => index);
  it.each<[string, (number | null)[], number[]]>([
    ["is one, however long it stays high", [0.9, 0.95, 0.8], [0]],
    ["is none below the line", [0.5, 0.79, null], []],
    ["is at the line", [0.1, 0.8], [1]],
    ["is not repeated around the line", [0.85, 0.75, 0.85], [0]],
    ["is another after it fell", [0.85, 0.2, 0.85], [0, 2]],
    ["waits for a risk where one message has none", [0.85, null, 0.9], [0]],
  ])("%s", (_what, risks, expected) => expect(roseAt(...risks)).toEqual(expected));
});

describe("quiet hours", () => {
  it.each<[string, string, string | null]>([
    ["2026-01-15T22:30:00Z", "UTC", "2026-01-16T08:00:00Z"],
    ["2026-01-15T07:59:00Z", "UTC", "2026-01-15T08:00:00Z"],
    ["2026-01-15T08:00:00Z", "UTC", null],
    ["2026-01-15T12:00:00Z", "UTC", null],
    ["2026-01-15T12:00:00Z", "Asia/Tokyo", null],
    ["2026-01-15T14:00:00Z", "Asia/Tokyo", "2026-01-15T23:00:00Z"],
    // The clocks go forward in the night.
    ["2026-03-28T23:00:00Z", "Europe/Berlin", "2026-03-29T06:00:00Z"],
    // And back.
    ["2026-10-24T22:00:00Z", "Europe/Berlin", "2026-10-25T07:00:00Z"],
  ])("at %s in %s last until %s", (now, zone, until) => {
    const found = quietUntil(at(now), NIGHT, zone);
    expect(found === null ? null : new Date(found).toISOString()).toBe(until === null ? null : new Date(until).toISOString());
  });
  it("may lie within a day, and are never where they are none", () => {
    const noon = at("2026-01-15T12:30:00Z");
    expect(quietUntil(noon, { from: "12:00", to: "13:00" }, "UTC")).toBe(at("2026-01-15T13:00:00Z"));
    expect(quietUntil(noon, { from: "12:00", to: "12:00" }, "UTC")).toBeNull();
    expect(quietUntil(noon, null, "UTC")).toBeNull();
  });
});

describe("the day's summary", () => {
  const on = at("2026-01-14T12:00:00Z");
  it.each<[string, string | null]>([
    ["2026-01-15T07:59:00Z", null],
    ["2026-01-15T08:00:00Z", "2026-01-15"],
    ["2026-01-15T23:00:00Z", "2026-01-15"],
    // Switched on after that day's time.
    ["2026-01-14T13:00:00Z", null],
  ])("at %s is that of %s", (now, day) => expect(digestDay(at(now), on, "08:00", "UTC")).toBe(day));
});

it("waits grow, and the tries together last about a day", () => {
  const waits = Array.from({ length: 12 }, (_, index) => waitBeforeAttempt(index + 1, 0.5, 2_000));
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(30);
});

it("broken settings fall back to the defaults", () => {
  expect(parseAlertSettings({ escalationFrom: "high" })).toEqual(DEFAULT_ALERT_SETTINGS);
  expect(parseAlertSettings({ escalationFrom: null })).toEqual({ ...DEFAULT_ALERT_SETTINGS, escalationFrom: null });
  // As a later release may have stored it, before it was taken back.
  const later = { ...DEFAULT_ALERT_SETTINGS, escalationFrom: null, addedLater: true };
  expect(parseAlertSettings(later)).toEqual({ ...DEFAULT_ALERT_SETTINGS, escalationFrom: null });
});

it.each([
  [0.3, 0.5, "rose to 30 %"],
  [0.35, 0.5, "rose to watch, 35 %"],
  [0.6, 0.5, "rose to 60 %"],
  [0.8, 0.5, "rose to alarm, 80 %"],
  [0.4, 0.3, "rose to 40 %"],
  [0.6, 0.9, "rose to watch, 60 %"],
  [0.85, 0.9, "rose to alarm, 85 %"],
])("a risk of %d is worded as in a sidebar that calls it high from %d", (risk, riskFrom, words) => {
  const about = { workspaceId: "ws", workspaceName: null, conversationId: "1", at: 0, link: null, words: null, riskFrom };
  const body = alertBody("chat", { ...about, kind: "escalation", data: { risk, line: 0.3 } });
  expect(JSON.stringify(body)).toContain(`${words}, over the line of 30 %`);
});
