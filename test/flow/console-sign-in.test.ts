/** Signing in to an OAuth app's console at Intercom: who gets in, where they land, and what ends it. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInProblems } from "../../src/auth/texts.js";
import { asJson, openConsole } from "../support/console.js";
import { bareRequests } from "../support/console-requests.js";
import { install, type OauthApp, openBrowser, runOauthApp, signInAtIntercom } from "../support/oauth-app.js";
import { DATABASE_KINDS } from "../support/postgres.js";

const SETTINGS = "/console/api/settings";

describe.each(DATABASE_KINDS)("an OAuth app's console on the %s database", (database) => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp(database);
    await install(app, app.twins[0]);
  });
  afterAll(() => app.close());

  const consoleOf = (browser: { cookies(): string }) => openConsole(app, browser.cookies());

  async function signedIn(twin = app.twins[0]) {
    const browser = openBrowser();
    await signInAtIntercom(app, twin, browser);
    return consoleOf(browser);
  }

  /** Up to Intercom's way back, which is not taken. */
  async function callbackOf(browser = openBrowser(), twin = app.twins[0]) {
    app.front.signIn(twin);
    const { location: authorise, setCookie } = await browser.go(`${app.url}/console/sign-in`);
    const { location: callback } = await browser.go(authorise);
    return { browser, authorise: new URL(authorise), callback, setCookie };
  }

  async function problemOf(browser: { cookies(): string }) {
    const session = await consoleOf(browser).session();
    return session.standing === "signed-out" ? session.trouble : session;
  }

  it("sends a visitor to Intercom, bound to this browser for ten minutes", async () => {
    expect(await openConsole(app).session()).toEqual({
      standing: "signed-out",
      way: "intercom",
      signInUrl: "/console/sign-in",
      installUrl: null,
      trouble: null,
    });
    const { authorise, setCookie } = await callbackOf();
    expect(setCookie).toMatch(/simpli_sign_in=[\w-]{43}; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax/);
    expect(authorise.origin + authorise.pathname).toBe(`${app.front.url}/oauth`);
    expect(authorise.searchParams.get("state")).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(authorise.searchParams.get("redirect_uri"), "the one that is registered").toBe(`${app.url}/intercom/callback`);
  });

  it("lets in a teammate of a workspace that has the app", async () => {
    const browser = openBrowser();
    expect(await signInAtIntercom(app, app.twins[0], browser)).toBe("/");
    expect(await consoleOf(browser).session()).toEqual({
      standing: "signed-in",
      viewer: { workspaceId: "ws-north", workspaceName: "north", teammateId: "7401004", name: "Simpli AI" },
      mode: "oauth",
      canSignOut: true,
      isOwner: true,
    });
    expect((await consoleOf(browser).fetch(SETTINGS)).status).toBe(200);
  });

  it("takes no token: whoever knows ADMIN_TOKEN would see every workspace", async () => {
    const response = await openConsole(app).fetch("/console/api/session", asJson("POST", { token: "the-admin-token" }));
    expect([response.status, await response.json()]).toMatchObject([
      403,
      { error: expect.stringContaining("with Intercom") as string },
    ]);
  });

  it("refuses a workspace without the app, and does not install it by that", async () => {
    const [, south] = app.twins;
    const browser = openBrowser();
    expect(await signInAtIntercom(app, south, browser)).toBe("/");
    expect(await consoleOf(browser).session()).toMatchObject({
      trouble: signInProblems["not-installed"],
      installUrl: "/intercom/install",
    });
    expect((await consoleOf(browser).fetch(SETTINGS)).status).toBe(401);
    expect(await south.callHealth()).toMatchObject({ ok: true, health: { state: "UNKNOWN" } });
    south.resetCalls();
    const { conversationId } = south.customerWrites({ text: "Is anybody there?" });
    await south.drainWebhooks();
    expect(south.deliveries.at(-1)).toMatchObject({ status: 200 });
    expect(JSON.stringify(await south.openSidebar(conversationId))).toContain("has not connected the app");
    expect(south.calls, "nothing was asked of the workspace").toEqual([]);
    if (database === "postgres") expect(Object.keys(await storedTokens())).toEqual(["ws-north"]);
  });

  it("refuses whose address Intercom has not verified", async () => {
    app.front.overrideMe({ email_verified: false });
    const browser = openBrowser();
    await signInAtIntercom(app, app.twins[0], browser);
    app.front.overrideMe(null);
    expect(await problemOf(browser)).toBe(signInProblems["email-unverified"]);
    expect((await consoleOf(browser).fetch(SETTINGS)).status).toBe(401);
  });

  it("says what it is where Intercom took the code, and its plan allows no apps any more", async () => {
    const [north] = app.twins;
    north.failNext({ method: "GET", path: /^\/me$/, fault: { kind: "status", status: 403, code: "api_plan_restricted" } });
    const browser = openBrowser();
    await signInAtIntercom(app, north, browser);
    const says = await problemOf(browser);
    expect(says).toContain("subscription may have ended");
    expect(says).not.toContain("code");
  });

  it("keeps no token of a teammate the app does not write as", async () => {
    const before = database === "postgres" ? await storedTokens() : null;
    app.front.overrideMe({ id: "7401002", name: "Somebody Else", email_verified: true });
    const browser = openBrowser();
    await signInAtIntercom(app, app.twins[0], browser);
    app.front.overrideMe(null);
    expect(await consoleOf(browser).session()).toMatchObject({ viewer: { teammateId: "7401002", name: "Somebody Else" } });
    if (database === "postgres") expect(await storedTokens()).toEqual(before);
  });

  it.each<[string, (callback: string) => string]>([
    ["a made-up state", (callback) => callback.replace(/state=[^&]+/, `state=${"x".repeat(43)}`)],
    ["no state", (callback) => callback.replace(/&state=[^&]+/, "")],
    ["two states", (callback) => callback.replace(/state=/, "state=x&state=")],
  ])("refuses %s", async (_what, spoil) => {
    const { browser, callback } = await callbackOf();
    expect((await browser.go(spoil(callback))).location).toBe("/");
    expect(await problemOf(browser)).toBe(signInProblems.stale);
  });

  it("refuses the same way back a second time, and the session made by the first stays", async () => {
    const { browser, callback } = await callbackOf();
    expect((await browser.go(callback)).location).toBe("/");
    expect((await browser.go(callback)).location).toBe("/");
    expect(await consoleOf(browser).session()).toMatchObject({ standing: "signed-in" });
    const { browser: another, callback: theirs } = await callbackOf();
    await another.go(theirs);
    const thief = await callbackOf();
    await thief.browser.go(theirs);
    expect(await problemOf(thief.browser)).toBe(signInProblems.stale);
  });

  it("refuses another browser's way back: nobody is signed in as somebody else", async () => {
    const attacker = await callbackOf();
    const victim = await callbackOf();
    expect((await victim.browser.go(attacker.callback)).location).toBe("/");
    expect(await problemOf(victim.browser)).toBe(signInProblems.stale);
    const stranger = openBrowser();
    await stranger.go((await callbackOf()).callback);
    expect((await consoleOf(stranger).session()).standing).toBe("signed-out");
  });

  it("does not take an installation's state for a sign-in, nor the other way round", async () => {
    app.front.signIn(app.twins[1]);
    const browser = openBrowser();
    const { location: authorise } = await browser.go(`${app.url}/intercom/install`);
    const installState = new URL(authorise).searchParams.get("state") ?? "";
    const { browser: signingIn, callback } = await callbackOf(openBrowser(), app.twins[1]);
    await signingIn.go(callback.replace(/state=[^&]+/, `state=${installState}`));
    expect((await consoleOf(signingIn).session()).standing).toBe("signed-out");
    const { location } = await browser.go((await callbackOf(browser, app.twins[1])).callback);
    expect(location, "a sign-in that was begun as one ends as one").toBe("/");
    if (database === "postgres") expect(Object.keys(await storedTokens())).toEqual(["ws-north"]);
  });

  it("tells who came back without a code, or with one Intercom does not take", async () => {
    const stopped = await callbackOf();
    await stopped.browser.go(stopped.callback.replace(/code=[^&]+&/, "error=access_denied&"));
    expect(await problemOf(stopped.browser)).toBe(signInProblems["not-allowed"]);
    const spoiled = await callbackOf();
    await spoiled.browser.go(spoiled.callback.replace(/code=[^&]+/, "code=made-up"));
    expect(await problemOf(spoiled.browser)).toBe(signInProblems["code-refused"]);
    await signInAtIntercom(app, app.twins[0], spoiled.browser);
    expect(await consoleOf(spoiled.browser).session(), "the next attempt is not troubled").toMatchObject({
      standing: "signed-in",
    });
  });

  it("says nothing that somebody else wrote into the trouble's cookie", async () => {
    for (const written of ["<b>boo</b>", "constructor", "toString", "__proto__", "STALE", ""])
      expect(await openConsole(app, `simpli_trouble=${written}`).session()).toMatchObject({ trouble: null });
  });

  it.each(["next", "redirect", "redirect_uri", "return_to", "url", "continue"])("sends nobody elsewhere by %s", async (name) => {
    const browser = openBrowser();
    const query = `${name}=https%3A%2F%2Fevil.example`;
    const { location: authorise } = await browser.go(`${app.url}/console/sign-in?${query}`);
    expect(authorise).not.toContain("evil");
    app.front.signIn(app.twins[0]);
    const { location: callback } = await browser.go(authorise);
    expect((await browser.go(`${callback}&${query}`)).location).toBe("/");
    expect((await browser.go(`${app.url}//evil.example/console/sign-in`)).location).toBe("");
  });

  it("signs out this browser alone", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    expect(await (await one.fetch("/console/api/session", { method: "DELETE" })).json()).toMatchObject({
      standing: "signed-out",
    });
    expect((await one.fetch(SETTINGS)).status).toBe(401);
    expect((await other.fetch(SETTINGS)).status).toBe(200);
  });

  it("shows a workspace nothing of another, whatever is asked", async () => {
    const [north, south] = app.twins;
    await install(app, south);
    const { conversationId } = south.customerWrites({ text: "My zebrafish invoice is wrong, refund me." });
    await app.until("work in the south", () => south.conversation(conversationId).tagNames.length > 0);
    const ofNorth = await signedIn(north);
    const ofSouth = await signedIn(south);
    expect(await ofNorth.session()).toMatchObject({ viewer: { workspaceId: "ws-north" } });
    expect(await ofSouth.session()).toMatchObject({ viewer: { workspaceId: "ws-south" } });
    for (const { path, init } of bareRequests.filter(({ method }) => method === "GET")) {
      const seen = await (await ofNorth.fetch(`${path}?since=0&conversationId=${conversationId}`, init)).text();
      expect([path, /zebrafish|ws-south/.test(seen)]).toEqual([path, false]);
    }
    const northAsSouth = await ofNorth.fetch(`${SETTINGS}?workspaceId=ws-south&workspace_id=ws-south`);
    expect(await northAsSouth.json()).toEqual(await (await ofNorth.fetch(SETTINGS)).json());
  });

  it("lets a workspace change nothing of another, by whatever id it may have learnt", async () => {
    const [ofNorth, ofSouth] = [await signedIn(app.twins[0]), await signedIn(app.twins[1])];
    const [effect] = (await ofSouth.ask("list-activity", {})).entries.filter(({ undo }) => undo?.status === "possible");
    const id = effect?.id ?? "";
    expect(id, "the south has something to undo").not.toBe("");
    await expect(ofNorth.ask("read-activity-entry", { id })).rejects.toMatchObject({ status: 404 });
    await expect(ofNorth.ask("undo-effect", { id })).rejects.toMatchObject({ status: 404 });
    const settings = await ofSouth.ask("read-settings", {});
    const { settings: own, version } = await ofNorth.ask("read-settings", {});
    await ofNorth.ask("change-settings", { basedOn: version, settings: { ...own, triageThreshold: 0.9 } });
    expect(await ofSouth.ask("read-settings", {})).toEqual(settings);
    expect(await ofSouth.ask("read-activity-entry", { id })).toMatchObject({ undo: { status: "possible" } });
  });

  it("ends for everybody of a workspace at once when that takes the app off, and does not come back with it", async () => {
    const [north, south] = app.twins;
    const [one, two, asleep] = [await signedIn(south), await signedIn(south), await signedIn(south)];
    const unconcerned = await signedIn(north);
    expect(await south.callUninstall()).toMatchObject({ status: 200 });
    await app.until("taken off", async () => (await one.fetch(SETTINGS)).status === 401);
    expect((await two.session()).standing).toBe("signed-out");
    expect((await unconcerned.fetch(SETTINGS)).status).toBe(200);
    expect(await install(app, south)).toContain("install_success=true");
    expect((await one.fetch(SETTINGS)).status).toBe(401);
    expect((await asleep.fetch(SETTINGS)).status, "nobody used it meanwhile").toBe(401);
    expect(await (await signedIn(south)).session()).toMatchObject({ standing: "signed-in" });
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
