/** An address that leads to another service than the one meant: 8006 alone is three of them. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createServiceWatch } from "../../src/ai/service-watch.js";
import { type ConsoleUser, healthOf, signIn } from "../support/console.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;

beforeAll(async () => {
  simpli = await startSimpliServices();
  const { triage, knowledge } = simpli.urls;
  app = await runApp({ database: "postgres", env: { SIMPLI_TRIAGE_URL: triage, SIMPLI_SENTIMENT_URL: knowledge } });
  await app.known();
  admin = await signIn(app);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

async function lineOf(contract: string) {
  const { services } = await healthOf(admin);
  return services.find((each) => each.contract === contract);
}

it("is named in Health before anything was asked of it, and while its refusals are all that is known", async () => {
  const says = "Another service answers at the address of Simpli Sentiment.";
  const found = await app.until("the service is read", async () => {
    const line = await lineOf("sentiment");
    return line?.level === "attention" && line;
  });
  expect(found.says).toBe(says);
  expect(found.remedy).toContain('It calls itself "Simpli KB". Check SIMPLI_SENTIMENT_URL');
  expect(await lineOf("triage")).toMatchObject({ level: "good" });
  app.twin.customerWrites({ text: "I was charged twice this month" });
  await app.quiet();
  expect(await lineOf("sentiment")).toMatchObject({ level: "bad", says });
});

it("is warned of once, and again where it is another one by then", () => {
  const warnings: string[] = [];
  const watch = createServiceWatch(Date.now, (service, title) => void warnings.push(`${service}: ${title}`));
  for (const title of ["Simpli KB", "Simpli KB", "Simpli QA", null]) watch.onIdentified("sentiment", title);
  expect(warnings).toEqual(["sentiment: Simpli KB", "sentiment: Simpli QA"]);
  expect(watch.otherTitle("sentiment")).toBeNull();
});
