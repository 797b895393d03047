import { afterAll, beforeAll, expect, test } from "vitest";
import { authorizeUrl, exchangeCode, uninstall } from "../../src/intercom/oauth.js";
import { startIntercomServer, type IntercomServer } from "../support/intercom-server.js";
import { failureOf, NOW } from "./intercom-client.setup.js";

let server: IntercomServer;
beforeAll(async () => {
  server = await startIntercomServer();
});
afterAll(() => server.close());

const exchange = () =>
  exchangeCode({ apiUrl: server.url, version: "2.11", clientId: "id", clientSecret: "hush-hush", code: "a+b=", now: () => NOW });

test("the page where an admin authorises carries client, state and, where given, the way back", () => {
  const request = { appUrl: "https://app.eu.intercom.com/", clientId: "id", state: "s&1" };
  expect(authorizeUrl(request)).toBe("https://app.eu.intercom.com/oauth?client_id=id&state=s%261");
  const back = new URL(authorizeUrl({ ...request, redirectUri: "https://x.example/intercom/callback" }));
  expect(back.searchParams.get("redirect_uri")).toBe("https://x.example/intercom/callback");
});

test.each([{ token: "t1", access_token: "t1", token_type: "Bearer" }, { access_token: "t1" }])(
  "a code becomes a token from %j, with its trailing = kept",
  async (body) => {
    server.answer({ body });
    expect(await exchange()).toBe("t1");
    const headers = { "intercom-version": "2.11" };
    expect(server.requests).toMatchObject([{ method: "POST", path: "/auth/eagle/token", headers }]);
    expect(JSON.parse(server.requests[0]?.body ?? "")).toEqual({ client_id: "id", client_secret: "hush-hush", code: "a+b=" });
  },
);

test("a code that is refused, or an answer without a token, is an outside failure that keeps the secret", async () => {
  server.answer({ status: 401, body: { errors: [{ code: "unauthorized_code" }] } });
  const refused = await failureOf(exchange());
  expect(refused.failure).toMatchObject({ operation: "POST /auth/eagle/token", status: 401, outcome: "refused" });
  expect(refused.message).not.toContain("hush");
  server.answer({ body: { token_type: "Bearer" } });
  expect((await failureOf(exchange())).failure).toMatchObject({ code: "unexpected_answer", advice: { retry: "never" } });
});

test("uninstalling asks with the workspace's own token", async () => {
  server.answer({ body: "" });
  await uninstall({ apiUrl: server.url, version: "2.11", token: "t1", now: () => NOW });
  const headers = { authorization: "Bearer t1", "intercom-version": "2.11" };
  expect(server.requests).toMatchObject([{ method: "POST", path: "/auth/uninstall", headers }]);
});
