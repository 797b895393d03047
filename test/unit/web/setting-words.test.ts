/** What people read of a setting's value, and that every setting has a field. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SETTING_NAMES, settingValues } from "../../../src/domain/setting-changes.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { describeValue } from "../../../src/web/views/settings/setting-words.js";

const NONE = { known: true as const, items: [] };
const inWords = (setting: string, value: unknown) => describeValue(setting, value, { teams: NONE, teammates: NONE });

it("a number has its unit", () => {
  const numbers = Object.entries(settingValues(DEFAULT_SETTINGS)).filter(([, value]) => typeof value === "number");
  expect(Object.fromEntries(numbers.map(([name, value]) => [name, inWords(name, value)]))).toEqual({
    triageThreshold: "50 %",
    escalationFrom: "50 %",
    escalationBelow: "40 %",
    blindCheckShare: "2 %",
    targetAgreement: "90 %",
    minutesWrong: "8 minutes",
    minutesByHand: "1 minute",
    qaMinimumWords: "10 words",
    retentionDays: "90 days",
    rawRetentionDays: "7 days",
  });
  expect(inWords("alerts.qaBelow", 0.45)).toBe("45 %");
});

it("a number of a setting that only another version knows stays as it is", () => {
  expect(inWords("secondsToWait", 12)).toBe("12");
});

it("a choice is in the words of its field", () => {
  const chosen = { "automations.qa": "off", subjectChanges: "apply", autonomyMode: "by-itself", targetBy: "costs" };
  expect(Object.entries(chosen).map(([name, value]) => inWords(name, value))).toEqual([
    "Off",
    "Apply",
    "By itself",
    "What mistakes cost",
  ]);
  expect(["precedents", "ownTeams", "houseStyle"].map((name) => inWords(name, "show"))).toEqual(Array(3).fill("Show in reports"));
  expect([inWords("style", "off"), inWords("constructor", "name"), inWords("targetBy", "later")]).toEqual([
    "off",
    "name",
    "later",
  ]);
});

it("a list names teammates, teams and channels", () => {
  const choices = {
    teams: { known: true as const, items: [{ id: "7", name: "Billing" }] },
    teammates: { known: true as const, items: [{ id: "7", name: "Maren Holt" }] },
  };
  const lists = [
    "categories",
    "channelsOff",
    "excludedAgents",
    "pastTeammatesOff",
    "pastTeamsOff",
    "pastCategoriesOff",
    "owners",
  ];
  expect(lists.map((name) => describeValue(name, ["7", "email"], choices))).toEqual([
    "7, email",
    "7, Email",
    "Maren Holt, email",
    "Maren Holt, email",
    "Billing, email",
    "7, email",
    "Maren Holt, email",
  ]);
});

it("each setting has its field on the page", () => {
  const folder = join(import.meta.dirname, "../../../src/web/views/settings");
  const sections = readdirSync(folder).filter((name) => name.endsWith(".tsx") && name !== "settings-history.tsx");
  const source = sections.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const missing = SETTING_NAMES.filter((name) => !new RegExp(`[."'\`]${name.split(".")[0] ?? ""}\\b`).test(source));
  expect(missing).toEqual([]);
});
