/** What the set-up page tells where one server serves many workspaces. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Settings } from "../../src/domain/settings.js";
import { type ConsoleUser, openConsole } from "../support/console.js";
import { like } from "../support/like.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { clickLabel, labelsOf, openHome } from "../support/sidebar.js";

const MAREN = "7401001";

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

  it("leaves to the operator what only they can do", async () => {
    const { hubUrl, sections, capabilities } = await north.ask("read-set-up", {});
    expect({ hubUrl, sections }).toEqual({ hubUrl: null, sections: [] });
    expect(capabilities.lines.find(({ state }) => state === "needs-version")?.remedy).toBe(
      "Only whoever runs this app can change this.",
    );
    const { findings } = await north.ask("run-doctor", {});
    const making = await north.ask("make-attributes-and-tags", {});
    for (const { check, says, remedy } of [...findings, ...making.findings])
      expect(`${says} ${remedy}`, check).not.toMatch(/[A-Z]_[A-Z]|npm run (?!doctor\.)|127\.0\.0\.1/);
    expect(findings.find(({ check }) => check === "address")?.says).toMatch(/^Working/);
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
    await expect(north.ask("choose-start", { level: "apply", whileOpen: true })).rejects.toMatchObject({
      status: 409,
      message: like("This was decided meanwhile."),
    });
    expect(await north.ask("choose-start", { level: "apply" })).toMatchObject({ changed: true });
    expect((await north.ask("read-settings", {})).settings.categoryRules).toEqual({ billing: rule });
  });

  it("what was seen of permissions is of the installation before, once the app is installed again", async () => {
    const checkedAt = async () => (await north.ask("read-set-up", {})).capabilities.checkedAt;
    await north.ask("run-doctor", {});
    expect(await checkedAt()).not.toBeNull();
    await install(app, app.twins[0]);
    expect(await checkedAt()).toBeNull();
  });

  it("a stranger's wrong signature, before the installation or beside others' right ones, is nothing to attend to", async () => {
    const [own, other] = app.twins;
    const strange = async (path: string, header: string, signature: string) => {
      const headers = { "content-type": "application/json", [header]: signature };
      expect((await fetch(`${app.url}${path}`, { method: "POST", body: "{}", headers })).status).toBe(401);
    };
    const client = new Client({ connectionString: app.index.url ?? "" });
    await client.connect();
    const noted = async (name: string, moved = 0) => {
      const where = "where workspace_id = '' and name = $1";
      await app.until(
        "it is noted",
        async () => (await client.query(`select 1 from watermarks ${where}`, [name])).rowCount === 1,
      );
      await client.query(`update watermarks set at = at - ${moved} ${where}`, [name]);
    };
    const refused = async () => (await north.ask("read-set-up", {})).facts.refusedSignatures.map(({ endpoint }) => endpoint);
    await strange("/canvas/initialize", "x-body-signature", "a1".repeat(32));
    await noted("signature-refused:sidebar", 3600);
    expect(await refused(), "long before this workspace was connected").toEqual([]);
    await strange("/intercom/health", "x-body-signature", "a1".repeat(32));
    await noted("signature-refused:health");
    expect(await refused(), "nobody has ever come with a right one").toEqual(["health"]);
    await other.callHealth();
    await app.until("the other's right one is noted", async () => (await refused()).length === 0);
    other.customerWrites({ text: "Where is my parcel?" });
    await other.drainWebhooks();
    await strange("/intercom/webhooks", "x-hub-signature", `sha1=${"a1".repeat(20)}`);
    await noted("signature-refused:webhooks");
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
