/** One shape of an error everywhere; beside it, for one release, what the release before answered. */
import express from "express";
import request from "supertest";
import { expect, it } from "vitest";
import { REFUSALS, refuse } from "../../../src/http/refusals.js";

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

it("never answers 410, by which Intercom would switch a subscription off", () => {
  expect(Object.values(REFUSALS).map(({ status }): number => status)).not.toContain(410);
});
