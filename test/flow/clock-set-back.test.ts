/** A clock that was ahead and is set right, or the clock of another process: no message is missed for it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

describe.each(["postgres", "embedded"] as const)("on %s", (database) => {
  let simpli: SimpliServices;
  let app: RunningApp;
  let aheadMs = 60_000;
  beforeAll(async () => {
    simpli = await startSimpliServices();
    app = await runApp({ database, env: simpli.env, now: () => Date.now() + aheadMs });
  });
  afterAll(async () => {
    await app.close();
    await simpli.close();
  });

  it("a message that comes after a reading from the future is read", async () => {
    const { twin } = app;
    const { conversationId, contactId } = twin.customerWrites({ text: "Charged twice, terrible and unacceptable" });
    const shows = (label: string) => () => twin.contact(contactId).attributes["sentiment_score"] === label;
    await app.until("the first is read", shows("negative"));
    aheadMs = 0;
    twin.customerWrites({ conversationId, text: "Thank you, great, all solved now" });
    await app.until("the second is read", shows("positive"));
    expect(simpli.requests("sentiment", "/analyze")).toHaveLength(2);
  });
});
