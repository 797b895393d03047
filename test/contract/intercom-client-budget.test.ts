import { afterAll, beforeAll, expect, test } from "vitest";
import type { RateBudget } from "../../src/intercom/api.js";
import { startIntercomServer, type IntercomServer } from "../support/intercom-server.js";
import { clientFor, failureOf, recordingBudget } from "./intercom-client.setup.js";

let server: IntercomServer;
beforeAll(async () => {
  server = await startIntercomServer();
});
afterAll(() => server.close());

const rates = { "X-RateLimit-Limit": "166", "X-RateLimit-Remaining": "12", "X-RateLimit-Reset": "1767000007" };

test("every call spends first, background unless it is a click", async () => {
  const { budget, spent } = recordingBudget();
  const intercom = clientFor(server.url, { budget });
  server.answer({ body: { teams: [] } });
  await intercom.listTeams();
  await intercom.listTeams({ priority: "click" });
  expect(spent).toEqual(["background", "click"]);
});

test("nothing is sent before its turn has come", async () => {
  let go = (): void => undefined;
  const spend: RateBudget["spend"] = () => new Promise((resolve) => (go = resolve));
  server.answer({ body: { teams: [] } });
  const work = clientFor(server.url, { budget: { ...recordingBudget().budget, spend } }).listTeams();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(server.requests).toEqual([]);
  go();
  await work;
  expect(server.requests).toHaveLength(1);
});

test("every answer is told to the budget; the reset is a time in seconds", async () => {
  const { budget, reports } = recordingBudget();
  server.answer({ headers: rates, body: { teams: [] } });
  await clientFor(server.url, { budget }).listTeams();
  expect(reports).toEqual([{ limit: 166, remaining: 12, resetAt: 1_767_000_007_000, refused: false }]);
});

test("a refusal is told as one, and headers that are missing or odd are null", async () => {
  const { budget, reports } = recordingBudget();
  server.answer({ status: 429, headers: { "X-RateLimit-Limit": "many" } });
  await failureOf(clientFor(server.url, { budget }).listTeams());
  expect(reports).toEqual([{ limit: null, remaining: null, resetAt: null, refused: true }]);
});

test("a call that got no answer teaches nothing", async () => {
  const { budget, reports } = recordingBudget();
  server.answer("drop");
  await failureOf(clientFor(server.url, { budget }).listTeams());
  expect(reports).toEqual([]);
});

test("a budget that cannot be told does not undo what happened", async () => {
  const warnings: object[] = [];
  const learn = () => Promise.reject(new Error("database gone"));
  const logger = { debug: () => undefined, warn: (fields: object) => void warnings.push(fields) };
  server.answer({ body: { type: "tag", id: "1", name: "vip" } });
  const intercom = clientFor(server.url, { budget: { ...recordingBudget().budget, learn }, logger });
  expect(await intercom.createTag("vip")).toEqual({ id: "1", name: "vip" });
  expect(warnings).toMatchObject([{ operation: "POST /tags" }]);
});
