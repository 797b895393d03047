/** Teams of the past: learned by a backtest where the admin says so, and used for what comes once they may be. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LessonLevel } from "../../src/domain/settings.js";
import { type AppWithPast, runAppWithPast } from "../support/backtest.js";
import type { PastCase } from "../support/past.js";

const WHERE = ["kitchen", "attic", "office", "cellar", "hall"];
const whereabouts = (index: number) => `in the ${WHERE[index % WHERE.length] ?? ""}, number ${index}`;

/** In this workspace faults go to Shipping, which no engine could know, and invoices to Billing. */
const PAST: readonly PastCase[] = Array.from({ length: 54 }, (_, index) =>
  index % 2 === 0
    ? { text: `My lamp flickers and then the app shows an error ${whereabouts(index)}`, team: "shipping" }
    : { text: `Please send me the invoice for the plan again, the one ${whereabouts(index)}`, team: "billing" },
);

let inPast: AppWithPast;
beforeAll(async () => {
  inPast = await runAppWithPast(PAST);
});
afterAll(() => inPast.app.close());

const set = (ownTeams: LessonLevel) => inPast.set({ ownTeams });

async function routed(): Promise<string | null> {
  const { app } = inPast;
  const { conversationId } = app.twin.customerWrites({
    text: "My lamp flickers and then the app shows an error in the garden",
    customer: { name: "Ida Berg", email: `ida${Math.random()}@example.com` },
  });
  await app.quiet();
  return app.twin.conversation(conversationId).teamName;
}

it("are learned as of each moment, and route what comes once they are used", { timeout: 90_000 }, async () => {
  await set("show");
  const report = await inPast.backtest();
  // All of one week: as of its own moment none had forty others behind it.
  expect(report.lessons).toEqual({ precedents: null, ownTeams: null, houseStyle: null });
  expect(report.triage.confusion.some(({ said, was }) => said === "Technical" && was === "Shipping")).toBe(true);
  expect(await routed()).not.toBe("Shipping");
  await set("use");
  expect(await routed()).toBe("Shipping");
});
