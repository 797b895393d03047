/** The two doors from outside: who is believed, what is answered, and what is written down. */
import { createHmac } from "node:crypto";
import { request as httpRequest } from "node:http";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validateCanvas } from "../../canvas/kit/index.js";
import { WEBHOOK_PATHS } from "../../src/paths.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const PREVIOUS = "the-secret-being-rotated-out";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "embedded", env: { INTERCOM_CLIENT_SECRET_PREVIOUS: PREVIOUS } });
});
afterAll(() => app.close());

const hex = (algorithm: string, body: string, secret = app.clientSecret) =>
  createHmac(algorithm, secret).update(body).digest("hex");
const ping = () =>
  JSON.stringify({
    type: "notification_event",
    app_id: app.twin.options.workspaceId,
    topic: "ping",
    id: null,
    created_at: 1,
    data: { item: { type: "ping", message: "hi" } },
  });
const send = (body: string, signature: string | null, path = "/intercom/webhooks") => {
  const sent = request(app.url).post(path).type("application/json");
  return (signature === null ? sent : sent.set("X-Hub-Signature", signature)).send(body);
};
/** By Node's own client, which sends an address as it is written. */
const statusOfPing = (path: string) =>
  new Promise((resolve, reject) => {
    const headers = { "X-Hub-Signature": `sha1=${hex("sha1", ping())}` };
    const sent = httpRequest(app.url, { method: "POST", path, headers, agent: false }, (answer) => {
      resolve(answer.resume().statusCode);
    });
    sent.once("error", reject).end(ping());
  });

describe("webhooks", () => {
  it.each(WEBHOOK_PATHS)("HEAD %s is answered without a signature, as the Developer Hub asks when saving it", async (path) => {
    await request(app.url).head(path).expect(200);
  });

  it.each([
    ["Intercom's own form", (body: string) => `sha1=${hex("sha1", body)}`],
    ["sha256 with its name", (body: string) => `sha256=${hex("sha256", body)}`],
    ["bare sha256", (body: string) => hex("sha256", body)],
    ["the secret being rotated out", (body: string) => `sha1=${hex("sha1", body, PREVIOUS)}`],
  ])("are believed by %s, on every path", async (_form, sign) => {
    for (const path of WEBHOOK_PATHS) await send(ping(), sign(ping()), path).expect(200);
  });

  it.each([
    "/Intercom/Webhooks",
    "/intercom/webhooks/",
    "/intercom/webhooks?a=b",
    "/intercom/webhooks/?",
    "http://a.test/intercom/webhooks",
  ])("are taken at %s, as at any other address of this server", async (path) => {
    expect(await statusOfPing(path)).toBe(200);
  });

  it.each([
    "//a.test/intercom/webhooks",
    "/intercom/./webhooks",
    "/console/../intercom/webhooks",
    "/console/%2e%2e/intercom/webhooks",
    "/intercom\\webhooks",
    "/intercom/%77ebhooks",
  ])("are nothing at %s, which is no address of this server, whatever a proxy before it makes of that", async (path) => {
    expect(await statusOfPing(path)).toBe(404);
  });

  it.each(WEBHOOK_PATHS)("OPTIONS %s names what may be sent there, as at any other address of this server", async (path) => {
    await request(app.url).options(path).expect(200).expect("Allow", "HEAD, POST");
  });

  it.each([
    ["get", "/intercom/webhooks"],
    ["put", "/intercom/webhooks"],
    ["post", "/intercom/webhooks/more"],
    ["post", "/intercom/webhooks//"],
  ] as const)("are nothing for %s %s", async (method, path) => {
    const answer = await request(app.url)[method](path);
    expect([answer.status, answer.body as unknown]).toMatchObject([404, { code: "not-found", error: "not-found" }]);
  });

  it.each([
    ["no signature", () => null],
    ["another secret", (body: string) => `sha1=${hex("sha1", body, "guess")}`],
    ["another body", () => `sha1=${hex("sha1", "{}")}`],
    ["sha1 without its name", (body: string) => hex("sha1", body)],
    ["a cut signature", (body: string) => `sha1=${hex("sha1", body).slice(0, 38)}`],
    ["nonsense", () => "sha1=zz"],
  ])("with %s are refused with 401", async (_fault, sign) => {
    await send(ping(), sign(ping())).expect(401);
  });

  it("are believed by their bytes, not by what the JSON means", async () => {
    const spaced = ping().replace(":", " :  ");
    await send(spaced, `sha1=${hex("sha1", spaced)}`).expect(200);
    await send(spaced, `sha1=${hex("sha1", ping())}`).expect(401);
  });

  it.each([
    ["an unknown topic", '{"topic":"company.created","app_id":"x","id":"n1","data":{"item":{}}}'],
    ["something that is no notification", '{"hello":"world"}'],
    ["something that is no JSON", "topic=ping"],
    ["nothing", ""],
  ])("with %s are answered 200 and skipped", async (_what, body) => {
    const answer = await send(body, `sha1=${hex("sha1", body)}`).expect(200);
    expect(answer.body).toMatchObject({ accepted: false });
  });

  it("of more than 5 MB are refused with 413", async () => {
    const body = JSON.stringify({ topic: "ping", pad: "x".repeat(5 * 1024 * 1024) });
    await send(body, `sha1=${hex("sha1", body)}`).expect(413);
  });

  it("that come twice under one id are taken once, under the names of the integration guide too", async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({ text: "Is this thing on?", customer: { name: "Eve" } });
    await app.quiet();
    const notes = () => twin.conversation(conversationId).notes.length;
    expect(notes()).toBe(1);
    const again = JSON.stringify({
      type: "notification_event",
      app_id: twin.options.workspaceId,
      topic: "conversation.created",
      id: "notif_again",
      created_at: 1,
      data: { item: { type: "conversation", id: conversationId } },
    });
    await send(again, `sha1=${hex("sha1", again)}`, "/intercom/conversation-created").expect(200);
    await send(again, `sha1=${hex("sha1", again)}`, "/intercom/conversation-created").expect(200);
    await app.quiet();
    expect(notes()).toBe(1);
  });
});

