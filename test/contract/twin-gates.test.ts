import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refusalOf, setUp, type Setup } from "./twin.setup.js";

const START = Date.UTC(2026, 0, 5, 12, 0, 3);

describe("the twin's gates", () => {
  let now = START;
  let setup: Setup;
  beforeEach(async () => {
    now = START;
    setup = await setUp({ now: () => now, rateLimit: { limit: 3, windowSeconds: 10 } });
  });
  afterEach(() => setup.close());

  it("refuses a wrong token, without rate-limit headers", async () => {
    const answer = await setup.call("GET", "/me", undefined, { authorization: "Bearer nonsense" });
    expect(refusalOf(answer)).toBe("401 unauthorized");
    expect(answer.headers.get("x-ratelimit-limit")).toBeNull();
  });

  it("refuses a revoked token", async () => {
    setup.twin.revokeToken();
    expect(refusalOf(await setup.call("GET", "/me"))).toBe("401 unauthorized");
  });

  it("refuses a version Intercom never had", async () => {
    const answer = await setup.call("GET", "/me", undefined, { "intercom-version": "2.99" });
    expect(refusalOf(answer)).toBe("400 intercom_version_invalid");
  });

  it("answers in the app's own version where none is asked for", async () => {
    const response = await fetch(`${setup.apiUrl}/me`, { headers: { authorization: "Bearer sandbox-access-token" } });
    expect(response.status).toBe(200);
  });

  it("tells the end of the window as a time in seconds", async () => {
    const { headers } = await setup.call("GET", "/me");
    expect(headers.get("x-ratelimit-limit")).toBe("3");
    expect(headers.get("x-ratelimit-remaining")).toBe("2");
    expect(headers.get("x-ratelimit-reset")).toBe(String(Date.UTC(2026, 0, 5, 12, 0, 10) / 1000));
  });

  it("refuses the call after the last allowed one, and takes calls again in the next window", async () => {
    for (let count = 0; count < 3; count += 1) await setup.call("GET", "/me");
    const refused = await setup.call("GET", "/me");
    expect(refusalOf(refused)).toBe("429 rate_limit_exceeded");
    expect(refused.body).toMatchObject({ errors: [{ message: "Exceeded rate limit of 3 in 10_seconds" }] });
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    now = START + 7_000;
    expect((await setup.call("GET", "/me")).status).toBe(200);
  });

  it("counts refused calls too", async () => {
    await setup.call("GET", "/conversations/1");
    const { headers } = await setup.call("GET", "/nowhere");
    expect(headers.get("x-ratelimit-remaining")).toBe("1");
  });

  it("knows no other routes", async () => {
    expect(refusalOf(await setup.call("GET", "/contacts/search/all"))).toBe("404 not_found");
  });

  it("refuses a body that is not declared as JSON", async () => {
    const answer = await setup.call("POST", "/tags", "name=vip", { "content-type": "application/x-www-form-urlencoded" });
    expect(refusalOf(answer)).toBe("415 client_error");
  });

  it("refuses a body that is not JSON", async () => {
    expect(refusalOf(await setup.call("POST", "/tags", "{name:"))).toBe("400 bad_request");
  });

  it("refuses to answer in anything but JSON", async () => {
    const answer = await setup.call("GET", "/me", undefined, { accept: "text/html" });
    expect(refusalOf(answer)).toBe("406 media_type_not_acceptable");
  });

  it.each([
    ["anything", "*/*", 200],
    ["JSON among others", "text/html, application/json;q=0.5", 200],
    ["anything but JSON", "application/json;q=0, */*", 406],
    ["nothing", "", 406],
  ])("goes by the most specific of what is asked for: %s", async (_, accept, status) => {
    expect((await setup.call("GET", "/me", undefined, { accept })).status).toBe(status);
  });

  it.each([
    ["in UTF-8", "application/json; charset=UTF-8", 200],
    ["in another encoding", "application/json; charset=utf-16", 415],
    ["that is JSON of another kind", "application/vnd.api+json", 415],
  ])("takes a body %s or refuses it", async (_, type, status) => {
    expect((await setup.call("POST", "/tags", { name: "vip" }, { "content-type": type })).status).toBe(status);
  });

  it("refuses a body that is too large", async () => {
    const answer = await setup.call("POST", "/tags", { name: "x".repeat(3 * 1024 * 1024) });
    expect(refusalOf(answer)).toBe("413 client_error");
  });

  it("knows a path with a slash at its end, and none in other letters or with a name that cannot be decoded", async () => {
    expect((await setup.call("GET", "/me/")).status).toBe(200);
    expect(refusalOf(await setup.call("GET", "/Me"))).toBe("404 not_found");
    expect(refusalOf(await setup.call("GET", "/conversations/%E0%A4%A"))).toBe("400 bad_request");
  });

  it("tells who the token belongs to", async () => {
    const { body } = await setup.call("GET", "/me");
    expect(body).toMatchObject({ type: "admin", id: "7401004", app: { type: "app", id_code: "sandbox1", region: "US" } });
  });

  it("logs each call with its operation, version and status", async () => {
    await setup.call("GET", "/conversations/42");
    expect(setup.twin.calls).toMatchObject([
      { method: "GET", operation: "GET /conversations/{id}", conversationId: "42", version: "2.11", status: 404 },
    ]);
    setup.twin.resetCalls();
    expect(setup.twin.calls).toHaveLength(0);
  });
});
