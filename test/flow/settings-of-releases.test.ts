/** Settings that a later release keeps, while a process of this one runs beside it: nothing of them is lost. */
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { DEFAULT_SETTINGS } from "../../src/domain/settings.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
let admin: ConsoleUser;
let database: Client;
beforeAll(async () => {
  app = await runApp({ database: "postgres" });
  await app.until("the workspace is known", async () => {
    admin = await signIn(app);
    return admin.ask("read-settings", {}).catch(() => null);
  });
  database = new Client({ connectionString: app.databaseUrl ?? "" });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await app.close();
});

const store = (settings: object) => database.query("update workspaces set settings = $1", [settings]);
const stored = async () =>
  (await database.query<{ settings: Record<string, unknown> }>("select settings from workspaces")).rows[0]?.settings;

const LATER = {
  automations: { triage: "suggest", forecast: "apply" },
  insertModes: { reply: false, macro: true },
  attributeNames: { category: "Topic", forecast: "AI forecast of ours" },
  categoryRules: {
    Billing: { description: "Money", threshold: 0.7, team: null, levels: { draft: "off", forecast: "off" }, colour: "red" },
    Legal: { description: "", threshold: null, team: null, levels: {}, colour: "blue" },
    Gone: { description: "Old", threshold: null, team: null, levels: {}, colour: "grey" },
  },
  channelsOff: ["carrier-pigeon"],
  forecastDays: 7,
};

it("are kept as they are stored where a process that knows less saves others beside and within them", async () => {
  await store(LATER);
  const { settings, version } = await admin.ask("read-settings", {});
  const { Billing, Legal } = settings.categoryRules;
  expect(Billing).toEqual({ description: "Money", threshold: 0.7, team: null, levels: { draft: "off" } });
  expect(settings.attributeNames).toEqual({ ...DEFAULT_SETTINGS.attributeNames, category: "Topic" });
  const categoryRules = {
    Billing: { ...(Billing ?? { description: "", team: null, levels: {} }), threshold: 0.8 },
    ...(Legal && { Legal }),
  };
  const changed = {
    ...settings,
    categoryRules,
    automations: { ...settings.automations, qa: "off" },
    attributeNames: { ...settings.attributeNames, urgency: "Hurry" },
    insertModes: { ...settings.insertModes, note: false },
  } as const;
  await admin.ask("change-settings", { settings: changed, basedOn: version });
  expect(await stored()).toMatchObject({
    automations: { triage: "suggest", qa: "off", forecast: "apply" },
    insertModes: { reply: false, note: false, macro: true },
    attributeNames: { category: "Topic", urgency: "Hurry", forecast: "AI forecast of ours" },
    categoryRules: {
      Billing: { threshold: 0.8, levels: { draft: "off", forecast: "off" }, colour: "red" },
      Legal: LATER.categoryRules.Legal,
    },
    channelsOff: ["carrier-pigeon"],
    forecastDays: 7,
  });
  expect(Object.keys((await stored())?.["categoryRules"] ?? {}).toSorted()).toEqual(["Billing", "Legal"]);
  expect((await admin.ask("read-settings", {})).settings).toEqual(changed);
});

it("keep their value where a page of the release before, which does not know them, leaves them out", async () => {
  const chosen = {
    channelsOff: ["email"],
    minutesWrong: 20,
    minutesByHand: 12,
    attributeNames: { category: "Topic", qaScore: "Score" },
  };
  await store(chosen);
  const { settings, version } = await admin.ask("read-settings", {});
  const { channelsOff: _channels, minutesByHand: _minutes, attributeNames, ...known } = settings;
  const { qaScore: _score, ...names } = attributeNames;
  const sent = { ...known, attributeNames: { ...names, category: "Subject" }, style: "formal" };
  const replayed = await admin.ask("replay-settings", { settings: sent });
  expect(replayed).toEqual(await admin.ask("replay-settings", { settings: { ...settings, style: "formal" } }));
  const changed = await admin.ask("change-settings", { settings: sent, basedOn: version });
  const expected = { ...settings, attributeNames: { ...attributeNames, category: "Subject" }, style: "formal" };
  expect(changed.settings).toEqual(expected);
  expect((await admin.ask("read-settings", {})).settings).toEqual(expected);
  const { attributeNames: _names, ...without } = expected;
  await admin.ask("change-settings", { settings: { ...without, style: "friendly" }, basedOn: changed.version });
  expect(await stored()).toMatchObject({ ...chosen, attributeNames: { category: "Subject", qaScore: "Score" } });
});

it("keep within a rule what such a page leaves out; what it takes away goes", async () => {
  const levels = { triage: "suggest", draft: "off" } as const;
  const rule = { description: "Money", threshold: 0.7, team: "7", levels };
  await store({ categoryRules: { Billing: rule, Legal: rule, Gone: rule, constructor: rule } });
  const { settings, version } = await admin.ask("read-settings", {});
  const categoryRules = {
    Billing: { threshold: 0.8 },
    Legal: { description: "", threshold: null, team: null, levels: { draft: "off" } },
    toString: { threshold: 0.6 },
  };
  const changed = await admin.ask("change-settings", { settings: { ...settings, categoryRules }, basedOn: version });
  expect(changed.settings.categoryRules).toEqual({
    Billing: { ...rule, threshold: 0.8 },
    Legal: categoryRules.Legal,
    toString: { description: "", threshold: 0.6, team: null, levels: {} },
  });
});

it("are refused where they do not fit one that was left out", async () => {
  await store({ minutesWrong: 20, minutesByHand: 12 });
  const { settings, version } = await admin.ask("read-settings", {});
  const { minutesByHand: _minutes, ...known } = settings;
  const sent = { settings: { ...known, minutesWrong: 10 }, basedOn: version };
  await expect(admin.ask("change-settings", sent)).rejects.toThrow("minutes");
  expect(await stored()).toEqual({ minutesWrong: 20, minutesByHand: 12 });
});

it("are read where the name of another attribute is this release's default", async () => {
  await store({ attributeNames: { category: "AI QA score", sentiment: "ai urgency" } });
  const { settings } = await admin.ask("read-settings", {});
  expect(settings.attributeNames).toEqual({
    ...DEFAULT_SETTINGS.attributeNames,
    ...{ category: "AI QA score", urgency: "AI urgency 2", sentiment: "ai urgency", qaScore: "AI QA score 2" },
  });
});

it("of alerts are kept one by one as well", async () => {
  await store({});
  const settings = { ...DEFAULT_ALERT_SETTINGS, qaBelow: 0.3, customerWords: true, quietHours: { from: "22:00", to: "07:00" } };
  await admin.ask("change-alerts", { settings });
  const later = { ...settings, quietHours: { ...settings.quietHours, days: ["sat", "sun"] }, slowReplies: 30 };
  await database.query("update alert_settings set settings = $1", [later]);
  const read = await admin.ask("read-alerts", {});
  expect(read.settings).toEqual(settings);
  await admin.ask("change-alerts", {
    settings: { ...settings, quietHours: { from: "21:00", to: "07:00" } },
    basedOn: read.version,
  });
  const { rows } = await database.query<{ settings: object }>("select settings from alert_settings");
  expect(rows[0]?.settings).toEqual({ ...later, quietHours: { from: "21:00", to: "07:00", days: ["sat", "sun"] } });
});
