/** A call whose connection is lost and which has its effect all the same, seconds later: looked for when it must have landed. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LONGEST_IN_FLIGHT_MS } from "../../src/effects/in-flight.js";
import { PACE } from "../../src/kernel/pace.js";
import { holdEffect } from "../support/held-calls.js";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { type SimpliServices, startSimpliServices } from "../support/simpli-services.js";
import { LONG } from "./support/rounds.js";
import { bringForward } from "./support/time.js";

const TEAMMATE = "7401001";
const REPLY = /\/reply$/;

let simpli: SimpliServices;
beforeAll(async () => {
  simpli = await startSimpliServices();
});
afterAll(() => simpli.close());

describe.each(LONG ? DATABASE_KINDS : (["embedded"] as const))("on %s", (database) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await runApp({ database, env: simpli.env });
  });
  afterAll(() => app.close());

  const drafts = (id: string) => app.twin.conversation(id).notes.filter((note) => note.body?.includes("AI draft"));
  const resolve = (what: string, view: () => boolean) => app.until(what, view);

  it("a note that lands before an earlier look would have been worth it is not written again", async () => {
    app.twin.failNext({ fault: { kind: "slow-to-land", ms: 500 }, method: "POST", path: REPLY });
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
    await resolve("the late note", () => drafts(conversationId).length > 0);
    await app.quiet();
    expect(drafts(conversationId)).toHaveLength(1);
  }, 90_000);

  it("a reply to the customer that lands late is sent once", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
    await resolve("the draft", () => drafts(conversationId).length === 1);
    await app.quiet();
    app.twin.failNext({ fault: { kind: "slow-to-land", ms: 500 }, method: "POST", path: REPLY });
    await app.twin.openSidebar(conversationId, TEAMMATE);
    for (const button of ["open-editor", "send-as-me", "confirm-send"])
      expect(await app.twin.clickSidebar(conversationId, button, { adminId: TEAMMATE })).toMatchObject({ ok: true });
    await resolve("the late reply", () => app.twin.conversation(conversationId).readable.some((part) => part.byApp));
    await app.quiet();
    expect(app.twin.conversation(conversationId).readable.filter((part) => part.byApp)).toHaveLength(1);
  }, 90_000);
});

it("a reply is waited for longer than a note: one that lands when a note would be written again is sent once", async () => {
  const app = await runApp({ database: "embedded", env: simpli.env, pace: { replyInFlightMs: 6_000 } });
  const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
  await app.until("the draft", () => app.twin.conversation(conversationId).notes.length === 1);
  await app.quiet();
  app.twin.failNext({ fault: { kind: "slow-to-land", ms: 3_500 }, method: "POST", path: REPLY });
  await app.twin.openSidebar(conversationId, TEAMMATE);
  for (const button of ["open-editor", "send-as-me", "confirm-send"])
    await app.twin.clickSidebar(conversationId, button, { adminId: TEAMMATE });
  const replies = () => app.twin.conversation(conversationId).readable.filter((part) => part.byApp);
  await app.until("the late reply", () => replies().length > 0);
  await app.quiet();
  expect(replies()).toHaveLength(1);
  expect(PACE.replyInFlightMs, "as long as a request may be under way").toBe(LONGEST_IN_FLIGHT_MS);
  await app.close();
}, 90_000);

/** Of the two drafts the one of the receipt stays. */
async function expectLateNoteGone(app: RunningApp, drafts: () => readonly unknown[]): Promise<void> {
  const [kept] = drafts();
  await app.until("the late note", () => drafts().length === 2);
  await bringForward(app.databaseUrl ?? "", "take-off-repeats");
  await app.until("one of the two gone", () => drafts().length === 1);
  expect(drafts()).toEqual([kept]);
}

describe("a note that lands later than anybody waits", () => {
  it("is taken off again by itself, and the receipt's one stays", async () => {
    const app = await runApp({ database: "postgres", env: simpli.env });
    const drafts = (id: string) => app.twin.conversation(id).notes.filter((note) => note.body?.includes("AI draft"));
    const letGo = holdEffect(app.twin);
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
    await app.until("the second try", () => drafts(conversationId).length === 1);
    letGo();
    await expectLateNoteGone(app, () => drafts(conversationId));
    await app.close();
  }, 90_000);

  it("is taken off again where the second try was written as another teammate", async () => {
    const app = await runApp({ database: "postgres", env: simpli.env });
    const { twin } = app;
    const drafts = (id: string) => twin.conversation(id).notes.filter((note) => note.body?.includes("AI draft"));
    const letGo = holdEffect(twin);
    const { conversationId } = twin.customerWrites({ text: "I was charged twice, please help." });
    const tries = () => twin.calls.filter(({ method, path }) => method === "POST" && REPLY.test(path)).length;
    await app.until("the first try", () => tries() > 0);
    const { admins, tokenOwner } = twin.core.world;
    const first = admins.get(tokenOwner ?? twin.options.adminId) ?? expect.fail("nobody writes");
    twin.replaceTokenOwner("7401002");
    await app.until("the second try", () => drafts(conversationId).length === 1);
    // Intercom had taken the first try before its teammate left.
    admins.set(first.id, first);
    letGo();
    await expectLateNoteGone(app, () => drafts(conversationId));
    await app.close();
  }, 90_000);
});
