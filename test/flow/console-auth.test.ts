/** Signing in to a private app's console with ADMIN_TOKEN, and everything that ends it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asJson, cookieOf, openConsole, signIn } from "../support/console.js";
import { DATABASE_KINDS, supplied } from "../support/postgres.js";
import { ADMIN_TOKEN, type RunningApp, runApp } from "../support/running-app.js";

const SESSION = "/console/api/session";
const SETTINGS = "/console/api/settings";

async function attempt(app: { url: string }, token: unknown, headers: Record<string, string> = {}) {
  const init = asJson("POST", { token });
  const response = await openConsole(app).fetch(SESSION, { ...init, headers: { ...init.headers, ...headers } });
  const body = (await response.json()) as { error?: string; standing?: string };
  return { status: response.status, error: body.error ?? null, standing: body.standing ?? null, response };
}

describe.each(DATABASE_KINDS)("a private app's console on the %s database", (database) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database });
  });
  afterAll(() => app.close());

  const statusWith = async (cookie: string, at = app) => (await openConsole(at, cookie).fetch(SETTINGS)).status;

  it("asks a visitor for the token, and gives no cookie", async () => {
    expect(await openConsole(app).session()).toEqual({
      standing: "signed-out",
      way: "token",
      signInUrl: null,
      installUrl: null,
      trouble: null,
    });
    expect((await openConsole(app).fetch(SESSION)).headers.getSetCookie()).toEqual([]);
  });

  it("lets in whoever knows it, as an administrator of the token's workspace", async () => {
    const admin = await signIn(app);
    expect(await admin.session()).toEqual({
      standing: "signed-in",
      viewer: { workspaceId: "sandbox1", workspaceName: "Lumen & Leaf", teammateId: null, name: "Administrator" },
      mode: "private",
      canSignOut: true,
      isOwner: true,
    });
    expect((await admin.fetch(SETTINGS)).status).toBe(200);
  });

  it("gives a cookie that scripts cannot read, other sites do not send with changes, and half a day ends", async () => {
    const { response } = await attempt(app, ADMIN_TOKEN);
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((each) => each.split("=")[0]).sort()).toEqual(["simpli_console", "simpli_known"]);
    const cookie = cookies.find((each) => each.startsWith("simpli_console=")) ?? "";
    expect(cookie).toMatch(/^simpli_console=s%3A[\w-]{32}\.[\w%]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const ends = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? "");
    expect(Math.abs(ends - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000);
  });

  it("moves the cookie's end with each request", async () => {
    const admin = await signIn(app);
    const again = await admin.fetch(SETTINGS);
    expect(cookieOf(again)).toBe(admin.cookie);
  });

  it.each([["wrong-token-of-nobody"], [`${ADMIN_TOKEN} `], [ADMIN_TOKEN.toUpperCase()], [ADMIN_TOKEN.slice(0, -1)]])(
    "does not take %j",
    async (token) => {
      const { status, error, response } = await attempt(app, token);
      expect(status).toBe(401);
      expect(error).toContain("not the ADMIN_TOKEN");
      expect(response.headers.getSetCookie()).toEqual([]);
    },
  );

  it.each([[null], [1], [""], [["x"]], [{ toString: "x" }]])("asks for a token when given %j", async (token) => {
    expect(await attempt(app, token)).toMatchObject({ status: 400, error: "Please enter the token." });
  });

  it("takes no cookie that was made up, changed or signed by somebody else", async () => {
    const { cookie } = await signIn(app);
    const [name = "", value = ""] = cookie.split("=");
    const [id = "", signature = ""] = decodeURIComponent(value).slice(2).split(".");
    const forged = [
      `${name}=${id}`,
      `${name}=s:${id}`,
      `${name}=s:${id}.`,
      `${name}=s:${id}.${signature.slice(0, -2)}AA`,
      `${name}=s:${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}.${signature}`,
      `${name}=s:.${signature}`,
      `${name}=j:{"signedIn":{"by":"token","at":1}}`,
      `${name}=${encodeURIComponent("s:' or 1=1 --.x")}`,
      `other=${value}`,
      `__Host-simpli_console=${value}`,
    ];
    for (const each of forged) expect([each, await statusWith(each)]).toEqual([each, 401]);
    expect(await statusWith(cookie), "the real one is untouched").toBe(200);
  });

  it("starts under a new id: a cookie planted before the sign-in is worth nothing after", async () => {
    const planted = await signIn(app);
    const response = await planted.fetch(SESSION, asJson("POST", { token: ADMIN_TOKEN }));
    expect(cookieOf(response)).not.toBe(planted.cookie);
    expect(await statusWith(planted.cookie)).toBe(401);
    expect(await statusWith(cookieOf(response))).toBe(200);
  });

  it("ends with signing out, for this browser alone", async () => {
    const [one, other] = [await signIn(app), await signIn(app)];
    const response = await one.fetch(SESSION, { method: "DELETE" });
    expect(await response.json()).toMatchObject({ standing: "signed-out", way: "token" });
    expect(response.headers.getSetCookie()).toEqual([
      "simpli_console=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax",
    ]);
    expect(await statusWith(one.cookie)).toBe(401);
    expect(await statusWith(other.cookie)).toBe(200);
    expect((await one.fetch(SESSION, { method: "DELETE" })).status, "twice does no harm").toBe(200);
  });

  it("cannot be brought back by a request that was under way when it ended", async () => {
    const admin = await signIn(app);
    const racing = [...Array(12).keys()].map((turn) =>
      turn === 5 ? admin.fetch(SESSION, { method: "DELETE" }) : admin.fetch(SETTINGS),
    );
    await Promise.all(racing.map(async (each) => (await each).arrayBuffer()));
    expect(await statusWith(admin.cookie)).toBe(401);
  });

  it("is not signed in to by another site's page", async () => {
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
      expect(await attempt(app, ADMIN_TOKEN, headers)).toMatchObject({ status: 403 });
    const { cookie } = await signIn(app);
    const foreign = { method: "DELETE", headers: { origin: "https://evil.example" } };
    expect((await openConsole(app, cookie).fetch(SESSION, foreign)).status).toBe(403);
    expect(await statusWith(cookie)).toBe(200);
  });

  it("has no door to Intercom", async () => {
    expect((await openConsole(app).fetch("/console/sign-in")).status).toBe(404);
    expect((await openConsole(app).fetch("/intercom/callback?code=a&state=b")).status).toBe(404);
  });

  it(
    "ends when the app is started with another ADMIN_TOKEN, and outlives a start with the same",
    { timeout: 120_000 },
    async () => {
      const { cookie } = await signIn(app);
      const restart = async (token: string) => {
        const again = await runApp({
          database,
          target: { url: app.databaseUrl, dataDir: database === "embedded" ? app.dataDir : await supplied("folder") },
          env: { INTERCOM_API_URL: app.intercomUrl, ADMIN_TOKEN: token },
        });
        const status = await statusWith(cookie, again);
        await again.close();
        return status;
      };
      // On PostgreSQL the first goes on: two processes with one database know the same sessions.
      if (database === "embedded") await app.stopApp();
      expect(await restart(ADMIN_TOKEN)).toBe(200);
      expect(await restart("another-token-of-the-tests")).toBe(401);
    },
  );
});

describe("attempts", () => {
  it("are limited by address, with a wait that is told", async () => {
    const app = await runApp({ database: "postgres" });
    try {
      for (let count = 0; count < 5; count += 1)
        expect((await attempt(app, ADMIN_TOKEN)).status, "right ones are free").toBe(200);
      for (let count = 0; count < 10; count += 1) expect((await attempt(app, `guess-${count}`)).status).toBe(401);
      const { status, error, response } = await attempt(app, ADMIN_TOKEN);
      expect(status).toBe(429);
      expect(error).toMatch(/Too many wrong tokens .* try again in 5 minutes/);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(200);
      const spoofed = (token: string, from: number) =>
        attempt(app, token, { "x-forwarded-for": `203.0.113.${from}`, forwarded: "for=203.0.113.7" });
      const statuses: number[] = [];
      for (let count = 0; count < 61; count += 1) statuses.push((await spoofed(`guess-${count}`, count)).status);
      expect(statuses.lastIndexOf(401), "without a named proxy, whatever it says is one address").toBe(59);
      expect((await spoofed(ADMIN_TOKEN, 99)).status).toBe(429);
      expect((await openConsole(app).session()).standing, "looking is free").toBe("signed-out");
    } finally {
      await app.close();
    }
  });

  it("are told apart by what the proxy adds, not by what visitors write", async () => {
    const app = await runApp({
      database: "postgres",
      env: { PUBLIC_URL: "https://simpli.example", TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8" },
    });
    const from = (forwarded: string, token = "a-wrong-guess") => attempt(app, token, { "x-forwarded-for": forwarded });
    try {
      for (let count = 0; count < 10; count += 1) await from(`198.51.100.${count}, 203.0.113.7`);
      expect((await from("198.51.100.99, 203.0.113.7", ADMIN_TOKEN)).status).toBe(429);
      expect((await from("203.0.113.8", ADMIN_TOKEN)).status).toBe(200);
      expect((await from("203.0.113.7, 10.0.0.3", ADMIN_TOKEN)).status, "through two proxies of our own").toBe(429);
      for (let count = 0; count < 100; count += 1) await from(`192.0.2.${count}`);
      const { error } = await from("203.0.113.9", ADMIN_TOKEN);
      expect(error, "who never tried is not blamed").toMatch(/from many addresses/);
    } finally {
      await app.close();
    }
  });
});

describe("attempts over all addresses", () => {
  it("are limited together, and lock out no browser that was signed in before", async () => {
    const app = await runApp({ database: "postgres", env: { TRUSTED_PROXIES: "loopback" } });
    const from = (address: string, token: string, headers = {}) =>
      attempt(app, token, { "x-forwarded-for": address, ...headers });
    try {
      const first = await from("203.0.113.1", ADMIN_TOKEN);
      const known = first.response.headers.getSetCookie().find((cookie) => cookie.startsWith("simpli_known=")) ?? "";
      expect(known).toMatch(/HttpOnly; SameSite=Strict/);
      const statuses: number[] = [];
      for (let count = 0; count < 101; count += 1) statuses.push((await from(`198.51.100.${count}`, "a-wrong-guess")).status);
      expect(statuses.lastIndexOf(401)).toBe(99);
      expect((await from("192.0.2.1", ADMIN_TOKEN)).status).toBe(429);
      const cookie = known.split(";")[0] ?? "";
      expect((await from("192.0.2.1", ADMIN_TOKEN, { cookie })).status).toBe(200);
      expect((await from("192.0.2.1", ADMIN_TOKEN, { cookie: `${cookie}x` })).status, "a made-up one is none").toBe(429);
      for (let count = 0; count < 10; count += 1) await from("192.0.2.1", "a-wrong-guess", { cookie });
      expect((await from("192.0.2.1", ADMIN_TOKEN, { cookie })).status, "it has no more attempts than others").toBe(429);
    } finally {
      await app.close();
    }
  });
});

describe("behind https", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database: "postgres", env: { PUBLIC_URL: "https://simpli.example" } });
  });
  afterAll(() => app.close());

  it("the cookie is for https and this host alone, whatever the proxy tells of the request", async () => {
    for (const headers of [{}, { "x-forwarded-proto": "https" }, { "x-forwarded-proto": "http" }]) {
      const { response } = await attempt(app, ADMIN_TOKEN, { origin: "https://simpli.example", ...headers });
      expect(response.headers.getSetCookie().sort()).toEqual([
        expect.stringMatching(/^__Host-simpli_console=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/),
        expect.stringMatching(/^__Host-simpli_known=[^;]+; .*HttpOnly; Secure; SameSite=Strict$/),
      ]);
      expect((await openConsole(app, cookieOf(response)).fetch(SETTINGS)).status).toBe(200);
    }
  });

  it("the page's origin is PUBLIC_URL's", async () => {
    expect(await attempt(app, ADMIN_TOKEN, { origin: "https://simpli.example" })).toMatchObject({ status: 200 });
    expect(await attempt(app, ADMIN_TOKEN, { origin: "http://simpli.example" })).toMatchObject({ status: 403 });
  });
});

describe("without ADMIN_TOKEN", () => {
  it("the console is closed, and says what opens it", async () => {
    const app = await runApp({ database: "postgres", env: { ADMIN_TOKEN: "" } });
    try {
      expect(await openConsole(app).session()).toMatchObject({ standing: "closed" });
      const closed = await openConsole(app).fetch(SETTINGS);
      expect([closed.status, await closed.json()]).toMatchObject([
        403,
        { error: expect.stringContaining("set ADMIN_TOKEN") as string },
      ]);
      for (const token of ["", "undefined", "null", ADMIN_TOKEN])
        expect((await attempt(app, token)).error).toContain("set ADMIN_TOKEN");
    } finally {
      await app.close();
    }
  });
});

it("lets the admin in to what is stored while Intercom is away or refuses the token, and names the cause where nothing is", async () => {
  const first = await runApp({ database: "postgres" });
  await first.until("the workspace is known", async () => (await openConsole(first).session()).standing === "signed-out");
  await first.until("somebody was let in", async () => (await attempt(first, ADMIN_TOKEN)).status === 200);
  await first.stopApp();
  try {
    const stopped = { database: "postgres", stopped: first } as const;
    for (const env of [{ INTERCOM_API_URL: "http://127.0.0.1:9" }, { INTERCOM_ACCESS_TOKEN: "a-token-that-is-refused" }]) {
      const app = await runApp({ ...stopped, env });
      const { status, response } = await attempt(app, ADMIN_TOKEN);
      expect(status).toBe(200);
      const admin = openConsole(app, cookieOf(response));
      expect(await admin.session()).toMatchObject({ viewer: { workspaceId: app.twin.options.workspaceId } });
      expect((await admin.fetch("/console/api/health")).status).toBe(200);
      await app.stopApp();
    }
    const unknown = await runApp({ database: "postgres", env: { INTERCOM_ACCESS_TOKEN: "a-token-that-is-refused" } });
    expect(await attempt(unknown, ADMIN_TOKEN)).toMatchObject({
      status: 503,
      error: expect.stringContaining("refuses the app's token") as string,
    });
    await unknown.close();
  } finally {
    await first.close();
  }
});

it("says that it cannot tell yet while Intercom has not said whose token it has", async () => {
  const app = await runApp({ database: "postgres", env: { INTERCOM_API_URL: "http://127.0.0.1:9" } });
  try {
    const { status, error, response } = await attempt(app, ADMIN_TOKEN);
    expect([status, error]).toEqual([503, expect.stringContaining("not connected to Intercom yet")]);
    expect((await openConsole(app, cookieOf(response)).fetch(SETTINGS)).status).toBe(503);
  } finally {
    await app.close();
  }
});
