/** The app writes as a teammate, by default the person who installed it: what that person routes by hand is a person's choice. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppWithPast, runAppWithPast, runBacktest } from "../support/backtest.js";
import { type PastCase, TEAM } from "../support/past.js";

const TOMAS = "7401002";
const ROUTED = 6;
const past = Array.from({ length: ROUTED }, (_, index): PastCase => ({
  text: `Order LL2041${String(9000 + index)}: I was charged twice on my invoice, please look at the payment`,
  team: "billing",
  byInstaller: true,
}));

let inPast: AppWithPast;
beforeAll(async () => {
  inPast = await runAppWithPast(past);
});
afterAll(() => inPast.app.close());

/** One that somebody else closes. @param team that the installer chooses by hand */
async function live(text: string, team: string | null): Promise<void> {
  const { twin, quiet } = inPast.app;
  const { conversationId } = twin.customerWrites({
    text,
    customer: { name: "Pat Quinn", email: `pat${Math.random()}@example.com` },
  });
  await quiet();
  if (team !== null) twin.assign(conversationId, { teamId: team }, twin.options.adminId);
  twin.teammateReplies(conversationId, "We have looked into it, and the money is on its way back to you.", TOMAS);
  twin.close(conversationId, { adminId: TOMAS });
  await quiet();
}

async function report() {
  const { last } = await runBacktest(inPast.admin);
  const { triage } = last?.report ?? expect.fail("no report");
  const category = triage.byCategory.find((each) => each.curve[0]?.coverage !== undefined);
  return { says: last?.says.join(" ") ?? "", labelled: triage.labelled, covered: category?.curve[0]?.coverage ?? null };
}

describe("a backtest", { timeout: 60_000 }, () => {
  it("counts what the installer routed before the app came", async () => {
    const { says, labelled, covered } = await report();
    expect(labelled).toBe(ROUTED);
    expect(says).not.toContain("this app had assigned the team itself");
    expect(covered).not.toBeNull();
  });

  it("counts what the installer routes by hand since, and not what the app assigned", async () => {
    const { automations } = (await inPast.admin.ask("read-settings", {})).settings;
    await inPast.set({ automations: { ...automations, triage: "suggest" } });
    await live("I was charged twice on my invoice, please look at the payment", TEAM.billing);
    expect((await report()).says).not.toContain("this app had assigned the team itself");
    await inPast.set({ automations: { ...automations, triage: "apply" }, triageThreshold: 0 });
    await live("Hello, my invoice has a payment that was charged twice", null);
    expect((await report()).says).toContain(`In 1 of ${ROUTED + 2} labelled conversations this app had assigned the team itself`);
  });
});
