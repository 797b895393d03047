/** What every answer carries, what a browser carries to Intercom and back, and who reads the metrics. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { loadOrCreateKey } from "../../src/store/workspaces/key-file.js";
import { type AppProcess, childEnv, watchProcess } from "../chaos/support/app-process.js";
import { type OauthApp, openBrowser, runOauthApp } from "../support/oauth-app.js";
import { freePort } from "../support/free-port.js";
import { emptyFolder, supplied } from "../support/postgres.js";
import { runApp } from "../support/running-app.js";

const PUBLIC_URL = "https://simpli.example";
const METRICS_TOKEN = "metrics-token-of-tests";

// Without a word about caches fetch would ask for the file itself.
const KNOWN = { "if-modified-since": new Date(2 ** 41).toUTCString(), "cache-control": "max-age=0" };
const ENCODED = { "content-encoding": "gzip", "x-hub-signature": `sha1=${"0".repeat(40)}` };

/** Every kind of answer: of a route, of a file, to who is refused, and on the way elsewhere. */
const ANSWERS: readonly [what: string, status: number, path: string, init?: RequestInit][] = [
  ["the page", 200, "/"],
  ["a file", 200, "/assets/some.js"],
  ["a file that is known already", 304, "/assets/some.js", { headers: KNOWN }],
  ["a part of a file", 206, "/assets/some.js", { headers: { range: "bytes=0-1" } }],
  ["a part that it has not", 400, "/assets/some.js", { headers: { range: "bytes=90-99" } }],
  ["a folder", 301, "/assets"],
  ["alive", 200, "/healthz"],
  ["ready", 200, "/readyz"],
  ["nothing", 404, "/nowhere"],
  ["a copy page of nothing", 404, "/drafts/copy/x"],
  ["a copy page whose address cannot be read", 404, "/drafts/copy/%E0"],
  ["facts at an address that cannot be read", 401, "/api/v1/conversations/%ff/facts", { method: "POST" }],
  ["the console at an address that cannot be read, signed out", 401, "/console/api/activity/%ff"],
  ["a file at an address that cannot be read", 404, "/assets/%ff"],
  ["the metrics without their token", 401, "/metrics"],
  ["the session", 200, "/console/api/session"],
  ["the console, signed out", 401, "/console/api/settings"],
  ["another site's page", 403, "/console/api/session", { method: "POST", headers: { origin: "https://evil.example" } }],
  ["a webhook without a signature", 401, "/intercom/webhooks", { method: "POST", body: "{}" }],
  ["an encoded webhook", 415, "/intercom/webhooks", { method: "POST", body: "{}", headers: ENCODED }],
  ["too large a body", 413, "/intercom/uninstall", { method: "POST", body: "x".repeat(5_000) }],
  ["to Intercom to install", 302, "/intercom/install"],
  ["to Intercom to sign in", 302, "/console/sign-in"],
  ["back from Intercom", 302, "/intercom/callback?state=x&code=y"],
];

async function smallPage(): Promise<string> {
  const { dataDir: folder } = await emptyFolder();
  await mkdir(join(folder, "assets"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Page</title>");
  await writeFile(join(folder, "assets", "some.js"), "export {};");
  return folder;
}

describe.each([
  [PUBLIC_URL, "max-age=31536000"],
  ["http://simpli.example", null],
])("the app at %s", (publicUrl, transport) => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp("embedded", { publicUrl, env: { METRICS_TOKEN }, page: await smallPage() });
  });
  afterAll(() => app.close());

  it.each(ANSWERS)(
    "is taken for what it says, and for https where it is that: %s (%i)",
    async (_what, status, path, init = {}) => {
      const answer = await fetch(`${app.url}${path}`, { redirect: "manual", ...init });
      expect(answer.status).toBe(status);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("strict-transport-security")).toBe(transport);
    },
  );

  it.each([
    ["/drafts/copy/%ff", "text/html; charset=utf-8", "This link was used or has expired"],
    ["/drafts/copy/%zz<script>", "text/html; charset=utf-8", "This link was used or has expired"],
    ["/intercom/webhooks/%ff", "application/json; charset=utf-8", '"code":"not-found"'],
    ["/canvas/%", "application/json; charset=utf-8", '"code":"not-found"'],
    ["http://[/", "application/json; charset=utf-8", '"code":"not-found"'],
  ])(
    "an address that cannot be read names nothing, and that is said as elsewhere at its place: %s",
    async (target, type, says) => {
      const { hostname, port } = new URL(app.url);
      const sent = get({ hostname, port, path: target });
      const [answer] = (await once(sent, "response")) as [IncomingMessage];
      const body = await text(answer);
      expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, type]);
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(body).toContain(says);
      expect(body).not.toContain("<script>");
    },
  );

  it.each([
    ["/intercom/install", "simpli_install"],
    ["/console/sign-in", "simpli_sign_in"],
  ])(
    "%s gives a cookie that a neighbouring host cannot plant, where https allows that, and takes it back",
    async (path, bare) => {
      const name = transport === null ? bare : `__Host-${bare}`;
      const secure = transport === null ? "" : " Secure;";
      app.front.signIn(app.twins[0]);
      const browser = openBrowser();
      const { location: authorise, setCookie } = await browser.go(`${app.url}${path}`);
      expect(setCookie).toMatch(
        new RegExp(`^${name}=[\\w-]{43}; Max-Age=600; Path=/; Expires=[^;]+; HttpOnly;${secure} SameSite=Lax(,|$)`),
      );
      const { location: callback } = await browser.go(authorise);
      const back = await browser.go(callback.replace(publicUrl, app.url));
      expect(back.setCookie).toContain(
        `${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly;${secure} SameSite=Lax`,
      );
      expect(browser.cookies()).not.toContain(bare);
    },
  );
});

