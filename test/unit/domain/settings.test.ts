import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldIssuesOf } from "../../../src/console/api/endpoint.js";
import { levelOf, withLevel } from "../../../src/domain/autonomy-levels.js";
import { ATTRIBUTE_SUBJECTS } from "../../../src/domain/conversation-attributes.js";
import { canonical, SETTING_NAMES, settingChanges, settingValues } from "../../../src/domain/setting-changes.js";
import { SETTING_LIMITS } from "../../../src/domain/setting-limits.js";
import { DEFAULT_SETTINGS, parseSettings, settingsSchema } from "../../../src/domain/settings.js";

const issuesIn = (changes: object) => {
  const read = settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...changes });
  return read.success ? [] : fieldIssuesOf(read.error).map(({ field }) => field);
};

describe("what an admin may save", () => {
  it("takes the defaults, and takes spaces away at the ends", () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    const typed = { ...DEFAULT_SETTINGS, style: " formal ", categories: [" billing"], teams: { " Legal ": " 12 " } };
    expect(settingsSchema.parse(typed)).toMatchObject({ style: "formal", categories: ["billing"], teams: { Legal: "12" } });
  });

  it.each([
    [{ triageThreshold: -0.01 }, ["triageThreshold"]],
    [{ triageThreshold: Number.NaN }, ["triageThreshold"]],
    [{ escalationFrom: 0, escalationBelow: 0 }, ["escalationFrom", "escalationBelow"]],
    [{ escalationFrom: 0.4 }, ["escalationBelow"]],
    [{ escalationFrom: 0.41 }, []],
    [{ retentionDays: 0 }, ["retentionDays", "rawRetentionDays"]],
    [{ retentionDays: 3_651 }, ["retentionDays"]],
    [{ retentionDays: 6 }, ["rawRetentionDays"]],
    [{ retentionDays: 7 }, []],
    [{ rawRetentionDays: 91 }, ["rawRetentionDays", "rawRetentionDays"]],
    [{ qaMinimumWords: 1.5 }, ["qaMinimumWords"]],
    [{ categories: [] }, ["categories"]],
    [{ categories: Array.from({ length: SETTING_LIMITS.categories + 1 }, (_, index) => `c${index}`) }, ["categories"]],
    [{ categories: ["Café", "cafe"] }, ["categories.1"]],
    [{ categories: ["!?", ""] }, ["categories.1", "categories.0"]],
    [{ categories: ["Λογαριασμός", "Αποστολή"] }, []],
    [{ teams: { Billing: "1", "billing-team": "2" } }, ["teams.billing-team"]],
    [{ teams: { Billing: "" } }, ["teams.Billing"]],
    [{ teams: { Billing: "1", "Billing EU": "1" } }, []],
    [{ excludedAgents: [""] }, ["excludedAgents.0"]],
    [{ pastTeamsOff: Array.from({ length: SETTING_LIMITS.pastTeams }, (_, index) => `${index}`) }, []],
    [{ insertModes: { reply: true, note: true } }, ["insertModes.copy"]],
    [{ automations: { ...DEFAULT_SETTINGS.automations, triage: "Off" } }, ["automations.triage"]],
    [{ cardInsertion: "yes", colour: "blue" }, ["cardInsertion", "colour"]],
  ])("%j has its faults at %j", (changes, fields) => {
    expect(issuesIn(changes)).toEqual(fields);
  });

  it.each([[[]], ["text"], [null], [7]])("%j is refused as a whole", (given) => {
    const read = settingsSchema.safeParse(given);
    expect(fieldIssuesOf(read.error ?? expect.fail("taken")).map(({ field }) => field)).toEqual([""]);
  });

  it("needs every setting, save what came later: then nothing is set there", () => {
    const {
      categoryRules,
      channelsOff,
      blindCheckShare,
      autonomyMode,
      targetAgreement,
      targetBy,
      minutesWrong,
      minutesByHand,
      precedents,
      ownTeams,
      houseStyle,
      ...others
    } = DEFAULT_SETTINGS;
    const { pastTeammatesOff, pastTeamsOff, pastCategoriesOff, subjectChanges, ...moreOthers } = others;
    const { conversationAttributes, attributeNames, ...needed } = moreOthers;
    for (const name of Object.keys(needed)) expect(issuesIn({ [name]: undefined })).toContain(name);
    expect(settingsSchema.parse(needed)).toMatchObject({
      categoryRules,
      channelsOff,
      blindCheckShare,
      autonomyMode,
      targetAgreement,
      targetBy,
      minutesWrong,
      minutesByHand,
      subjectChanges,
    });
    expect(settingsSchema.parse(needed)).toMatchObject({ conversationAttributes, attributeNames });
    const learned = { precedents, ownTeams, houseStyle, pastTeammatesOff, pastTeamsOff, pastCategoriesOff };
    expect(settingsSchema.parse(needed)).toMatchObject(learned);
  });

  it.each(ATTRIBUTE_SUBJECTS)("needs no name for %s, as from a page that knows no such attribute yet", (subject) => {
    const { attributeNames } = DEFAULT_SETTINGS;
    const others = Object.fromEntries(Object.entries(attributeNames).filter(([name]) => name !== subject));
    expect(issuesIn({ attributeNames: others })).toEqual([]);
    expect(settingsSchema.parse({ ...DEFAULT_SETTINGS, attributeNames: others }).attributeNames).toEqual(attributeNames);
  });

  it.each([
    [{ categoryRules: { billing: { threshold: 2 } } }, ["categoryRules.billing.threshold"]],
    [{ categoryRules: { Billing: {}, "billing!": {} } }, ["categoryRules.billing!"]],
    [{ categoryRules: { "?": {} } }, ["categoryRules.?"]],
    [{ categoryRules: { billing: { levels: { sentiment: "off" } } } }, ["categoryRules.billing.levels.sentiment"]],
    [{ channelsOff: ["fax"] }, ["channelsOff.0"]],
    [{ autonomyMode: "never" }, ["autonomyMode"]],
    [{ targetBy: "luck" }, ["targetBy"]],
    [{ minutesWrong: 0 }, ["minutesWrong", "minutesByHand"]],
    [{ minutesByHand: 8 }, ["minutesByHand"]],
    [{ minutesWrong: 10_001 }, ["minutesWrong"]],
  ])("refuses %j", (changes, fields) => expect(issuesIn(changes)).toEqual(fields));
});

