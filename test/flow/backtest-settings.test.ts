/** A backtest takes its time: all of it is under the settings that it began with. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { backtestEnded } from "../support/backtest.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { holdCalls } from "../support/held-calls.js";
import { somePast, twinClock, writePast } from "../support/past.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  const clock = twinClock();
  const twin = { now: clock.now, rateLimit: { limit: 5_000, windowSeconds: 10 } };
  app = await runApp({ database: "postgres", env: simpli.env, twin, pace: { stopGraceMs: 500, superviseSeconds: 1 } });
  await app.known();
  admin = await signIn(app);
  await app.quiet();
  writePast(app.twin, clock, somePast());
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

const fetched = () => app.twin.calls.filter(({ method, path }) => method === "GET" && /\/conversations\/\d+$/.test(path)).length;

it("goes on under the settings that it began with", { timeout: 120_000 }, async () => {
  const began = await admin.ask("read-settings", {});
  app.twin.resetCalls();
  const { run } = await admin.ask("start-backtest", {});
  await app.until("a part is done", () => fetched() > 8);
  const letGo = holdCalls(app.twin, { method: "GET", path: /\/conversations\/\d+$/, times: 9 });
  // Under these, nothing would be sure enough.
  await admin.ask("change-settings", { basedOn: began.version, settings: { ...began.settings, triageThreshold: 1 } });
  await app.stopApp();
  letGo();
  app = await runApp({ database: "postgres", env: simpli.env, pace: { stopGraceMs: 500, superviseSeconds: 1 }, stopped: app });
  admin = await signIn(app);
  await backtestEnded(admin, run.id);
  const { last, current } = await admin.ask("read-proof", { run: run.id });
  expect(current.triageThreshold).toBe(1);
  expect(last?.report.triage).toMatchObject({ labelled: somePast().length - 1, agreed: 21 });
  expect(last?.report.proposedSettings.triageThreshold).toBe(began.settings.triageThreshold);
});
