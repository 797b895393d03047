/** A note that lands after the customer has written again: its receipt says that it is there. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { bringForward } from "../chaos/support/time.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import { holdEffect } from "../support/held-calls.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";

let simpli: SimpliServices;
let app: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  simpli = await startSimpliServices();
  app = await runApp({
    database: "postgres",
    env: simpli.env,
    pace: { firstRetryMs: 60_000, inFlightMs: 60_000 },
  });
  admin = await signIn(app);
});
afterAll(async () => {
  await app.close();
  await simpli.close();
});

it("is no note that was not wanted any more", async () => {
  const { twin } = app;
  const letGo = holdEffect(twin);
  const { conversationId } = twin.customerWrites({ text: "I was charged twice, please help." });
  const notes = async () => {
    const { entries } = await admin.ask("list-activity", { conversationId });
    return entries.filter(({ kind }) => kind === "note").map(({ state }) => state);
  };
  await app.until("the first note is under way", async () => (await notes()).length === 1);
  const posted = () => twin.calls.filter(({ method, path }) => method === "POST" && path.endsWith("/reply")).length;
  await app.until("nobody answers it", () => posted() > 0);
  twin.customerWrites({ conversationId, text: "It was on Monday and on Tuesday." });
  await app.until("the second note", async () => (await notes()).includes("done"));
  expect((await notes()).toSorted(), "nobody knows yet").toEqual(["done", "under-way"]);
  letGo();
  await app.until("the first one lands", () => twin.conversation(conversationId).notes.length === 2);
  await bringForward(app.databaseUrl ?? "", "take-off-repeats");
  await app.until("its receipt is true", async () => (await notes()).every((state) => state === "done"));
}, 60_000);
