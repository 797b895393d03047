/** One shape of an error everywhere; beside it, for one release, what the release before answered. */
import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import request from "supertest";
import { expect, it } from "vitest";
import { createMetricsApp } from "../../../src/http/app.js";
import { metricsRoute } from "../../../src/http/operator-routes.js";
import { REFUSALS, refuse } from "../../../src/http/refusals.js";
import { createLogger } from "../../../src/kernel/log.js";

const ISSUES = [{ field: "settings.style", message: "Choose a style." }];

it.each([
  ["/intercom/webhooks", { error: "invalid" }],
  ["/console/api/settings", { error: "Not like this.", faults: ISSUES }],
])("at %s", async (path, former) => {
  const app = express().get(path, (_request, response) => refuse(response, "invalid", "Not like this.", ISSUES));
  const response = await request(app).get(path);
  expect([response.status, response.body as unknown]).toEqual([
    400,
    { code: "invalid", message: "Not like this.", issues: ISSUES, ...former },
  ]);
});

it("names no issues where there are none, and says what the table says", async () => {
  const app = express().use((_request, response) => refuse(response, "not-found"));
  const response = await request(app).get("/nothing");
  expect([response.status, response.body as unknown]).toEqual([
    404,
    { code: "not-found", message: REFUSALS["not-found"].message, error: "not-found" },
  ]);
});

it("metrics that cannot be read are refused in that shape also on a port of their own", async () => {
  const scrape = { contentType: "text/plain", text: () => Promise.reject(new Error("of the metrics alone")) };
  const response = await request(createMetricsApp(metricsRoute(scrape, null), createLogger("silent"))).get("/metrics");
  expect(response.status).toBe(500);
  expect(response.body).toMatchObject({ code: "unexpected" });
  expect(response.text).not.toContain("of the metrics alone");
});

it("a request line with a host and no path gets that shape too", async () => {
  const server = createServer(createMetricsApp(express.Router(), createLogger("silent"))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const [response] = (await once(get({ port, host: "127.0.0.1", path: "a://b" }), "response")) as [IncomingMessage];
  const body = JSON.parse(Buffer.concat(await response.toArray()).toString()) as unknown;
  server.close();
  expect([response.statusCode, body]).toEqual([404, expect.objectContaining({ code: "not-found" })]);
});

it("never answers 410, by which Intercom would switch a subscription off", () => {
  expect(Object.values(REFUSALS).map(({ status }): number => status)).not.toContain(410);
});
