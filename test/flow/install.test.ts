/** Installing, uninstalling and being asked about one's health, over HTTP, as Intercom and an admin's browser do it. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { like } from "../support/like.js";
import { install, type OauthApp, openBrowser, runOauthApp } from "../support/oauth-app.js";
import { DATABASE_KINDS } from "../support/postgres.js";

describe.each(DATABASE_KINDS)("an OAuth app on the %s database", (database) => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp(database);
  });
  afterAll(() => app.close());

  const success = () => `${app.front.url}/appstore/redirect?install_success=true`;
  const failure = (redirected: string) => {
    const url = new URL(redirected);
    expect(url.origin + url.pathname).toBe(`${app.front.url}/appstore/redirect`);
    expect(url.searchParams.get("install_success")).toBe("false");
    return url.searchParams.get("error_message") ?? "";
  };

  /** Up to Intercom's way back, which is not taken. */
  async function callbackOf(browser = openBrowser()) {
    app.front.signIn(app.twins[0]);
    const { location: authorise, setCookie } = await browser.go(`${app.url}/intercom/install`);
    const { location: callback } = await browser.go(authorise);
    return { browser, callback: new URL(callback), authorise: new URL(authorise), setCookie };
  }

  it("takes nothing of a workspace that has not installed it: 200, counted, not stored", async () => {
    const [twin, other] = app.twins;
    other.customerWrites({ text: "Anybody there?" });
    const { conversationId } = twin.customerWrites({ text: "Hello?" });
    await twin.drainWebhooks();
    expect(twin.deliveries.at(-1)).toMatchObject({ status: 200 });
    const canvas = await twin.openSidebar(conversationId);
    expect(canvas).toMatchObject({ ok: true });
    expect(JSON.stringify(canvas)).toContain("has not connected the app");
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    expect(metrics).toMatch(/simpli_webhooks_total\{outcome="unknown-workspace"\} [1-9]/);
    expect(metrics).toMatch(/simpli_canvas_requests_total\{kind="initialize",outcome="unknown-workspace"\} 1/);
    expect(metrics).not.toMatch(/simpli_webhooks_total\{outcome="new"\}/);
    expect(await twin.callHealth()).toMatchObject({ ok: true, health: { state: "UNKNOWN" } });
  });

  it("keeps state and cookie to one browser and a short life", async () => {
    const { authorise, setCookie, callback } = await callbackOf();
    expect(setCookie).toMatch(/^simpli_install=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(authorise.searchParams.get("state")).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(authorise.searchParams.get("redirect_uri")).toBe(`${app.url}/intercom/callback`);
    expect(callback.search).toMatch(/code=[0-9a-f]+=&/);
  });

  it.each([
    ["a wrong state", (callback: URL) => callback.searchParams.set("state", "x".repeat(43))],
    ["no state", (callback: URL) => callback.searchParams.delete("state")],
  ])("refuses %s", async (_what, spoil) => {
    const { browser, callback } = await callbackOf();
    spoil(callback);
    expect(failure((await browser.go(callback.href)).location)).toContain("start it again");
  });

  it("refuses another browser, and the state is used up by that", async () => {
    const { browser, callback } = await callbackOf();
    expect(failure((await openBrowser().go(callback.href)).location)).toContain("another browser");
    const second = await callbackOf(openBrowser());
    expect(failure((await second.browser.go(callback.href)).location)).toContain("another browser");
    expect(failure((await browser.go(callback.href)).location)).not.toBe("");
  });

  it("two tabs of one browser under way at once both arrive, each once", async () => {
    const first = await callbackOf();
    const second = await callbackOf(first.browser);
    for (const { callback } of [first, second]) callback.searchParams.delete("code");
    const stranger = new URL(first.callback);
    stranger.searchParams.set("state", "of.nobody");
    expect(failure((await first.browser.go(stranger.href)).location)).toContain("start it again");
    for (const { browser, callback } of [first, second])
      expect(failure((await browser.go(callback.href)).location)).toContain("cancelled");
    expect(first.browser.cookies(), "nothing is carried any more").toBe("");
    expect(failure((await first.browser.go(first.callback.href)).location)).toContain("already completed");
  });

  it("tells an admin who came back without a code that nothing was allowed", async () => {
    const { browser, callback } = await callbackOf();
    callback.searchParams.delete("code");
    expect(failure((await browser.go(callback.href)).location)).toContain("cancelled");
  });

  it("says so when Intercom does not take the code", async () => {
    const { browser, callback } = await callbackOf();
    const spoiled = callback.href.replace("=&state", "&state");
    expect(failure((await browser.go(spoiled)).location)).toContain("did not accept");
  });

  it.each([
    ["its plan allows no apps any more", "api_plan_restricted", "subscription may have ended"],
    ["the app lacks a permission", "forbidden", "lacks a permission"],
  ])("says what it is where Intercom took the code, and %s", async (_what, code, says) => {
    app.twins[0].failNext({ method: "GET", path: /^\/me$/, fault: { kind: "status", status: 403, code } });
    const { browser, callback } = await callbackOf();
    const message = failure((await browser.go(callback.href)).location);
    expect(message).toContain(says);
    expect(message).not.toContain("code");
  });

  it("connects a workspace once the code arrives unharmed, and takes the same address only once", async () => {
    const { browser, callback } = await callbackOf();
    expect((await browser.go(callback.href)).location).toBe(success());
    expect(failure((await browser.go(callback.href)).location)).toContain("already completed");
    expect(await app.twins[0].callHealth()).toMatchObject({ ok: true, health: { state: "OK" } });
  });

  it("keeps two workspaces apart", async () => {
    const [north, south] = app.twins;
    expect(await install(app, south)).toBe(success());
    north.resetCalls();
    south.resetCalls();
    const { conversationId: inNorth } = north.customerWrites({ text: "I was charged twice, please refund me." });
    await app.until("tags in the north", () => north.conversation(inNorth).tagNames.length > 0);
    await north.drainWebhooks();

    // The twins count their ids alike, so that the same id exists in both: the keys must hold the workspace.
    const { conversationId: inSouth } = south.customerWrites({ text: "Where is my parcel? It is late." });
    await app.until("tags in the south", () => south.conversation(inSouth).tagNames.length > 0);

    expect(inNorth).toBe(inSouth);
    await app.until("each its own text", async () => {
      const seen = await Promise.all([north.openSidebar(inNorth), south.openSidebar(inSouth)]);
      const [ofNorth = "", ofSouth = ""] = seen.map((canvas) => JSON.stringify(canvas).toLowerCase());
      return ofNorth.includes("refund") && ofSouth.includes("shipping") && !ofSouth.includes("refund");
    });
    expect(north.conversation(inNorth).tagNames).not.toEqual(south.conversation(inSouth).tagNames);
  });

  it("does not believe that it was taken off while the token works", async () => {
    const [north] = app.twins;
    north.resetCalls();
    const hint = { method: "POST", body: JSON.stringify({ app_id: north.options.workspaceId }) };
    const answers = await Promise.all([1, 2, 3].map(() => fetch(`${app.url}/intercom/uninstall`, hint)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const sent = (body: string) => fetch(`${app.url}/intercom/uninstall`, { method: "POST", body });
    const others = await Promise.all(['{"app_id":"nobody-installed-this"}', "{}", "nonsense"].map(sent));
    const texts = await Promise.all([...answers, ...others].map((answer) => answer.text()));
    expect(new Set(texts), "a stranger cannot tell who installed the app").toEqual(new Set(['{"accepted":true}']));
    await app.until("Intercom was asked", () => north.calls.some(({ path }) => path === "/me"));
    const { conversationId } = north.customerWrites({ text: "My invoice is wrong." });
    await app.until("work goes on", () => north.conversation(conversationId).tagNames.length > 0);
    expect(
      north.calls.filter(({ path }) => path === "/me"),
      "three hints are one question",
    ).toHaveLength(1);
    expect(await north.callHealth()).toMatchObject({ ok: true, health: { state: "OK" } });
  });

  it("pauses once Intercom refuses the token, keeps it sealed, and comes back with a new installation", async () => {
    const [, south] = app.twins;
    expect(await south.callUninstall()).toMatchObject({ status: 200 });
    await app.until("unhealthy", async () => {
      const answer = await south.callHealth();
      return answer.ok && answer.health.state === "UNHEALTHY" && answer.health.message?.includes("not connected");
    });
    expect(await south.callHealth()).toMatchObject({
      ok: true,
      health: { state: "UNHEALTHY", cta_type: "REINSTALL_CTA", cta_url: `${app.url}/intercom/install` },
    });
    const { conversationId: unseen } = south.customerWrites({ text: "Is anybody there?" });
    await south.drainWebhooks();
    expect(JSON.stringify(await south.openSidebar(unseen))).toContain("not connected");
    // The embedded database is the app's alone while it runs; what stands in both is under test/contract.
    if (database === "postgres") {
      expect(await storedTokens()).toEqual({ "ws-north": like(/^v2\./), "ws-south": like(/^v2\./) });
    }

    expect(await install(app, south)).toBe(success());
    // A job that was under way with the old token may still have to say that it failed.
    await app.until("healthy again", async () => {
      const answer = await south.callHealth();
      return answer.ok && answer.health.state === "OK";
    });
    const { conversationId } = south.customerWrites({ text: "My password does not work." });
    await app.until("work after reinstalling", () => south.conversation(conversationId).tagNames.length > 0);
  });

  it("answers a health check only where it is signed, and a forged uninstallation not at all", async () => {
    const post = (path: string, headers: Record<string, string>) =>
      fetch(`${app.url}${path}`, { method: "POST", headers, body: '{"workspace_id":"ws-north","app_id":"ws-north"}' });
    expect((await post("/intercom/health", {})).status).toBe(401);
    expect((await post("/intercom/health", { "x-body-signature": "0".repeat(64) })).status).toBe(401);
    expect((await post("/intercom/uninstall", { "x-body-signature": "0".repeat(64) })).status).toBe(401);
  });

  async function storedTokens(): Promise<Record<string, string | null>> {
    const client = new Client({ connectionString: app.index.url ?? "" });
    await client.connect();
    try {
      const { rows } = await client.query<{ id: string; token_sealed: string | null }>("select id, token_sealed from workspaces");
      return Object.fromEntries(rows.map(({ id, token_sealed }) => [id, token_sealed]));
    } finally {
      await client.end();
    }
  }
});
