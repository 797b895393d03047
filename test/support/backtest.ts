/** Backtests as an admin runs them, and an app whose workspace has a written past to run them on. */
import { expect } from "vitest";
import type { BacktestRunView, Proof } from "../../src/console/api/proof.js";
import type { Settings } from "../../src/domain/settings.js";
import { type ConsoleUser, signIn } from "./console.js";
import { type PastCase, twinClock, writePast } from "./past.js";
import { runApp } from "./running-app.js";

const PATIENCE_MS = 60_000;

/** Each poll has the whole page's reports read, which takes its time from the run. */
const POLL_MS = 150;

export async function backtestEnded(admin: ConsoleUser, id: string): Promise<BacktestRunView> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, POLL_MS))) {
    const { runs } = await admin.ask("read-proof", {});
    const run = runs.find((each) => each.id === id && each.endedAt !== null);
    if (run !== undefined) return run;
    if (Date.now() > deadline) throw new Error("the backtest does not end");
  }
}

/** One that is not under way yet, from its start to its end. */
export async function runBacktest(admin: ConsoleUser, parameters: object = {}): Promise<Proof> {
  const { started, run } = await admin.ask("start-backtest", parameters);
  expect(started).toBe(true);
  await backtestEnded(admin, run.id);
  return admin.ask("read-proof", { run: run.id });
}

/** Articles are left out: what none answers is to be seen, and the encoder has less to read. */
export async function runAppWithPast(past: readonly PastCase[]) {
  const clock = twinClock();
  const app = await runApp({
    database: "postgres",
    twin: { now: clock.now, rateLimit: { limit: 5_000, windowSeconds: 10 } },
  });
  for (const id of app.twin.articleIds()) app.twin.removeArticle(id);
  await app.known();
  const admin = await signIn(app);
  await app.quiet();
  return {
    app,
    admin,
    /** In the order of the cases. */
    ids: writePast(app.twin, clock, past),
    async set(changes: Partial<Settings>): Promise<void> {
      const { settings, version } = await admin.ask("read-settings", {});
      await admin.ask("change-settings", { basedOn: version, settings: { ...settings, ...changes } });
    },
    async backtest(parameters: object = {}) {
      const { last } = await runBacktest(admin, parameters);
      return last?.report ?? expect.fail("no report");
    },
  };
}

export type AppWithPast = Awaited<ReturnType<typeof runAppWithPast>>;
