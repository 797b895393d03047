/** Behind Details, from 2.16 of Intercom's API on: the macros that fit what the customer wrote. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../support/running-app.js";
import { clickLabel, labelsOf, openHome, textOf } from "../support/sidebar.js";

const MAREN = "7401001";
/** Alone in the billing team. */
const AIKO = "7401003";
const ENTRY = "Macros that fit";

let app: RunningApp;
beforeAll(async () => {
  app = await runApp({ database: "postgres", env: { INTERCOM_VERSION: "2.16" } });
  // The encoder is loaded for the first draft.
  app.twin.customerWrites({ text: "I want my money back for an order that never arrived." });
  await app.quiet();
}, 120_000);
afterAll(() => app.close());

const details = async (conversationId: string, teammateId: string) =>
  clickLabel(app.twin, await openHome(app.twin, conversationId, teammateId), "Details");

/** As a teammate does who finds that they are still being fetched. */
async function macrosOf(conversationId: string, teammateId: string): Promise<string> {
  let shown = await clickLabel(app.twin, await details(conversationId, teammateId), ENTRY);
  return app.until("the macros are shown", async () => {
    if (!textOf(shown).includes("being fetched")) return textOf(shown);
    shown = await clickLabel(app.twin, shown, "Refresh");
    return null;
  });
}

const listed = () => app.twin.calls.filter(({ path }) => path === "/macros").length;

it("are shown with title and text, the best first, to whoever may use them", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({
    text: "Tracking says delivered, but my parcel is not here. I have asked my neighbours as well.",
  });
  await app.quiet();
  twin.resetCalls();
  const shown = await macrosOf(conversationId, MAREN);
  expect(shown).toContain("**Parcel marked as delivered but not there**");
  expect(shown).toContain("Hi there, I am sorry that your parcel has not arrived");
  expect(shown).not.toContain("Sensors offline");
  expect(listed()).toBe(1);

  const charged = twin.customerWrites({ text: "I was charged twice for the Plus plan. Please refund one of the charges." });
  await app.quiet();
  const toAiko = await macrosOf(charged.conversationId, AIKO);
  expect(toAiko).toContain("**Charged twice**");
  expect(toAiko).toContain("the second charge of [amount]");
  expect(await macrosOf(charged.conversationId, MAREN)).not.toContain("Charged twice");
  // The list is remembered for all conversations.
  expect(listed()).toBe(1);
}, 60_000);

it("are found anew once the customer has written again", async () => {
  const { twin } = app;
  const { conversationId } = twin.customerWrites({ text: "Tracking says my parcel was delivered, and it is not here." });
  await app.quiet();
  const before = await macrosOf(conversationId, MAREN);
  twin.customerWrites({ conversationId, text: "It is here now. How do I return the lamp?" });
  await app.quiet();
  expect(before).not.toContain("How to return a lamp");
  expect(await macrosOf(conversationId, MAREN)).toContain("**How to return a lamp**");
}, 60_000);

it("are neither offered nor asked for below 2.16", async () => {
  const { conversationId } = app.twin.customerWrites({ text: "My parcel is not here although tracking says delivered." });
  await app.quiet();
  const drawnBefore = await details(conversationId, MAREN);
  await app.stopApp();
  const older = await runApp({ database: "postgres", stopped: app, env: { INTERCOM_VERSION: "2.15" } });
  const { twin } = older;
  twin.resetCalls();
  expect(textOf(await clickLabel(twin, drawnBefore, ENTRY))).toContain("this app uses an older one");
  expect(labelsOf(await details(conversationId, MAREN))).not.toContain(ENTRY);
  expect(twin.calls.filter(({ path }) => path === "/macros")).toEqual([]);
  await older.stopApp();
}, 60_000);
