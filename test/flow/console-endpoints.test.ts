/** What holds for every endpoint of the console, whatever it does: nothing without a sign-in, nothing for other sites' pages. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileAddress } from "../../src/web/api/console-client.js";
import { type ConsoleUser, openConsole, signIn } from "../support/console.js";
import { bareRequests, changingRequests } from "../support/console-requests.js";
import { type RunningApp, runApp } from "../support/running-app.js";

let app: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  app = await runApp({ database: "postgres" });
  admin = await signIn(app);
});
afterAll(() => app.close());

const errorOf = async (response: Response) => ((await response.json()) as { error: unknown }).error;

describe.each(bareRequests)("$method $path", ({ path, init }) => {
  it("is not answered without a sign-in", async () => {
    const response = await openConsole(app).fetch(path, init);
    expect(response.status).toBe(401);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.getSetCookie(), "a visitor gets no cookie").toEqual([]);
    expect(await errorOf(response)).toBe("Please sign in.");
  });

  it("is not answered to another site's page, signed in or not", async () => {
    for (const user of [admin, openConsole(app)])
      for (const headers of [{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
        const response = await user.fetch(path, { ...init, headers: { ...init.headers, ...headers } });
        expect(response.status).toBe(403);
        expect(await errorOf(response)).toContain("own page");
      }
  });

  it("passes both questions when it is the page's own", async () => {
    const response = await admin.fetch(path, { ...init, headers: { ...init.headers, "sec-fetch-site": "same-origin" } });
    expect([401, 403, 415, 500]).not.toContain(response.status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    await response.body?.cancel();
  });
});

describe.each(changingRequests)("$method $path changes something, so it", ({ path, init }) => {
  it.each(["https://evil.example", "null", "http://127.0.0.1:1"])("is refused with the origin %s", async (origin) => {
    expect((await admin.fetch(path, { ...init, headers: { ...init.headers, origin } })).status).toBe(403);
  });

  it("is refused from who-knows-where with a cookie", async () => {
    const { cookie } = admin;
    const response = await fetch(`${app.url}${path}`, { ...init, headers: { ...init.headers, cookie } });
    expect(response.status).toBe(403);
  });

  it("is refused from a form", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect((await admin.fetch(path, { ...init, headers: { "content-type": type } })).status).toBe(415);
  });

  it("takes no other method and no address that only looks alike", async () => {
    expect((await admin.fetch(path, { method: "DELETE" })).status).toBe(404);
    expect((await admin.fetch(path, { ...init, method: "PATCH" })).status).toBe(404);
    expect((await admin.fetch(`${path}/x/y/z`, init)).status).toBe(404);
  });
});

describe("a body that cannot be read", () => {
  const [{ path, init } = { path: "", init: {} }] = changingRequests.filter(({ method }) => method === "PUT");

  it.each([
    ["broken JSON", "{", 400],
    ["a bare text", '"text"', 400],
    ["nothing", "", 400],
    ["a list", "[]", 400],
    ["300 KB", JSON.stringify({ text: "x".repeat(300_000) }), 413],
  ])("%s is answered with a sentence", async (_what, body, status) => {
    const response = await admin.fetch(path, { ...init, body });
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatch(/^[A-Z]/);
  });
});

it("reads no body of somebody who is not signed in", async () => {
  const big = JSON.stringify({ text: "x".repeat(300_000) });
  for (const { path, init } of changingRequests)
    expect((await openConsole(app).fetch(path, { ...init, body: big })).status, path).toBe(401);
});

it("does nothing for a page of another workspace than the one that is signed in to by now", async () => {
  const session = await admin.session();
  const own = session.standing === "signed-in" ? session.viewer.workspaceId : "";
  for (const { path, init } of bareRequests) {
    const of = (workspace: string) =>
      admin.fetch(path, { ...init, headers: { ...init.headers, "x-simpli-workspace": workspace } });
    expect((await of("other")).status, path).toBe(401);
    const answer = await of(own);
    expect(answer.status, path).not.toBe(401);
    await answer.body?.cancel();
  }
});

it("downloads nothing for a page of another workspace than the one that is signed in to by now, and says why", async () => {
  const session = await admin.session();
  const own = session.standing === "signed-in" ? session.viewer.workspaceId : "";
  const of = (workspace: string) => admin.fetch(fileAddress("/console/api", "export-activity", { format: "json" }, workspace));
  const other = await of("other");
  expect(other.status).toBe(401);
  expect(await errorOf(other)).toBe(
    "You have signed in to another workspace meanwhile, so nothing was downloaded. Reload the page to see that one's record.",
  );
  expect((await of(own)).status).toBe(200);
});

it("knows nothing at other addresses below the console, and says so in JSON", async () => {
  const response = await admin.fetch("/console/api/nothing-here");
  expect(response.status).toBe(404);
  expect(await errorOf(response)).toContain("nothing at this address");
});

it("lets no other site read by CORS", async () => {
  const preflight = await fetch(`${app.url}/console/api/settings`, {
    method: "OPTIONS",
    headers: { origin: "https://evil.example", "access-control-request-method": "PUT" },
  });
  expect([...preflight.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});
