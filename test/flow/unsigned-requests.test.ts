/** What anybody can send to the signed routes, and how little it may cost: each refusal in its order, before the next step's price is paid. */
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import express from "express";
import request from "supertest";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createInFlight } from "../../src/http/in-flight.js";
import { lifecycleRoutes } from "../../src/http/lifecycle-routes.js";
import { operatorRoutes } from "../../src/http/operator-routes.js";
import { webhookRoutes } from "../../src/http/webhook-routes.js";
import { createLogger } from "../../src/kernel/log.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const MEGABYTE = 1024 * 1024;
const FORMED = { "/intercom/webhooks": "X-Hub-Signature", "/canvas/initialize": "X-Body-Signature" } as const;
const PATHS = [
  ...(["/intercom/webhooks", "/intercom/user-replied"] as const).map((path) => [path, "X-Hub-Signature"] as const),
  ...(["/canvas/initialize", "/canvas/submit", "/canvas/card/initialize", "/intercom/health"] as const).map(
    (path) => [path, "X-Body-Signature"] as const,
  ),
];
const wellFormed = "ab".repeat(32);

let app: RunningApp;
const sockets: Socket[] = [];
/** A body that never comes: begun before all else, so that nobody waits for it. */
let slow: Promise<{ readonly status: number; readonly ms: number }>;
beforeAll(async () => {
  app = await runApp({ database: "embedded" });
  const began = Date.now();
  const { status } = await begin("/intercom/webhooks", { "X-Hub-Signature": wellFormed, "Content-Length": "1000" });
  sockets.length = 0; // It outlives the tests that it runs beside.
  slow = status().then((answered) => ({ status: answered, ms: Date.now() - began }));
});
afterAll(() => app.close());
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

/** Sends the headers and the beginning of a body, and leaves the rest out; answers the status line. */
async function begin(path: string, headers: Readonly<Record<string, string>>, body = "x") {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname).on("error", () => undefined);
  sockets.push(socket);
  await once(socket, "connect");
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\n${lines.join("")}\r\n${body}`);
  const status = async () => {
    const [chunk] = (await once(socket, "data")) as [Buffer];
    return Number(/^HTTP\/1.1 (\d+)/.exec(chunk.toString("latin1"))?.[1]);
  };
  return { socket, status };
}

it.each(PATHS)("%s refuses without a signature before the body has come, and ends the connection", async (path, header) => {
  for (const given of [{}, { [header]: "nonsense" }]) {
    const { socket, status } = await begin(path, {
      "Content-Length": String(4 * MEGABYTE),
      "Content-Encoding": "gzip",
      ...given,
    });
    expect(await status()).toBe(401);
    await once(socket, "close");
  }
});

it.each(PATHS)("%s refuses an encoded body with 415, one over 5 MB with 413, both before it has come", async (path, header) => {
  const formed = { [header]: wellFormed };
  const large = { "Content-Length": String(6 * MEGABYTE) };
  expect(await (await begin(path, { ...formed, ...large, "Content-Encoding": "gzip" })).status()).toBe(415);
  expect(await (await begin(path, { ...formed, ...large })).status()).toBe(413);
});

it("refuses an encoded body though it is signed rightly", async () => {
  const body = gzipSync("{}");
  const signature = `sha1=${createHmac("sha1", app.clientSecret).update(body).digest("hex")}`;
  const { hostname, port } = new URL(app.url);
  const { status } = await fetch(`http://${hostname}:${port}/intercom/webhooks`, {
    method: "POST",
    headers: { "X-Hub-Signature": signature, "Content-Encoding": "gzip" },
    body: new Uint8Array(body),
  });
  expect(status).toBe(415);
});

it("refuses a body of unknown length as soon as it is over 5 MB", async () => {
  const chunk = `${MEGABYTE.toString(16)}\r\n${"x".repeat(MEGABYTE)}\r\n`;
  const headers = { "X-Hub-Signature": wellFormed, "Transfer-Encoding": "chunked" };
  expect(await (await begin("/intercom/webhooks", headers, chunk.repeat(6))).status()).toBe(413);
});

