/** Teams of the past: learned by a backtest where the admin says so, and used for what comes once they may be. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LessonLevel } from "../../src/domain/settings.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { type PastCase, twinClock, writePast } from "../support/past.js";
import { type RunningApp, runApp } from "../support/running-app.js";

const WHERE = ["kitchen", "attic", "office", "cellar", "hall"];
const whereabouts = (index: number) => `in the ${WHERE[index % WHERE.length] ?? ""}, number ${index}`;

/** In this workspace faults go to Shipping, which no engine could know, and invoices to Billing. */
const PAST: readonly PastCase[] = Array.from({ length: 54 }, (_, index) =>
  index % 2 === 0
    ? { text: `My lamp flickers and then the app shows an error ${whereabouts(index)}`, team: "shipping" }
    : { text: `Please send me the invoice for the plan again, the one ${whereabouts(index)}`, team: "billing" },
);

let app: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  const clock = twinClock();
  app = await runApp({ database: "postgres", twin: { now: clock.now, rateLimit: { limit: 5_000, windowSeconds: 10 } } });
  for (const id of app.twin.articleIds()) app.twin.removeArticle(id);
  await app.until("the workspace is known", async () => (await app.twin.callHealth()).ok);
  admin = await signIn(app);
  await app.quiet();
  writePast(app.twin, clock, PAST);
}, 60_000);
afterAll(() => app.close());

async function set(ownTeams: LessonLevel): Promise<void> {
  const { settings, version } = await admin.ask("read-settings", {});
  await admin.ask("change-settings", { basedOn: version, settings: { ...settings, ownTeams } });
}

async function routed(): Promise<string | null> {
  const { conversationId } = app.twin.customerWrites({
    text: "My lamp flickers and then the app shows an error in the garden",
    customer: { name: "Ida Berg", email: `ida${Math.random()}@example.com` },
  });
  await app.quiet();
  return app.twin.conversation(conversationId).teamName;
}

it("are learned as of each moment, and route what comes once they are used", { timeout: 90_000 }, async () => {
  await set("show");
  const { run } = await admin.ask("start-backtest", {});
  const deadline = Date.now() + 60_000;
  while (!(await admin.ask("read-proof", {})).runs.some(({ id, endedAt }) => id === run.id && endedAt !== null)) {
    if (Date.now() > deadline) throw new Error("the backtest does not end");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { last } = await admin.ask("read-proof", { run: run.id });
  // All of one week: as of its own moment none had forty others behind it.
  expect(last?.report.lessons).toEqual({ precedents: null, ownTeams: null, houseStyle: null });
  expect(last?.report.triage.confusion.some(({ said, was }) => said === "Technical" && was === "Shipping")).toBe(true);
  expect(await routed()).not.toBe("Shipping");
  await set("use");
  expect(await routed()).toBe("Shipping");
});
