/** A clock that was ahead and is set right, or the clock of another process: no message is missed for it. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { holdReading } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { countRowsWith } from "../support/rows-with.js";
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

it("what is missed while a clock that was an hour ahead is set right is found, now and by the turns that follow", async () => {
  let aheadMs = 3_600_000;
  const now = () => Date.now() + aheadMs;
  let app = await runApp({ database: "postgres", now });
  const client = new Client({ connectionString: app.databaseUrl ?? "" });
  await client.connect();
  const swept = "select 1 from watermarks where name = 'sweep' and at > extract(epoch from now()) + 1800";
  await app.until("the first sweep is over", async () => ((await client.query(swept)).rowCount ?? 0) > 0);
  await client.end();
  await app.stopApp();
  aheadMs = 0;
  app.twin.setFaults({ dropWebhooks: true });
  const { conversationId } = app.twin.customerWrites({ text: "Charged twice, please look at my invoice" });
  app.twin.setFaults({ dropWebhooks: false });
  app = await runApp({ database: "postgres", now, stopped: app });
  await app.until("the sweep found it", () => app.twin.conversation(conversationId).tagNames.length > 0);
  await app.close();
}, 60_000);

it("nothing is kept of a contact who is deleted while their conversation is read, though the clock is set back meanwhile", async () => {
  const simpli = await startSimpliServices();
  let behindMs = 0;
  const app = await runApp({ database: "postgres", env: simpli.env, now: () => Date.now() - behindMs });
  const { twin, databaseUrl } = app;
  const client = new Client({ connectionString: databaseUrl ?? "" });
  await client.connect();
  await app.known();
  await app.quiet();
  const letGo = holdReading(twin);
  const asked = () => twin.calls.filter(({ path }) => /^\/conversations\/\d+$/.test(path)).length;
  const { contactId, conversationId } = twin.customerWrites({ text: "My secret order 4711 never arrived" });
  await app.until("it is asked for", () => asked() === 1);
  behindMs = 60_000;
  twin.deleteContact(contactId);
  await app.until("they are forgotten", async () => (await client.query("select from deleted_contacts")).rowCount === 1);
  await client.end();
  letGo();
  await app.quiet();
  expect(await countRowsWith(databaseUrl ?? "", ["secret order 4711", contactId])).toEqual({});
  for (const service of ["triage", "sentiment", "reply"] as const) expect(simpli.requests(service)).toEqual([]);
  expect(Object.keys(await countRowsWith(databaseUrl ?? "", [conversationId]))).toEqual(["conversations"]);
  await app.close();
  await simpli.close();
}, 60_000);
