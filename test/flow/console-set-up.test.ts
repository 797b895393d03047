/** What the set-up page tells: addresses, how far things are, the doctor, and what can be made by API. */
import { createHmac } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SetUpFacts } from "../../src/console/api/set-up.js";
import type { Settings } from "../../src/domain/settings.js";
import { WEBHOOK_PATH } from "../../src/paths.js";
import { type ConsoleUser, openConsole, signIn } from "../support/console.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { clickLabel, labelsOf, openHome } from "../support/sidebar.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const PUBLIC_URL = "https://desk.example";
const HOUR_MS = 3_600_000;
const MAREN = "7401001";

// The doctor asks the built-in engine, which loads its model: on a busy machine that takes most of half a minute.
describe.each(["embedded", "postgres"] as const)("the set-up of a private app on %s", { timeout: 120_000 }, (database) => {
  let app: RunningApp;
  let admin: ConsoleUser;

  beforeAll(async () => {
    app = await runApp({ database });
    await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
    admin = await signIn(app);
  });
  afterAll(() => app.close());

  const facts = async (): Promise<SetUpFacts> => (await admin.ask("read-set-up", {})).facts;

  it("begins with nothing seen but the connection", async () => {
    const { publicAddress, sections, facts: known } = await admin.ask("read-set-up", {});
    expect(publicAddress).toBe("missing");
    expect(JSON.stringify(sections)).toContain("{PUBLIC_URL}/intercom/webhooks");
    expect(known).toMatchObject({ tokenRefusedAt: null, sidebarOpenedAt: null, tagWrittenAt: null, noteWrittenAt: null });
    expect(known.connectedAt).not.toBeNull();
    expect(known.topics.every(({ lastAt }) => lastAt === null)).toBe(true);
    expect(known.refusedSignatures).toEqual([]);
  });

  it("names only what a private app needs", async () => {
    const text = JSON.stringify((await admin.ask("read-set-up", {})).sections);
    expect(text).toContain("INTERCOM_ACCESS_TOKEN");
    for (const only of ["INTERCOM_CLIENT_ID", "OAuth", "/intercom/callback", "/intercom/install"])
      expect(text).not.toContain(only);
  });

  it("asks once how far the automations go, and keeps the answer with a line in the history", async () => {
    const asked = async () => !(await admin.ask("read-set-up", {})).startChosen;
    const levels = async () => (await admin.ask("read-settings", {})).settings.automations;
    expect(await asked()).toBe(true);
    // As it is already: an answer all the same.
    expect(await admin.ask("choose-start", { level: "apply" })).toEqual({ level: "apply", changed: false, waitsFor: null });
    expect(await asked()).toBe(false);
    expect(await admin.ask("choose-start", { level: "suggest" })).toEqual({ level: "suggest", changed: true, waitsFor: null });
    expect(await levels()).toEqual({ triage: "suggest", sentiment: "suggest", draft: "suggest", qa: "suggest" });
    const { entries } = await admin.ask("list-setting-changes", {});
    expect(entries[0]?.changes).toHaveLength(4);
    await admin.ask("choose-start", { level: "apply" });
    // Without a report a backtest starts, and until then nothing is applied.
    const waiting = await admin.ask("choose-start", { level: "report" });
    expect(waiting).toMatchObject({ level: "report", changed: true });
    expect(await levels()).toMatchObject({ triage: "suggest", draft: "suggest" });
    expect((await admin.ask("read-proof", {})).runs.map(({ id }) => id)).toEqual([waiting.waitsFor]);
    expect((await admin.ask("read-set-up", {})).startWaits, "it is kept in sight").not.toBeNull();
    if (database === "postgres") {
      await app.until("the backtest has ended", async () => (await admin.ask("read-proof", {})).underWay === null);
      const client = new Client({ connectionString: app.databaseUrl ?? "" });
      await client.connect();
      await client.query("update backtests set state = 'running', ended_at = null, problem = null");
      await client.end();
      expect((await admin.ask("read-set-up", {})).startWaits, "no job works on it any more").toBe("failed");
    }
    await admin.ask("choose-start", { level: "apply" });
  });

  it("the doctor finds no fault, asked twice at once is one run, and leaves no mark", async () => {
    app.twin.customerWrites({ text: "Where is my parcel?" });
    await app.quiet();
    const calls = () => app.twin.calls.filter(({ path }) => path === "/admins").length;
    const before = calls();
    const [one, other] = await Promise.all([admin.ask("run-doctor", {}), admin.ask("run-doctor", {})]);
    expect(one).toEqual(other);
    expect(calls() - before).toBe(1);
    expect(one.complete).toBe(true);
    expect(one.findings.filter(({ level }) => level === "fault")).toEqual([]);
    expect(new Set(one.findings.map(({ check }) => check))).toEqual(
      new Set([
        "address",
        "database",
        "token",
        "clock",
        "region",
        "version",
        "capabilities",
        "teammate",
        "teams",
        "attributes",
        "decisions",
        "permissions",
        "webhooks",
        "sidebar",
        "canvas",
        "services",
      ]),
    );
    expect(await facts()).toMatchObject({ sidebarOpenedAt: null, refusedSignatures: [] });
    const { capabilities } = await admin.ask("read-set-up", {});
    expect(capabilities.version).toBe("2.11");
    expect(capabilities.checkedAt).not.toBeNull();
    expect(new Set(capabilities.lines.map(({ state }) => state))).toEqual(new Set(["needs-version"]));
  });

  it.runIf(database === "postgres")("the doctor names a check that failed, and shows nothing of the error", async () => {
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    await client.query("alter table decisions rename to decisions_away");
    const { findings } = await admin.ask("run-doctor", {});
    await client.query("alter table decisions_away rename to decisions");
    await client.end();
    expect(findings.filter(({ level }) => level === "fault")).toEqual([
      {
        check: "token",
        about: null,
        level: "fault",
        says: "This could not be checked: something failed on this server.",
        remedy: "Check again in a minute. If it stays, ask whoever runs this server: its log says what failed.",
      },
    ]);
  });

  it("ticks what a customer's message set off", async () => {
    const known = await facts();
    const seen = known.topics.filter(({ lastAt }) => lastAt !== null).map(({ topic }) => topic);
    expect(seen).toContain("conversation.user.created");
    expect(seen).not.toContain("contact.deleted");
    for (const at of [known.tagWrittenAt, known.noteWrittenAt, known.attributesWrittenAt])
      expect(Date.now() - (at ?? 0)).toBeLessThan(HOUR_MS);
    expect(known.attributes.every(({ made }) => made)).toBe(true);
    expect(known.healthAskedAt).not.toBeNull();
  });

  it("ticks the sidebar once a teammate opened it", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "And my refund?" });
    await app.quiet();
    await openHome(app.twin, conversationId, MAREN);
    await app.until("the mark is written", async () => (await facts()).sidebarOpenedAt);
  });

  it("tells of a wrong signature, once a minute, and not of a missing one", async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${app.url}${WEBHOOK_PATH}`, {
        method: "POST",
        body: "{}",
        headers: { "content-type": "application/json", ...headers },
      });
    await post({});
    const hex = createHmac("sha1", "another secret").update("{}").digest("hex");
    expect((await post({ "x-hub-signature": `sha1=${hex}` })).status).toBe(401);
    const [refused] = await app.until("the mark is written", async () => {
      const { refusedSignatures } = await facts();
      return refusedSignatures.length > 0 && refusedSignatures;
    });
    expect(refused?.endpoint).toBe("webhooks");
    await Promise.all(Array.from({ length: 50 }, () => post({ "x-hub-signature": `sha1=${hex}` })));
    expect((await facts()).refusedSignatures).toEqual([refused]);
  });

  it("makes attributes and tags of a workspace that has none, once", async () => {
    const first = await admin.ask("make-attributes-and-tags", {});
    expect(first.tags).toContain("ai-triage:review");
    expect(first.findings.filter(({ level }) => level === "fault")).toEqual([]);
    expect((await admin.ask("make-attributes-and-tags", {})).attributesMade).toEqual([]);
    expect((await facts()).tags).toBeGreaterThanOrEqual(first.tags.length);
  });

  it("says so where Intercom refuses the token", async () => {
    app.twin.revokeToken();
    const { findings } = await admin.ask("run-doctor", {});
    expect(findings.filter(({ level }) => level === "fault").map((finding) => finding.says)).toEqual([
      "Intercom refuses the token (401).",
    ]);
    await app.until("it is noted", async () => (await facts()).tokenRefusedAt);
  });
});

describe("with a public address", () => {
  it("fills it in everywhere", async () => {
    const app = await runApp({ database: "postgres", env: { PUBLIC_URL } });
    await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
    // Behind https the cookie is Secure, as the proxy in front would have it.
    const admin = await signIn(app);
    const { publicAddress, sections } = await admin.ask("read-set-up", {});
    expect(publicAddress).toBe("good");
    expect(sections.find(({ id }) => id === "webhooks")?.fields[0]?.values).toEqual([`${PUBLIC_URL}/intercom/webhooks`]);
    expect(JSON.stringify(sections)).not.toContain("{PUBLIC_URL}");
    await app.close();
  });
});

describe("with many workspaces in one app", () => {
  let app: OauthApp;
  let north: ConsoleUser;

  beforeAll(async () => {
    app = await runOauthApp("postgres");
    for (const twin of app.twins) await install(app, twin);
    const browser = openBrowser();
    await signInAtIntercom(app, app.twins[0], browser);
    north = openConsole(app, browser.cookies());
  });
  afterAll(() => app.close());

  it("names what OAuth needs besides", async () => {
    const text = JSON.stringify((await north.ask("read-set-up", {})).sections);
    for (const needed of ["INTERCOM_CLIENT_ID", "/intercom/callback", "/intercom/install"]) expect(text).toContain(needed);
    expect(text).not.toContain("INTERCOM_ACCESS_TOKEN");
  });

  it("the doctor and the making look at the viewer's workspace alone, and tell nothing of the machinery", async () => {
    const [own, other] = app.twins;
    await other.drainWebhooks();
    other.resetCalls();
    const { findings } = await north.ask("run-doctor", {});
    expect(findings.filter(({ check }) => check === "token").map(({ about }) => about)).toEqual(["ws-north"]);
    expect(JSON.stringify(findings)).not.toContain("ws-south");
    expect(new Set(findings.filter(({ check }) => check === "services").map((finding) => finding.says))).toEqual(
      new Set(["Working."]),
    );
    await north.ask("make-attributes-and-tags", {});
    expect(own.core.world.tags.size).toBeGreaterThan(0);
    expect(other.core.world.tags.size).toBe(0);
    expect(other.calls.filter(({ path }) => path === "/data_attributes" || path === "/admins")).toEqual([]);
  });

  it("takes levels of single categories for an answer to how it begins, and an answer counts for all of them", async () => {
    const rule = { description: "Invoices", threshold: null, team: null, levels: {} };
    const change = async (levels: Settings["categoryRules"][string]["levels"]) => {
      const { settings, version } = await north.ask("read-settings", {});
      const categoryRules = { billing: { ...rule, levels } };
      await north.ask("change-settings", { settings: { ...settings, categoryRules }, basedOn: version });
      return (await north.ask("read-set-up", {})).startChosen;
    };
    expect(await change({}), "a description is none").toBe(false);
    expect(await change({ triage: "suggest" })).toBe(true);
    expect(await north.ask("choose-start", { level: "apply" })).toMatchObject({ changed: true });
    expect((await north.ask("read-settings", {})).settings.categoryRules).toEqual({ billing: rule });
  });

  it("a stranger's wrong signature, before the installation or beside others' right ones, is nothing to attend to", async () => {
    const [own, other] = app.twins;
    const strange = async (path: string, header: string, signature: string) => {
      const headers = { "content-type": "application/json", [header]: signature };
      expect((await fetch(`${app.url}${path}`, { method: "POST", body: "{}", headers })).status).toBe(401);
    };
    const client = new Client({ connectionString: app.index.url ?? "" });
    await client.connect();
    const marks = async (name: string, moved = 0) => {
      const where = "where workspace_id = '' and name = $1";
      await app.until(
        "it is noted",
        async () => (await client.query(`select 1 from watermarks ${where}`, [name])).rowCount === 1,
      );
      await client.query(`update watermarks set at = at - ${moved} ${where}`, [name]);
    };
    const refused = async () => (await north.ask("read-set-up", {})).facts.refusedSignatures.map(({ endpoint }) => endpoint);
    await strange("/canvas/initialize", "x-body-signature", "a1".repeat(32));
    await marks("signature-refused:sidebar", 3600);
    expect(await refused(), "long before this workspace was connected").toEqual([]);
    await strange("/intercom/health", "x-body-signature", "a1".repeat(32));
    await marks("signature-refused:health");
    expect(await refused(), "nobody has ever come with a right one").toEqual(["health"]);
    await other.callHealth();
    await app.until("the other's right one is noted", async () => (await refused()).length === 0);
    other.customerWrites({ text: "Where is my parcel?" });
    await other.drainWebhooks();
    await strange("/intercom/webhooks", "x-hub-signature", `sha1=${"a1".repeat(20)}`);
    await marks("signature-refused:webhooks");
    expect(await refused(), "the other's events came just before").toEqual([]);
    await client.query("update notifications set received_at = received_at - interval '25 hours'");
    expect(await refused(), "none has come for a day").toEqual(["webhooks"]);
    await client.end();
    expect((await own.callHealth()).ok).toBe(true);
  });

  it("what another workspace's customers wrote is not told here", async () => {
    const [, other] = app.twins;
    const since = Date.now() - 1000;
    const { conversationId } = other.customerWrites({ text: "Where is my parcel?" });
    await other.drainWebhooks();
    expect(await north.ask("read-timeline", { since, conversationId })).toMatchObject({
      conversations: [],
      entries: [],
      link: null,
    });
    expect((await north.ask("read-set-up", {})).facts.topics.every(({ lastAt }) => lastAt === null)).toBe(true);
  });

  it("ticks tags and drafts by what triage and drafts wrote, not by what others did", async () => {
    const [own] = app.twins;
    const { settings, version } = await north.ask("read-settings", {});
    const automations = { triage: "suggest", sentiment: "apply", draft: "suggest", qa: "off" } as const;
    await north.ask("change-settings", { settings: { ...settings, automations }, basedOn: version });
    const { conversationId } = own.customerWrites({
      text: "This is terrible and unacceptable! I was charged twice again, I demand to speak to your manager, or I call my lawyer.",
    });
    const factsOf = async () => (await north.ask("read-set-up", {})).facts;
    await app.until("the risk is tagged", () => own.conversation(conversationId).tagNames.includes("escalation-risk:high"));
    await app.until("the draft is there", async () => {
      const home = await openHome(own, conversationId, MAREN);
      if (!labelsOf(home).some((label) => label.startsWith("Insert draft"))) return false;
      await clickLabel(own, await clickLabel(own, home, "Insert draft"), "Add as note", { "draft-text": "We look into it." });
      return true;
    });
    await app.until("the note is there", () => own.conversation(conversationId).notes.length > 0);
    expect(await factsOf()).toMatchObject({ tagWrittenAt: null, noteWrittenAt: null });
  });
});
