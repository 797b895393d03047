/** From a customer's message to the console's figures, through the whole app. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConsoleRefused, type ConsoleUser, openConsole, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";

const TEAMMATE = "7401001";

describe("analytics", () => {
  let app: RunningApp;
  let admin: ConsoleUser;
  beforeAll(async () => {
    app = await runApp({ database: "postgres", pace: { serviceHoursMs: 200 } });
    admin = await signIn(app);
  });
  afterAll(() => app.close());

  it("show today what was classified, read, drafted and sent, and who answered how fast", async () => {
    const { twin } = app;
    const { conversationId } = twin.customerWrites({
      text: "I was charged twice for my invoice this month, please refund one of them",
      customer: { name: "Ines Alvarez", email: "ines@example.com" },
    });
    await app.quiet();
    const editor = await clickLabel(twin, await openHome(twin, conversationId, TEAMMATE), "Insert draft");
    const confirm = await clickLabel(twin, editor, "Send as Maren Holt", {
      "draft-text": "Hi Ines, one of the two is refunded.",
    });
    await clickLabel(twin, confirm, "Send now");
    await app.quiet();

    const metrics = await admin.ask("read-analytics", { days: "7" });
    expect(
      metrics.calendar.map(({ known }) => known),
      "connected today",
    ).toEqual([...Array<boolean>(6).fill(false), true]);
    expect(metrics.volume.total).toBe(1);
    expect(metrics.volume.categories[0]?.perDay).toEqual([...Array<null>(6).fill(null), 1]);
    expect(metrics.sentiment.messages).toBe(1);
    expect(metrics.drafts).toMatchObject({ total: 1, byEngine: [{ engine: "builtin", total: 1 }] });
    expect(metrics.corrections).toMatchObject({ classified: 1, correctedAway: 0 });

    // Added up in memory and written down now and then.
    const services = await app.until("the calls of all three are written down", async () => {
      const { services: lines } = await admin.ask("read-analytics", {});
      const named = new Set(lines.map(({ contract, engine }) => `${contract} ${engine}`));
      return ["reply builtin", "sentiment builtin", "triage builtin"].every((name) => named.has(name)) && lines;
    });
    for (const { calls, failures, halfWithinMs } of services) {
      expect(calls).toBeGreaterThan(0);
      expect(failures).toBe(0);
      expect(halfWithinMs).toBeGreaterThan(0);
    }
  });

  it("are refused with a sentence for days that are not offered, and to nobody in particular", async () => {
    const answer = await admin.fetch("/console/api/analytics?days=31");
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: "Choose 7, 30 or 90 days." });
    await expect(openConsole(app).ask("read-analytics", {})).rejects.toBeInstanceOf(ConsoleRefused);
  });
});