async function statusOf(url: string, token?: string): Promise<number> {
  return (await fetch(url, token === undefined ? {} : { headers: { authorization: token } })).status;
}

it.each([
  ["without a token", {}, [200, 200, 200]],
  ["with a token", { METRICS_TOKEN }, [401, 401, 200]],
])("the metrics beside the rest, %s, answer nobody, somebody and who has it", async (_how, env, statuses) => {
  const app = await runApp({ database: "embedded", env });
  try {
    const metrics = `${app.url}/metrics`;
    const seen = [
      await statusOf(metrics),
      await statusOf(metrics, "Bearer wrong"),
      await statusOf(metrics, `Bearer ${METRICS_TOKEN}`),
    ];
    expect(seen).toEqual(statuses);
  } finally {
    await app.close();
  }
});

describe.each([
  ["without a token", {}, [200, 200, 200]],
  ["with a token", { METRICS_TOKEN }, [401, 401, 200]],
])("the metrics on a port of their own, %s", (_how, env, statuses) => {
  let server: AppProcess;
  let metrics: string;
  beforeAll(async () => {
    const port = await freePort();
    metrics = `http://127.0.0.1:${port}`;
    // Intercom is not there, which keeps nobody from serving.
    const intercom = { INTERCOM_API_URL: "http://127.0.0.1:9", INTERCOM_ACCESS_TOKEN: "t", INTERCOM_CLIENT_SECRET: "s" };
    const { dataDir: DATA_DIR } = await emptyFolder();
    server = await watchProcess(
      spawn(process.execPath, ["dist/src/main.js"], {
        cwd: await supplied("app"),
        env: childEnv({ ...intercom, ...env, DATA_DIR, METRICS_PORT: String(port), LOG_LEVEL: "silent" }),
        stdio: ["ignore", "pipe", "inherit"],
      }),
    );
  });
  afterAll(() => server.kill());

  it("answer nobody, somebody and who has it there, and nobody at the app's", async () => {
    const everybody = [undefined, "Bearer wrong", `Bearer ${METRICS_TOKEN}`];
    expect(await Promise.all(everybody.map((token) => statusOf(`${metrics}/metrics`, token)))).toEqual(statuses);
    expect(await Promise.all(everybody.map((token) => statusOf(`${server.url}/metrics`, token)))).toEqual([404, 404, 404]);
  });

  it("are alone there, and taken for what they say", async () => {
    for (const path of ["/", "/healthz", "/console/api/session", "/intercom/install"])
      expect([path, await statusOf(`${metrics}${path}`)]).toEqual([path, 404]);
    for (const path of ["/metrics", "/nowhere"])
      expect((await fetch(`${metrics}${path}`)).headers.get("x-content-type-options")).toBe("nosniff");
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it("end with the app", async () => {
    expect(await server.terminate()).toMatchObject({ code: 0 });
    await expect(fetch(`${metrics}/metrics`)).rejects.toThrow();
  });
});

describe("the way to Intercom and back", () => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp("embedded");
  });
  afterAll(() => app.close());

  it.each(["/intercom/install", "/console/sign-in"])("%s gives a fresh secret each time, which goes on return", async (path) => {
    app.front.signIn(app.twins[0]);
    const browser = openBrowser();
    await browser.go(`${app.url}${path}`);
    const carried = () => (/simpli_(?:install|sign_in)=([^;]+)/.exec(browser.cookies())?.[1] ?? "").split(".");
    const [left] = carried();
    const { location: authorise } = await browser.go(`${app.url}${path}`);
    expect(carried(), "another tab's, newest first").toEqual([expect.not.stringContaining(left ?? ""), left]);
    const { location: callback } = await browser.go(authorise);
    await browser.go(callback);
    expect(carried(), "the other tab may still come back").toEqual([left]);
  });

  it.each(["/intercom/install", "/console/sign-in", "/intercom/callback?state=x&code=y"])("%s has a limit", async (path) => {
    const statuses: number[] = [];
    for (let count = 0; count < 101; count += 1) statuses.push((await fetch(`${app.url}${path}`, { redirect: "manual" })).status);
    expect(statuses.indexOf(429)).toBeGreaterThan(80);
  });
});

describe("the key beside the embedded database", () => {
  it("is made whole, kept, made anew where a crash left it empty, and missed where it was cut", async () => {
    const folder = await supplied("folder");
    const file = join(folder, "encryption.key");
    const made = await loadOrCreateKey(folder);
    expect([made.length, (await stat(file)).mode & 0o777]).toEqual([32, 0o600]);
    expect(await loadOrCreateKey(folder)).toEqual(made);
    await writeFile(file, "");
    const anew = await loadOrCreateKey(folder);
    expect(anew).toHaveLength(32);
    expect(await loadOrCreateKey(folder)).toEqual(anew);
    await writeFile(file, "abcd");
    await expect(loadOrCreateKey(folder)).rejects.toThrow(`${file} holds no key of 32 bytes`);
  });
});

describe("sealed tokens", () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it("are opened with the key of before while keys change, and name the key they need", () => {
    const sealed = createSealer(one).seal("token", "w");
    expect(sealed).toMatch(/^v2\.[\w-]{8}\./);
    expect(createSealer(two, one).open(sealed, "w")).toBe("token");
    expect(() => createSealer(two).open(sealed, "w")).toThrow();
    expect(() => createSealer(two, one).open(sealed, "another")).toThrow();
    expect(createSealer(two, one).seal("token", "w").split(".")[1]).not.toBe(sealed.split(".")[1]);
  });

  it("of the release before are opened as well", () => {
    const [, , packed] = createSealer(one).seal("token", "w").split(".");
    expect(createSealer(two, one).open(`v1.${packed}`, "w")).toBe("token");
  });
});
