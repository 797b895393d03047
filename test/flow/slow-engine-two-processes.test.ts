/** Two processes on one database: an engine that is slow is asked once, whichever of them goes on with its answer. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

const pace = { answerKeptMs: 60_000 };

let simpli: SimpliServices;
let first: RunningApp;
let second: RunningApp;
beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, reply, sentiment } = simpli.urls;
  const env = { SIMPLI_TRIAGE_URL: triage, SIMPLI_REPLY_URL: reply, SIMPLI_SENTIMENT_URL: sentiment };
  first = await runApp({ database: "postgres", env, pace });
  const { accessToken, clientSecret } = first.twin.options;
  second = await runApp({
    database: "postgres",
    env: {
      ...env,
      DATABASE_URL: first.databaseUrl ?? "",
      INTERCOM_API_URL: first.intercomUrl,
      INTERCOM_ACCESS_TOKEN: accessToken,
      INTERCOM_CLIENT_SECRET: clientSecret,
    },
    pace,
  });
  for (const app of [first, second]) {
    const user = await signIn(app);
    await app.until("the workspace is known", () => user.ask("read-settings", {}).catch(() => null));
  }
});
afterAll(async () => {
  await second.close();
  await first.close();
  await simpli.close();
});

it("is asked once for each of ten messages that come together", async () => {
  simpli.answer("sentiment", () => ({ delayMs: 3_000, body: { score: -0.8, escalation_risk: 0.1, triggers: [] } }));
  const written = Array.from({ length: 10 }, (_each, index) =>
    first.twin.customerWrites({ text: `Charged twice, terrible and unacceptable (${index})` }),
  );
  await first.until("each mood is read", () =>
    written.every(({ contactId }) => first.twin.contact(contactId).attributes["sentiment_score"] === "negative"),
  );
  await first.quiet();
  expect(simpli.requests("sentiment", "/analyze")).toHaveLength(10);
}, 90_000);