describe("what is stored", () => {
  it("is read setting by setting: what is broken falls back alone, within a group as well", () => {
    const stored = { automations: { triage: "off", qa: "sometimes" }, insertModes: 7, style: "formal", unknown: true };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      automations: { ...DEFAULT_SETTINGS.automations, triage: "off" },
      style: "formal",
    });
  });

  it("makes sense together even where it did not when it was written", () => {
    expect(parseSettings({ escalationFrom: 0.3 })).toMatchObject({ escalationFrom: 0.5, escalationBelow: 0.4 });
    expect(parseSettings({ minutesWrong: 0.5 })).toMatchObject({ minutesWrong: 8, minutesByHand: 1 });
    expect(parseSettings({ retentionDays: 2 })).toMatchObject({ retentionDays: 2, rawRetentionDays: 2 });
  });

  it("always reads as something that may be saved", () => {
    const field = fc.oneof(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.string());
    const value = fc.oneof(
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    fc.assert(
      fc.property(fc.dictionary(field, value), (stored) => settingsSchema.safeParse(parseSettings(stored)).success),
      { numRuns: 300 },
    );
  });
});

describe("a change", () => {
  it("names each setting that differs, and none that only stands in another order", () => {
    const before = { ...DEFAULT_SETTINGS, teams: { Billing: "1", Legal: "2" } };
    const after = {
      ...before,
      teams: { Legal: "2", Billing: "1" },
      automations: { ...before.automations, draft: "off" },
      insertModes: { ...before.insertModes, copy: false },
      categories: ["refund", "billing"],
    } as const;
    expect(settingChanges(before, { ...after, categories: [...after.categories] })).toEqual([
      { setting: "automations.draft", before: "apply", after: "off" },
      { setting: "categories", before: before.categories, after: ["refund", "billing"] },
      { setting: "insertModes.copy", before: true, after: false },
    ]);
    expect(settingChanges(before, { ...before })).toEqual([]);
  });

  it("knows every setting there is by a name", () => {
    const leaves = Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]) =>
      ["automations", "insertModes", "attributeNames"].includes(name)
        ? Object.keys(value).map((leaf) => `${name}.${leaf}`)
        : [name],
    );
    expect([...SETTING_NAMES].sort()).toEqual(leaves.sort());
    expect(Object.values(settingValues(DEFAULT_SETTINGS))).not.toContain(undefined);
  });

  it("compares values and not the order of keys", () => {
    expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonical({ a: null, b: [{ c: 2, d: 1 }] }));
    expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
  });
});

it.each(["constructor", "toString"])("a category that is called %s has a level like any other", (category) => {
  const changed = withLevel(DEFAULT_SETTINGS, "triage", category, "off") ?? expect.fail("no room");
  expect(levelOf("triage", category, changed)).toBe("off");
});
