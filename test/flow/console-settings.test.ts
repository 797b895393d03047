/** Settings as the console's page changes them: with faults at their fields, a history, and no admin overwriting another. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Choices } from "../../src/console/api/settings.js";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.js";
import { asJson, type ConsoleUser, openConsole, signIn } from "../support/console.js";
import { like } from "../support/like.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";

interface Issue {
  readonly field: string;
  readonly message: string;
}
interface Refused {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly Issue[];
  readonly error: string;
  readonly faults: readonly Issue[];
}

const itemsOf = (choices: Choices) => (choices.known ? choices.items : []);

describe.each(DATABASE_KINDS)("on the %s database", (database) => {
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    app = await runApp({ database });
    await app.until("the workspace is known", async () => {
      admin = await signIn(app);
      return admin.ask("read-settings", {}).catch(() => null);
    });
  });
  afterAll(() => app.close());

  const read = () => admin.ask("read-settings", {});
  const history = async () => (await admin.ask("list-setting-changes", {})).entries;
  const change = async (changes: Partial<Settings>) => {
    const { settings, version } = await read();
    return admin.ask("change-settings", { settings: { ...settings, ...changes }, basedOn: version });
  };
  const put = (body: unknown) => admin.fetch("/console/api/settings", asJson("PUT", body));

  it("begins with the defaults, and knows what can be chosen", async () => {
    const { settings, defaults, choices, engines, warnings } = await read();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(defaults).toEqual(DEFAULT_SETTINGS);
    expect(warnings).toEqual([]);
    expect(engines).toEqual({ triage: "builtin", reply: "builtin" });
    expect(itemsOf(choices.teams)).toContainEqual({ id: "5017692", name: "Billing" });
    expect(itemsOf(choices.teammates)).toContainEqual({ id: "7401001", name: "Maren Holt" });
    expect(itemsOf(choices.styles)).toContainEqual({ id: "formal", name: "Formal" });
    expect(choices.groups).toEqual(expect.arrayContaining(["Billing", "Shipping"]));
    expect(await history()).toEqual([]);
  });

  it("keeps a change with who made it, what was and what is", async () => {
    const automations = { ...DEFAULT_SETTINGS.automations, qa: "suggest" } as const;
    const answer = await change({ automations, teams: { Legal: "5017692" }, triageThreshold: 0.7 });
    expect(answer.changed).toBe(true);
    const now = await read();
    expect(now.settings).toEqual({ ...DEFAULT_SETTINGS, automations, teams: { Legal: "5017692" }, triageThreshold: 0.7 });
    expect(now.version).toBe(answer.version);
    const [entry] = await history();
    expect(entry?.changes).toEqual([
      { setting: "automations.qa", before: "apply", after: "suggest" },
      { setting: "triageThreshold", before: 0.5, after: 0.7 },
      { setting: "teams", before: {}, after: { Legal: "5017692" } },
    ]);
    expect(await admin.session()).toMatchObject({ standing: "signed-in", viewer: { name: "Administrator" } });
    expect(entry?.by).toBe("Administrator");
    expect(Math.abs(Date.now() - (entry?.at ?? 0))).toBeLessThan(60_000);
  });

  it("writes no history where nothing is different, whatever it was based on", async () => {
    const before = await history();
    const { settings } = await read();
    const answer = await admin.ask("change-settings", { settings, basedOn: "long ago" });
    expect(answer.changed).toBe(false);
    expect(await history()).toEqual(before);
  });

  it("refuses what was based on older settings, and says who was faster", async () => {
    const { settings, version } = await read();
    await change({ style: "formal" });
    const before = await history();
    const late = await put({ settings: { ...settings, style: "concise" }, basedOn: version });
    expect(late.status).toBe(409);
    expect(await late.json()).toEqual({
      code: "conflict",
      message: like(/^.+ has changed the settings since you opened them\. Nothing was saved\.$/),
      error: like(/^.+ has changed the settings since you opened them\. Nothing was saved\.$/),
    });
    expect((await read()).settings.style).toBe("formal");
    expect(await history()).toEqual(before);
  });

  it("takes the next save of an admin whose words hold what no database keeps", async () => {
    const { settings, version } = await read();
    const saved = await admin.ask("change-settings", {
      settings: { ...settings, teams: { "Legal\u0000 \ud83d": "5017692" } },
      basedOn: version,
    });
    expect(saved.settings.teams).toEqual({ "Legal \ufffd": "5017692" });
    expect((await read()).version).toBe(saved.version);
    const again = await put({ settings: { ...saved.settings, teams: settings.teams }, basedOn: saved.version });
    expect(again.status).toBe(200);
  });

  it("lets one of two who save at the same moment through", async () => {
    const { settings, version } = await read();
    const saves = ["friendly", "concise", "empathetic"].map((style) =>
      put({ settings: { ...settings, style }, basedOn: version }),
    );
    expect((await Promise.all(saves)).map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [latest] = await history();
    expect(latest?.changes).toEqual([{ setting: "style", before: "formal", after: (await read()).settings.style }]);
  });

  it("tells every fault at its field, and keeps nothing of what came with them", async () => {
    const before = await read();
    const answer = await put({
      basedOn: before.version,
      settings: {
        ...before.settings,
        automations: { ...before.settings.automations, draft: "always", chat: "off" },
        triageThreshold: 1.2,
        escalationFrom: 0.3,
        escalationBelow: 0.3,
        categories: ["Billing", "billing!"],
        teams: { Sales: "1", "sales team": "2" },
        retentionDays: 3,
        rawRetentionDays: 4,
        colour: "blue",
      },
    });
    expect(answer.status).toBe(400);
    const { code, issues, ...answered } = (await answer.json()) as Refused;
    expect(code).toBe("invalid");
    expect(answered).toEqual({ message: answered.message, error: answered.message, faults: issues });
    expect(issues.map(({ field }) => field).sort()).toEqual([
      "settings.automations.chat",
      "settings.automations.draft",
      "settings.categories.1",
      "settings.colour",
      "settings.escalationBelow",
      "settings.rawRetentionDays",
      "settings.teams.sales team",
      "settings.triageThreshold",
    ]);
    for (const { message } of issues) expect(message).toMatch(/^[A-Z].{15,}\.$/);
    expect(issues.map(({ message }) => message)).toContain(answered.message);
    expect((await read()).settings).toEqual(before.settings);
  });

  it("refuses settings that are not whole", async () => {
    const { settings, version } = await read();
    const answer = await put({ settings: { ...settings, style: undefined }, basedOn: version });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ faults: [{ field: "settings.style" }] });
  });

  it("warns of what will not do what it says", async () => {
    await change({ teams: { Legal: "999" }, excludedAgents: ["4711"], style: "shouting", categories: ["billing", "lamps"] });
    const { warnings } = await read();
    expect(warnings.map(({ setting }) => setting).sort()).toEqual(["categories", "excludedAgents", "style", "teams"]);
    expect(warnings.find(({ setting }) => setting === "teams")?.message).toContain('"Legal"');
    await change(DEFAULT_SETTINGS);
    expect((await read()).warnings).toEqual([]);
  });

  it("pages through a long history without losing or repeating a line", async () => {
    for (let words = 1; words <= 24; words += 1) await change({ qaMinimumWords: 100 + words });
    const first = await admin.ask("list-setting-changes", {});
    const second = await admin.ask("list-setting-changes", { after: first.next ?? "" });
    const all = [...first.entries, ...second.entries];
    expect(first.entries).toHaveLength(20);
    expect(second.next).toBeNull();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ at }) => at)).toEqual([...all].map(({ at }) => at).sort((one, other) => other - one));
    expect(all.slice(0, 24).map(({ changes }) => changes[0]?.after)).toEqual(
      Array.from({ length: 24 }, (_, index) => 124 - index),
    );
    await expect(admin.ask("list-setting-changes", { after: "1_x" })).rejects.toMatchObject({ status: 400 });
  });

  it("shows and changes nothing for whoever is not signed in", async () => {
    const stranger = openConsole(app);
    await expect(stranger.ask("read-settings", {})).rejects.toMatchObject({ status: 401 });
    await expect(stranger.ask("list-setting-changes", {})).rejects.toMatchObject({ status: 401 });
    await expect(stranger.ask("change-settings", { settings: DEFAULT_SETTINGS, basedOn: "" })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe("where Intercom does not answer", () => {
  it("shows the settings all the same, and says what could not be had", async () => {
    const app = await runApp({ database: "postgres" });
    try {
      const admin = await signIn(app);
      await app.until("the workspace is known", () => admin.ask("read-settings", {}).catch(() => null));
      // Far longer than the page waits, so that a busy machine does not look like an answer.
      const ms = 25_000;
      app.twin.failNext({ fault: { kind: "delay", ms }, path: /^\/admins$/, times: 10 });
      const asked = Date.now();
      const { choices, settings } = await admin.ask("read-settings", {});
      expect(Date.now() - asked).toBeLessThan(ms);
      expect(settings).toEqual(DEFAULT_SETTINGS);
      expect(choices.styles.known).toBe(true);
      expect(choices.teams.known).toBe(true);
      expect(choices.teammates).toEqual({ known: false, because: like("Intercom") });
    } finally {
      await app.close();
    }
  });
});
