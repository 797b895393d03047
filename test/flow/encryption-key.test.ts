/** Another ENCRYPTION_KEY, from the environment to the app: with the key of before beside it, and without. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_ALERT_SETTINGS } from "../../src/domain/alert-settings.js";
import { type AlertReceiver, listenForAlerts } from "../support/alert-receiver.js";
import { type ConsoleUser, healthOf, openConsole, signIn } from "../support/console.js";
import { like } from "../support/like.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { operate } from "../support/operator-process.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { onServer } from "../support/postgres-statements.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const [FIRST, SECOND] = ["11".repeat(32), "22".repeat(32)] as const;

interface Reported {
  readonly check: string;
  readonly about: string | null;
  readonly level: string;
  readonly says: string;
}

async function doctor(env: Readonly<Record<string, string>>): Promise<readonly Reported[]> {
  const ran = await operate("doctor", ["--json"], env);
  return (JSON.parse(ran.stdout) as { findings: Reported[] }).findings;
}

describe("an OAuth app on PostgreSQL", { timeout: 120_000 }, () => {
  let target: OauthApp["index"] | undefined;
  let app: OauthApp;
  const start = async (keys: Readonly<Record<string, string>>) => {
    app = await runOauthApp("postgres", { env: keys, ...(target === undefined ? {} : { target }) });
    target = app.index;
  };
  const envOf = (keys: Readonly<Record<string, string>>) => ({
    PORT: "1",
    PUBLIC_URL: app.url,
    DATABASE_URL: app.index.url ?? "",
    INTERCOM_CLIENT_ID: app.twins[0].options.clientId,
    INTERCOM_CLIENT_SECRET: app.clientSecret,
    INTERCOM_API_URL: app.front.url,
    ...keys,
  });

  it("syncs and sets up every workspace that it can, and reports the one whose token another key sealed", async () => {
    await start({ ENCRYPTION_KEY: FIRST });
    await install(app, app.twins[0]);
    await app.close();
    await start({ ENCRYPTION_KEY: SECOND });
    await install(app, app.twins[1]);
    const env = envOf({ ENCRYPTION_KEY: SECOND });
    const [synced, asJson, setUp] = [
      await operate("kb-sync", [], env),
      await operate("kb-sync", ["--json"], env),
      await operate("setup", ["--json"], env),
    ];
    const problem = "Workspace ws-north cannot be read: its token was sealed with another ENCRYPTION_KEY";
    expect(synced).toMatchObject({ code: 1, stdout: like(/^ws-south: \d+ published articles/) });
    expect(synced.stdout).toContain(`Not synced: ${problem}`);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      ok: false,
      problem: like(problem),
      workspaces: [{ workspaceId: "ws-south" }],
    });
    expect(setUp.code).toBe(1);
    const { workspaces } = JSON.parse(setUp.stdout) as { workspaces: { workspaceId: string; tags: string[] }[] };
    expect(new Map(workspaces.map(({ workspaceId, tags }) => [workspaceId, tags.length > 0]))).toEqual(
      new Map([
        ["ws-north", false],
        ["ws-south", true],
      ]),
    );
    await app.close();
  });

  it("says of a workspace whose token cannot be opened that it is not connected", async () => {
    await start({ ENCRYPTION_KEY: SECOND });
    const [north] = app.twins;
    expect(await north.callHealth()).toMatchObject({
      ok: true,
      health: { state: "UNHEALTHY", message: like("not connected"), cta_type: "REINSTALL_CTA" },
    });
    const { conversationId } = north.customerWrites({ text: "I was charged twice, please refund me." });
    await north.drainWebhooks();
    expect(JSON.stringify(await north.openSidebar(conversationId))).toContain("cannot open the access it was given");
    const browser = openBrowser();
    // The teammate of the token would bring another one.
    app.front.overrideMe({ id: "7401002", name: "Maren", email_verified: true });
    await signInAtIntercom(app, north, browser);
    app.front.overrideMe(null);
    const { intercom } = await healthOf(openConsole(app, browser.cookies()));
    expect(intercom).toMatchObject({ level: "bad", says: like("cannot open this workspace's token") });
    await app.close();
  });

  it("seals at the start what the previous key sealed, and then does without that", async () => {
    const both = { ENCRYPTION_KEY: SECOND, ENCRYPTION_KEY_PREVIOUS: FIRST };
    expect((await doctor(envOf(both))).filter(({ check }) => check === "encryption")).toMatchObject([
      { level: "notice", says: like(/^1 sealed values .* still need ENCRYPTION_KEY_PREVIOUS/) },
    ]);
    await start(both);
    expect((await doctor(envOf(both))).filter(({ check }) => check === "encryption")).toMatchObject([
      { level: "good", says: like("Nothing needs ENCRYPTION_KEY_PREVIOUS any more") },
    ]);
    await app.close();
    await start({ ENCRYPTION_KEY: SECOND });
    expect(await operate("kb-sync", [], envOf({ ENCRYPTION_KEY: SECOND }))).toMatchObject({ code: 0 });
    await app.close();
  });

  it("says what still needs the previous key also where every workspace has left", async () => {
    await onServer(app.index.url ?? "", "update workspaces set disconnected_at = now()");
    const next = envOf({ ENCRYPTION_KEY: FIRST, ENCRYPTION_KEY_PREVIOUS: SECOND });
    expect((await doctor(next)).filter(({ check }) => check === "encryption")).toMatchObject([
      { level: "notice", says: like("still need ENCRYPTION_KEY_PREVIOUS") },
    ]);
  });
});

describe.each(DATABASE_KINDS)("the receivers of alerts in the %s database", { timeout: 120_000 }, (database) => {
  let receiver: AlertReceiver;
  let app: RunningApp;
  let before: RunningApp | null = null;
  let admin: ConsoleUser;
  const start = async (keys: Readonly<Record<string, string>>) => {
    await before?.stopApp();
    app = await runApp({ database, env: { ALERTS_TO_PRIVATE: "true", ...keys }, ...(before && { stopped: before }) });
    before = app;
    await app.until("the workspace is known", async () => {
      admin = await signIn(app);
      return admin.ask("read-alerts", {}).catch(() => null);
    });
  };
  const test = async () => (await admin.ask("test-alert", { channel: "webhook" })).delivery;
  const ofKeys = async (keys: Readonly<Record<string, string>>) => {
    const { accessToken, clientSecret } = app.twin.options;
    const its = { DATA_DIR: app.dataDir, DATABASE_URL: app.databaseUrl ?? "", INTERCOM_API_URL: app.intercomUrl };
    const env = { PORT: "1", ...its, INTERCOM_ACCESS_TOKEN: accessToken, INTERCOM_CLIENT_SECRET: clientSecret, ...keys };
    const found = (await doctor(env)).filter(({ check }) => check === "encryption");
    return found.map(({ level, about }) => [level, about]);
  };

  beforeAll(async () => {
    receiver = await listenForAlerts();
    await start({ ENCRYPTION_KEY: FIRST });
    await admin.ask("change-alerts", { settings: DEFAULT_ALERT_SETTINGS, webhookUrl: `${receiver.url}/hook` });
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });

  it("are reported where another key sealed them, and the alert has ended", async () => {
    await start({ ENCRYPTION_KEY: SECOND });
    expect(await test()).toMatchObject({ state: "failed", problem: "the address was sealed with another key; enter it again" });
    const { lastFailure } = (await healthOf(admin)).alerts;
    expect(lastFailure, "on the page Health too").toMatchObject({ problem: like("sealed with another key") });
    expect(await ofKeys({ ENCRYPTION_KEY: SECOND })).toEqual([["fault", "sandbox1"]]);
  });

  it("are sealed anew beside the previous key, which is then left out", async () => {
    const both = { ENCRYPTION_KEY: SECOND, ENCRYPTION_KEY_PREVIOUS: FIRST };
    await start(both);
    expect(await ofKeys(both)).toEqual([["good", null]]);
    await start({ ENCRYPTION_KEY: SECOND });
    expect(await test()).toMatchObject({ state: "sent" });
    expect(await ofKeys({ ENCRYPTION_KEY: SECOND })).toEqual([]);
  });
});
