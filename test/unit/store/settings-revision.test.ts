/** What tells whether a decision was made under the settings of today. */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { canonical } from "../../../src/domain/setting-changes.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";
import { isRevisionOf, settingsRevision } from "../../../src/store/decisions/decisions.js";

const own: Settings = { ...DEFAULT_SETTINGS, triageThreshold: 0.8, automations: { ...DEFAULT_SETTINGS.automations, qa: "off" } };

it("stays where a release adds a setting that nobody has changed", () => {
  const { houseStyle: _, ...before } = own;
  expect(settingsRevision(before as Settings)).toBe(settingsRevision(own));
});

it("is another one for every setting that is changed", () => {
  const others: readonly Settings[] = [
    DEFAULT_SETTINGS,
    { ...own, triageThreshold: 0.7 },
    { ...own, houseStyle: "use" },
    { ...own, automations: { ...own.automations, qa: "suggest" } },
  ];
  for (const other of others) expect(settingsRevision(other)).not.toBe(settingsRevision(own));
});

it("is known in the form of before too", () => {
  const former = createHash("sha256").update(canonical(own)).digest("hex").slice(0, 16);
  expect(isRevisionOf(former, own)).toBe(true);
  expect(isRevisionOf(former, DEFAULT_SETTINGS)).toBe(false);
});