describe("canvas requests", () => {
  it.each(["/canvas/initialize", "/canvas/submit", "/canvas/card/initialize"])("to %s need their own signature", async (path) => {
    const body = JSON.stringify({
      workspace_id: app.twin.options.workspaceId,
      admin: { id: "1", name: "Sam" },
      conversation: { id: "1" },
    });
    const post = (signature: string) =>
      request(app.url).post(path).type("application/json").set("X-Body-Signature", signature).send(body);
    await post(hex("sha256", body, "guess")).expect(401);
    await post(`sha1=${hex("sha1", body)}`).expect(401);
    const answer = await post(hex("sha256", body)).expect(200);
    expect(validateCanvas(answer.body)).toEqual([]);
  });

  it.each(["{}", "nonsense", '{"workspace_id":"elsewhere","admin":{"id":"1"},"conversation":{"id":"9"}}'])(
    "get a valid canvas whatever they say: %s",
    async (body) => {
      for (const path of ["/canvas/initialize", "/canvas/submit"]) {
        const answer = await request(app.url)
          .post(path)
          .type("application/json")
          .set("X-Body-Signature", hex("sha256", body))
          .send(body)
          .expect(200);
        expect(validateCanvas(answer.body)).toEqual([]);
      }
    },
  );
});

describe("everything else", () => {
  it("operators find health, readiness and metrics; strangers a calm 404", async () => {
    await request(app.url).get("/healthz").expect(200);
    await request(app.url).get("/readyz").expect(200);
    await request(app.url)
      .get("/metrics")
      .expect(200, /simpli_webhooks_total/);
    const { headers } = await request(app.url).get("/nowhere").expect(404);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});
