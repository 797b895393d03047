/** A call whose connection is lost and which has its effect all the same, seconds later: looked for when it must have landed. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_KINDS } from "../support/postgres.js";
import { type RunningApp, runApp } from "../support/running-app.js";
import { LONG } from "./support/rounds.js";

const TEAMMATE = "7401001";
const REPLY = /\/reply$/;

describe.each(LONG ? DATABASE_KINDS : (["embedded"] as const))("on %s", (database) => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await runApp({ database });
  });
  afterEach(() => app.close());

  const drafts = (id: string) => app.twin.conversation(id).notes.filter((note) => note.body?.includes("AI draft"));
  const settle = (what: string, look: () => boolean) => app.until(what, look);

  it("a note that lands before an earlier look would have been worth it is not written again", async () => {
    app.twin.failNext({ fault: { kind: "slow-to-land", ms: 3_500 }, method: "POST", path: REPLY });
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
    await settle("the late note", () => drafts(conversationId).length > 0);
    await app.quiet();
    expect(drafts(conversationId)).toHaveLength(1);
  }, 40_000);

  it.runIf(LONG)(
    "a note that lands later than anybody waits is taken off again at the next reading, and the receipt's one stays",
    async () => {
      app.twin.failNext({ fault: { kind: "slow-to-land", ms: 8_000 }, method: "POST", path: REPLY });
      const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
      await settle("the second try", () => drafts(conversationId).length === 1);
      const [kept] = drafts(conversationId);
      await settle("the late note", () => drafts(conversationId).length === 2);
      app.twin.customerWrites({ conversationId, text: "Are you there? I am still waiting." });
      await settle("the next draft, and one of the two gone", () => drafts(conversationId).length === 2);
      await app.quiet();
      const [first, second] = drafts(conversationId);
      expect(drafts(conversationId)).toHaveLength(2);
      expect(first?.id).toBe(kept?.id);
      expect(second?.body).not.toBe(first?.body);
    },
    60_000,
  );

  it("a reply to the customer that lands late is sent once", async () => {
    const { conversationId } = app.twin.customerWrites({ text: "I was charged twice, please help." });
    await settle("the draft", () => drafts(conversationId).length === 1);
    await app.quiet();
    app.twin.failNext({ fault: { kind: "slow-to-land", ms: 3_500 }, method: "POST", path: REPLY });
    await app.twin.openSidebar(conversationId, TEAMMATE);
    for (const button of ["open-editor", "send-as-me", "confirm-send"])
      expect(await app.twin.clickSidebar(conversationId, button, { adminId: TEAMMATE })).toMatchObject({ ok: true });
    await settle("the late reply", () => app.twin.conversation(conversationId).readable.some((part) => part.byApp));
    await app.quiet();
    expect(app.twin.conversation(conversationId).readable.filter((part) => part.byApp)).toHaveLength(1);
  }, 40_000);
});