it("takes no more than 256 unfinished bodies, gives the places free again, and lets the unsigned hold none", async () => {
  const unfinished = { "Content-Length": "1000" };
  const unsigned = await Promise.all(Array.from({ length: 150 }, () => begin("/intercom/webhooks", unfinished)));
  await Promise.all(unsigned.map(({ status }) => status()));
  const formed = { "X-Hub-Signature": wellFormed, ...unfinished };
  await Promise.all(Array.from({ length: 256 }, () => begin("/intercom/webhooks", formed)));
  await app.until("the 257th is refused", async () => {
    const { status, socket } = await begin("/intercom/webhooks", formed);
    const answer = await Promise.race([status(), new Promise<null>((resolve) => setTimeout(() => resolve(null), 500))]);
    socket.destroy();
    return answer === 503;
  });
  sockets.splice(0).forEach((socket) => socket.destroy());
  await app.until("there is room again", async () => (await sendSigned()) === 200);
}, 60_000);

it("takes no more than 64 MB of unfinished bodies", async () => {
  const headers = { "X-Body-Signature": wellFormed, "Content-Length": String(5 * MEGABYTE) };
  const body = "x".repeat(5 * MEGABYTE - 1);
  const held = Array.from({ length: 14 }, async () => (await begin("/canvas/submit", headers, body)).status());
  expect(await Promise.race(held)).toBe(503);
  sockets.splice(0).forEach((socket) => socket.destroy());
  await app.until("there is room again", async () => (await sendSigned()) === 200);
}, 60_000);

it.each(Object.entries(FORMED))("%s refuses a wrong signature with 401 at the end", async (path, header) => {
  await request(app.url).post(path).set(header, wellFormed).send("{}").expect(401);
});

it("takes an unsigned hint of an uninstallation, but a small one alone", async () => {
  await request(app.url).post("/intercom/uninstall").type("application/json").send('{"app_id":"x"}').expect(200);
  await request(app.url).post("/intercom/uninstall").type("application/json").send("x".repeat(5_000)).expect(413);
});

it("answers a hint with an empty signature like one without: at once, whatever becomes of it", async () => {
  const lifecycle = lifecycleRoutes({
    secrets: ["the-secret-of-this-app"],
    inFlight: createInFlight(),
    takeUninstallHint: () => Promise.reject(new Error("the store is away")),
    checkHealth: () => Promise.resolve({ state: "OK" }),
    lastSeen: {} as never,
    log: createLogger("silent"),
  });
  const server = express().use(lifecycle);
  const body = '{"app_id":"x"}';
  const send = () => request(server).post("/intercom/uninstall").type("application/json");
  await send().send(body).expect(200);
  await send().set("X-Body-Signature", "").send(body).expect(200);
  const signature = createHmac("sha256", "the-secret-of-this-app").update(body).digest("hex");
  await send().set("X-Body-Signature", signature).send(body).expect(503);
});

/** What a flood of unsigned requests asks of the database while that answers nothing. */
it("looks into one unsigned hint of a workspace at a time and 8 in all, and drops the others", async () => {
  const asked: string[] = [];
  let answer: () => void = () => undefined;
  const server = express().use(
    lifecycleRoutes({
      secrets: ["the-secret-of-this-app"],
      inFlight: createInFlight(),
      takeUninstallHint: (id) => {
        asked.push(id);
        return new Promise((resolve) => (answer = () => resolve("unknown-workspace")));
      },
      checkHealth: () => Promise.resolve({ state: "OK" }),
      lastSeen: {} as never,
      log: createLogger("silent"),
    }),
  );
  const hint = (id: string) => request(server).post("/intercom/uninstall").send({ app_id: id }).expect(200, { accepted: true });
  for (let sent = 0; sent < 5; sent += 1) await hint("one");
  expect(asked).toEqual(["one"]);
  for (let sent = 0; sent < 20; sent += 1) await hint(`other-${sent}`);
  expect(asked).toHaveLength(8);
  answer();
  await hint("one more");
  await hint("one too many");
  expect(asked.slice(8)).toEqual(["one more"]);
});

