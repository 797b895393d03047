/** What the set-up page tells: addresses, how far things are, the doctor, and what can be made by API. */
import { createHmac } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SetUpFacts } from "../../src/console/api/set-up.js";
import { WEBHOOK_PATH } from "../../src/paths.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { openHome } from "../support/sidebar.js";
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
    await app.known();
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
    const late = admin.ask("choose-start", { level: "suggest", whileOpen: true });
    await expect(late, "somebody else has answered since the page was opened").rejects.toMatchObject({ status: 409 });
    expect(await levels()).toMatchObject({ triage: "apply", qa: "apply" });
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

  it("tells of it as well where another app or the sandbox used these data just before", async () => {
    if (database !== "postgres") return;
    const client = new Client({ connectionString: app.databaseUrl ?? "" });
    await client.connect();
    const others =
      "insert into watermarks (workspace_id, name, at) values ($1, 'sidebar-opened', extract(epoch from now())::bigint)";
    await client.query(others, ["sandbox-0a1b2c3d"]);
    await client.query("update watermarks set at = at - 60 where name = 'sidebar-opened' and workspace_id <> $1", [
      "sandbox-0a1b2c3d",
    ]);
    const headers = { "content-type": "application/json", "x-body-signature": "a1".repeat(32) };
    expect((await fetch(`${app.url}/canvas/initialize`, { method: "POST", body: "{}", headers })).status).toBe(401);
    await app.until("it is told", async () => (await facts()).refusedSignatures.some(({ endpoint }) => endpoint === "sidebar"));
    await client.end();
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
    await app.known();
    // Behind https the cookie is Secure, as the proxy in front would have it.
    const admin = await signIn(app);
    const { publicAddress, sections } = await admin.ask("read-set-up", {});
    expect(publicAddress).toBe("good");
    expect(sections.find(({ id }) => id === "webhooks")?.fields[0]?.values).toEqual([`${PUBLIC_URL}/intercom/webhooks`]);
    expect(JSON.stringify(sections)).not.toContain("{PUBLIC_URL}");
    await app.close();
  });
});
