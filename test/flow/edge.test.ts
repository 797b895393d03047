/** What every answer carries, what a browser carries to Intercom and back, and who reads the metrics. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSealer } from "../../src/store/workspaces/sealing.js";
import { type OauthApp, openBrowser, runOauthApp } from "../support/oauth-app.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const PATHS = ["/", "/healthz", "/readyz", "/nowhere", "/console/api/session", "/drafts/copy/x", "/drafts/copy/copy.js"];

describe("behind https", () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({
      database: "embedded",
      env: { PUBLIC_URL: "https://simpli.example", METRICS_TOKEN: "metrics-token-of-tests" },
    });
  });
  afterAll(() => app.close());

  it.each([...PATHS, "/metrics"])("%s is taken for what it says, and by https alone", async (path) => {
    const { headers } = await fetch(`${app.url}${path}`, { redirect: "manual" });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
  });

  it("a refused webhook too", async () => {
    const { status, headers } = await fetch(`${app.url}/intercom/webhooks`, { method: "POST", body: "{}" });
    expect([status, headers.get("x-content-type-options")]).toEqual([401, "nosniff"]);
  });

  it("the metrics need their token", async () => {
    const statusOf = async (headers: Record<string, string>) => (await fetch(`${app.url}/metrics`, { headers })).status;
    expect(await statusOf({})).toBe(401);
    expect(await statusOf({ authorization: "Bearer wrong" })).toBe(401);
    expect(await statusOf({ authorization: "Bearer metrics-token-of-tests" })).toBe(200);
  });
});

it("without https nothing is said of it; the metrics may be served elsewhere alone", async () => {
  const app = await runApp({ database: "embedded", env: { METRICS_PORT: "0" } });
  try {
    const { headers } = await fetch(`${app.url}/healthz`);
    expect(headers.get("strict-transport-security")).toBeNull();
    expect((await fetch(`${app.url}/metrics`)).status).toBe(404);
  } finally {
    await app.close();
  }
});

describe("the way to Intercom and back", () => {
  let app: OauthApp;
  beforeAll(async () => {
    app = await runOauthApp("embedded");
  });
  afterAll(() => app.close());

  it.each(["/intercom/install", "/console/sign-in"])("%s gives a fresh cookie each time, which goes on return", async (path) => {
    app.front.signIn(app.twins[0]);
    const browser = openBrowser();
    await browser.go(`${app.url}${path}`);
    const first = browser.cookies();
    const { location: authorise } = await browser.go(`${app.url}${path}`);
    expect(browser.cookies()).not.toBe(first);
    const { location: callback } = await browser.go(authorise);
    await browser.go(callback);
    expect(browser.cookies()).not.toMatch(/simpli_(install|sign_in)/);
  });

  it.each(["/intercom/install", "/console/sign-in", "/intercom/callback?state=x&code=y"])("%s has a limit", async (path) => {
    const statuses: number[] = [];
    for (let count = 0; count < 101; count += 1) statuses.push((await fetch(`${app.url}${path}`, { redirect: "manual" })).status);
    expect(statuses.indexOf(429)).toBeGreaterThan(80);
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