it("asks the database once a second whether it is ready, however many want to know", async () => {
  let [asked, clock, stopping, away] = [0, 1_000, false, false];
  let answer: () => void = () => undefined;
  const routes = operatorRoutes({
    scrape: null,
    metricsToken: null,
    isStopping: () => stopping,
    probeDatabase: () => {
      asked += 1;
      return new Promise<void>((resolve, reject) => (answer = () => (away ? reject(new Error("away")) : resolve())));
    },
    now: () => clock,
  });
  const server = express().use(routes);
  const ready = async () => (await request(server).get("/readyz")).status;
  const several = Promise.all(Array.from({ length: 20 }, ready));
  await expect.poll(() => asked).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  answer();
  expect(new Set(await several)).toEqual(new Set([200]));
  clock += 999;
  expect([await ready(), asked]).toEqual([200, 1]);
  [clock, away] = [clock + 1, true];
  const late = ready();
  await expect.poll(() => asked).toBe(2);
  answer();
  expect(await late).toBe(503);
  stopping = true;
  expect([await ready(), asked]).toEqual([503, 2]);
});

it("gives a body ten seconds", async () => {
  const { status, ms } = await slow;
  expect(status).toBe(408);
  expect(ms).toBeGreaterThan(9_000);
  expect(ms).toBeLessThan(15_000);
});

async function sendSigned(): Promise<number> {
  const body = '{"topic":"ping","app_id":"x","id":null,"data":{"item":{"type":"ping"}}}';
  const signature = `sha1=${createHmac("sha1", app.clientSecret).update(body).digest("hex")}`;
  const response = await fetch(`${app.url}/intercom/webhooks`, {
    method: "POST",
    headers: { "X-Hub-Signature": signature },
    body,
  });
  return response.status;
}

it("is not ready where the database keeps silent for two seconds", async () => {
  const probeDatabase = () => new Promise<void>(() => undefined);
  const routes = operatorRoutes({ scrape: null, metricsToken: null, isStopping: () => false, probeDatabase, now: Date.now });
  const began = performance.now();
  const answer = await request(express().use(routes)).get("/readyz").timeout(8_000);
  expect([answer.status, answer.body]).toEqual([503, { status: "not ready", because: "the database does not answer" }]);
  expect(performance.now() - began).toBeLessThan(6_000);
});

it("names in the log the webhook that could not be stored", async () => {
  const lines: [object, string][] = [];
  const log = { ...createLogger("silent"), error: (facts: object, text: string) => void lines.push([facts, text]) };
  const missed: string[] = [];
  const body = JSON.stringify({
    type: "notification_event",
    app_id: "ws-1",
    id: "notif_1",
    topic: "conversation.user.replied",
    created_at: 1,
    data: { item: { type: "conversation", id: "7" } },
  });
  const { router } = webhookRoutes({
    notifications: { accept: () => Promise.reject(new Error("no database")) },
    missed: { add: (id: string) => void missed.push(id) },
    workspaces: { has: () => Promise.resolve(true) },
    secrets: ["secret"],
    inFlight: createInFlight(),
    log,
    count: { webhook: () => () => undefined },
    lastSeen: { refused: () => undefined, verified: () => undefined, seen: () => undefined },
    now: Date.now,
  } as never);
  const signature = `sha1=${createHmac("sha1", "secret").update(body).digest("hex")}`;
  const sent = request(express().use(router)).post("/intercom/webhooks").set("Content-Type", "application/json");
  expect((await sent.set("X-Hub-Signature", signature).send(body)).status).toBe(503);
  expect(missed).toEqual(["ws-1"]);
  const named = { notification: "notif_1", topic: "conversation.user.replied", workspace: "ws-1", outcome: "not-written" };
  expect(lines).toEqual([[{ ...named, error: new Error("no database") }, "Webhook not stored"]]);
});

it("answers a webhook before Express also where what nobody expected happens, and names it in the log", async () => {
  const lines: [object, string][] = [];
  const error = new Error("nobody expected this");
  const { beforeExpress } = webhookRoutes({
    secrets: ["secret"],
    inFlight: createInFlight(),
    log: { ...createLogger("silent"), error: (facts: object, text: string) => void lines.push([facts, text]) },
    count: {
      webhook() {
        throw error;
      },
    },
    now: Date.now,
  } as never);
  const server = createServer((asked, response) => beforeExpress(asked, response, () => response.destroy()));
  const answer = await request(server).post("/intercom/webhooks").timeout(2_000);
  expect([answer.status, answer.body]).toMatchObject([500, { code: "unexpected" }]);
  expect(lines).toEqual([[{ error }, "Request failed"]]);
});
