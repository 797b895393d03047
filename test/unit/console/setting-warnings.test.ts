import { describe, expect, it } from "vitest";
import type { ReadSettings } from "../../../src/console/api/settings.js";
import { settingWarnings } from "../../../src/console/handlers/settings/change-settings.js";
import { CHANNELS } from "../../../src/domain/conversation.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/domain/settings.js";

const UNKNOWN = { known: false, because: "Intercom does not answer." } as const;
const TEAMS = { known: true, items: [{ id: "11", name: "Billing" }] } as const;
const rule = { description: "", threshold: null, levels: {} };

const warnings = (changes: Partial<Settings>, teams: ReadSettings["choices"]["teams"] = { ...TEAMS, items: [...TEAMS.items] }) =>
  settingWarnings(
    { ...DEFAULT_SETTINGS, ...changes },
    { teams, teammates: UNKNOWN, styles: UNKNOWN, groups: [] },
    { triage: "simpli", reply: "simpli" },
  );

describe("warnings of the settings page", () => {
  it("name the category whose rule leads to a team that is gone", () => {
    const categoryRules = { refund: { ...rule, team: "99" }, billing: { ...rule, team: "11" }, order: { ...rule, team: null } };
    expect(warnings({ categoryRules })).toEqual([
      {
        setting: "categoryRules",
        message:
          'The rules of "refund" name a team that is no longer in Intercom. Such conversations are tagged, and not assigned.',
      },
    ]);
    expect(warnings({ categoryRules }, UNKNOWN)).toEqual([]);
  });

  it("tell that nothing is worked on where every channel is off", () => {
    expect(warnings({ channelsOff: [...CHANNELS] }).map(({ setting }) => setting)).toEqual(["channelsOff"]);
    expect(warnings({ channelsOff: ["chat", "email"] })).toEqual([]);
  });
});
