/** A correction whose job is cut off by the database and tried again is counted as one. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";

const MAREN = "7401001";

describe.each(DATABASE_KINDS)("on the %s database", { timeout: 90_000 }, (database) => {
  let app: RunningApp;
  let refused = 0;
  beforeAll(async () => {
    const refuses = (statement: string) => {
      const isFirst = refused === 0 && statement.includes('"corrections"') && statement.includes("was_category");
      if (isFirst) refused += 1;
      return isFirst;
    };
    app = await runApp({ database, refuses });
    await app.known();
  });
  afterAll(() => app.close());

  it("what the engine had said is known, though the database went away in the middle", async () => {
    const { conversationId: id } = app.twin.customerWrites({ text: "I was charged twice this month, please look into it" });
    await app.quiet();
    const form = await clickLabel(
      app.twin,
      await clickLabel(app.twin, await openHome(app.twin, id, MAREN), "Details"),
      "Correct the classification",
    );
    await clickLabel(app.twin, form, "Save", { category: "refund", urgency: "low" });
    await app.until("the correction is made", () => app.twin.conversation(id).tagNames.includes("ai-category:refund"));
    await app.quiet();
    expect(refused).toBe(1);
    const { corrections } = await (await signIn(app)).ask("read-analytics", { days: "7" });
    expect(corrections.byCategory).toEqual([{ category: "billing", classified: 1, correctedAway: 1 }]);
  });
});
