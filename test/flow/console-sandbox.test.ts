/** The sandbox is open without a sign-in, so only this machine's own pages and programs see it. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asJson, openConsole } from "../support/console.js";
import { changingRequests, bareRequests } from "../support/console-requests.js";
import { runSandboxApp, type SandboxApp } from "../support/sandbox-app.js";

let app: SandboxApp;
beforeAll(async () => {
  app = await runSandboxApp();
});
afterAll(() => app.close());

const INBOX = "/sandbox/api/overview";
const SETTINGS = "/console/api/settings";
const START = "/sandbox/api/conversations";

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A request with any Host header, which fetch does not allow. */
function ask(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: app.port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asked.on("error", reject).end(body);
  });
}

it("says of an address that cannot be read that there is nothing", async () => {
  for (const path of ["/sandbox/api/conversations/%ff", "/sandbox/api/%"]) {
    const { status, body } = await ask(path, { host: `127.0.0.1:${app.port}` });
    expect([status, body]).toEqual([404, expect.stringContaining("here")]);
  }
});

it("needs no sign-in and gives no cookie", async () => {
  const page = openConsole(app);
  expect(await page.session()).toMatchObject({ standing: "signed-in", mode: "sandbox", canSignOut: false });
  const settings = await page.fetch(SETTINGS);
  expect([settings.status, settings.headers.getSetCookie()]).toEqual([200, []]);
});

it("has nobody to sign in or out", async () => {
  const page = openConsole(app);
  const token = await page.fetch("/console/api/session", asJson("POST", { token: "anything" }));
  expect([token.status, await token.json()]).toEqual([
    403,
    { code: "not-let-in", message: "The sandbox has no sign-in.", error: "The sandbox has no sign-in." },
  ]);
  const left = await page.fetch("/console/api/session", { method: "DELETE" });
  expect(await left.json()).toMatchObject({ standing: "signed-in" });
});

describe.each([
  ["a site whose name was made to point here", { host: "evil.example" }],
  ["such a site with the port", { host: "evil.example:3000" }],
  ["a name that only begins as ours", { host: "localhost.evil.example" }],
  ["a tunnel that keeps its own name", { host: "abc.tunnel.example", "x-forwarded-for": "203.0.113.7" }],
  ["a tunnel that calls us by ours", { host: "localhost", "x-forwarded-for": "203.0.113.7" }],
  ["a proxy by the standard header", { host: "127.0.0.1", forwarded: "for=203.0.113.7" }],
])("asked by %s", (_who, headers) => {
  it.each([INBOX, SETTINGS, "/sandbox/api/events"])("%s is refused with the reason", async (path) => {
    const { status, body } = await ask(path, headers);
    expect([status, body]).toEqual([403, expect.stringContaining("only available on the machine it runs on")]);
  });

  it("the session says that it is closed, and nothing else", async () => {
    const { status, body } = await ask("/console/api/session", headers);
    expect([status, Object.keys(JSON.parse(body) as object)]).toEqual([200, ["standing", "because"]]);
  });

  it("every endpoint of the console is refused", async () => {
    for (const { path, init } of bareRequests) {
      const { status } = await ask(path, { ...headers, ...init.headers }, init.method, init.body);
      expect([path, status]).toEqual([path, 403]);
    }
  });
});

it.each(["localhost", "[::1]", "127.0.0.1"])("answers to the name %s", async (name) => {
  expect((await ask(INBOX, { host: `${name}:${app.port}` })).status).toBe(200);
  expect((await ask(SETTINGS, { host: `${name}:${app.port}` })).status).toBe(200);
});

describe("another site's page in a browser on this machine", () => {
  const host = () => `127.0.0.1:${app.port}`;
  const foreign = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }];

  it("changes nothing in the inbox", async () => {
    for (const headers of foreign) {
      const json = { host: host(), "content-type": "application/json", ...headers };
      expect((await ask(START, json, "POST", JSON.stringify({ text: "Hello" }))).status).toBe(403);
    }
    const own = { host: host(), "content-type": "application/json", origin: `http://${host()}` };
    expect((await ask(START, own, "POST", JSON.stringify({ text: "Hello" }))).status).toBe(201);
  });

  it("changes nothing in the console", async () => {
    for (const { path, init } of changingRequests)
      for (const headers of foreign) {
        const all = { host: host(), ...init.headers, ...headers };
        expect([path, (await ask(path, all, init.method, init.body)).status]).toEqual([path, 403]);
      }
  });

  it("reads nothing either", async () => {
    const headers = { host: host(), "sec-fetch-site": "cross-site" };
    expect((await ask(INBOX, headers)).status).toBe(403);
    expect((await ask(SETTINGS, headers)).status).toBe(403);
  });
});
