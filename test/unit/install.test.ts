import { describe, expect, it } from "vitest";
import { like } from "../support/like.js";
import { rawParameter } from "../../src/http/oauth-routes.js";
import { type HealthFacts, assessHealth } from "../../src/workspaces/health.js";
import { createKnownWorkspaces } from "../../src/workspaces/known-workspaces.js";

describe("a query parameter as it was sent", () => {
  it.each([
    ["/intercom/callback?code=abc=&state=s", "abc="],
    ["/intercom/callback?code=a+b/c==&state=s", "a+b/c=="],
    ["/intercom/callback?state=s&code=abc%3D", "abc="],
    ["/intercom/callback?code=100%&state=s", "100%"],
    ["/intercom/callback?encode=x&state=s", null],
    ["/intercom/callback?code=&state=s", null],
    ["/intercom/callback", null],
  ])("%s", (url, expected) => {
    expect(rawParameter(url, "code")).toBe(expected);
  });
});

describe("health", () => {
  const well: HealthFacts = {
    connected: true,
    tokenRefused: false,
    teammateGone: false,
    oldestDueSeconds: 3,
    givenUp: 0,
    statuses: [],
  };
  const installUrl = "https://app.example/intercom/install";

  it.each([
    ["all is well", well, { state: "OK" }],
    [
      "the teammate it writes as has left: that alone, whatever failed for it",
      { ...well, teammateGone: true, givenUp: 7 },
      {
        state: "UNHEALTHY",
        message: expect.stringMatching(/^The teammate this app writes as has left Intercom\. [^.]+\.$/) as unknown,
        cta_url: installUrl,
      },
    ],
    [
      "the last word of an automation is that it worked",
      { ...well, statuses: [{ automation: "draft", status: "done", detail: null }] },
      { state: "OK" },
    ],
    [
      "the token is refused",
      { ...well, tokenRefused: true },
      { state: "UNHEALTHY", cta_type: "REINSTALL_CTA", cta_url: installUrl },
    ],
    ["it was taken off", { ...well, connected: false }, { state: "UNHEALTHY", cta_type: "REINSTALL_CTA", cta_url: installUrl }],
    ["work is late", { ...well, oldestDueSeconds: 3600 }, { state: "UNHEALTHY", message: like("60 minutes behind") }],
    ["jobs failed", { ...well, givenUp: 2 }, { state: "UNHEALTHY", message: like("2 jobs failed") }],
    [
      "a service fails",
      { ...well, statuses: [{ automation: "triage", status: "failing", detail: "The triage service did not answer" }] },
      { state: "UNHEALTHY", message: "Triage failed the last time: The triage service did not answer." },
    ],
  ])("when %s", (_when, facts, expected) => {
    expect(assessHealth(facts, installUrl)).toMatchObject(expected);
  });

  it("offers no reinstallation where another would not help", () => {
    expect(assessHealth({ ...well, givenUp: 1 }, installUrl)).not.toHaveProperty("cta_type");
    expect(assessHealth({ ...well, tokenRefused: true }, null)).not.toHaveProperty("cta_url");
  });

  it("never says more than Intercom takes", () => {
    const statuses = Array.from({ length: 50 }, () => ({ automation: "draft", status: "failed", detail: "x".repeat(100) }));
    expect(assessHealth({ ...well, statuses }, null)).toMatchObject({ message: like(/^.{2084}$/) });
  });
});

describe("known workspaces", () => {
  it("asks the store once in a while, and notices changes", async () => {
    let now = 0;
    let asked = 0;
    const connected = new Set(["a"]);
    const known = createKnownWorkspaces(
      (id) => {
        asked += 1;
        return Promise.resolve(connected.has(id));
      },
      () => now,
    );
    for (let i = 0; i < 100; i += 1) expect(await known.has("a")).toBe(true);
    for (let i = 0; i < 100; i += 1) expect(await known.has("b")).toBe(false);
    expect(asked).toBe(2);
    connected.add("b");
    known.invalidate("b");
    expect(await known.has("b"), "installed in this process: at once").toBe(true);
    connected.clear();
    now = 60_001;
    expect(await known.has("a"), "taken off elsewhere: after a minute").toBe(false);
    connected.add("a");
    now = 62_002;
    expect(await known.has("a"), "installed elsewhere: after two seconds").toBe(true);
  });

  it("asks again where the clock was set back", async () => {
    let now = 3_600_000;
    let connected = false;
    const known = createKnownWorkspaces(
      () => Promise.resolve(connected),
      () => now,
    );
    expect(await known.has("a")).toBe(false);
    connected = true;
    now = 0;
    expect(await known.has("a")).toBe(true);
  });
});
