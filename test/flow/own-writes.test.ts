/** What the app writes is its own, and no more than its own: notes, tags and assignments beside what people do. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/console.js";
import { only, runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";

const APP_ADMIN = "7401004";
const RISK = "escalation-risk:high";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
  settable.answerTriage(0.9);
  settable.answerSentiment(0.1);
});
afterAll(() => settable.close());

const readings = (conversationId: string) =>
  settable.app.twin.calls.filter(({ method, path }) => method === "GET" && path === `/conversations/${conversationId}`).length;

it("an assignment to a teammate by the teammate we write as is read, right after we assigned the team", async () => {
  const { app } = settable;
  const { conversationId, view } = await settable.written();
  expect(view().teamName).toBe("Billing");
  const before = readings(conversationId);
  app.twin.assign(conversationId, { teammateId: TEAMMATE }, APP_ADMIN);
  await app.quiet();
  expect(readings(conversationId)).toBe(before + 1);
});

it("so is one to another team, and our own, which comes back, is not", async () => {
  const { app } = settable;
  const { conversationId } = await settable.written();
  const before = readings(conversationId);
  app.twin.assign(conversationId, { teamId: "5017692" }, APP_ADMIN);
  await app.quiet();
  expect(readings(conversationId)).toBe(before);
  app.twin.assign(conversationId, { teamId: "5017691" }, APP_ADMIN);
  await app.quiet();
  expect(readings(conversationId)).toBe(before + 1);
});

it("a tag is taken off by the id that the conversation gives, and none is made for it", async () => {
  const { app } = settable;
  const { twin } = app;
  const { conversationId, view } = await settable.written();
  // Somebody deleted the tag and made it anew: the id that was kept is another one.
  twin.setFaults({ dropWebhooks: true });
  twin.tag(conversationId, RISK, TEAMMATE);
  twin.setFaults({ dropWebhooks: false });
  const id = twin.core.world.conversations.get(conversationId)?.tags.at(-1)?.tagId ?? "";
  twin.resetCalls();
  twin.customerWrites({ conversationId, text: "Thank you, all is well now" });
  await app.quiet();
  expect(view().tagNames).not.toContain(RISK);
  expect(twin.calls.filter(({ method, path }) => method === "POST" && path === "/tags")).toEqual([]);
  const removed = twin.calls.filter(({ method }) => method === "DELETE").map(({ path }) => path);
  expect(removed).toEqual([`/conversations/${conversationId}/tags/${id}`]);
});

it("a note whose answer cannot be read is found in the conversation: it is there once, and can be undone", async () => {
  const { app } = settable;
  await settable.set(only("draft", "apply"));
  const fault = { kind: "pad-answer", megabytes: 33 } as const;
  app.twin.failNext({ method: "POST", path: /\/reply$/, fault });
  const { conversationId, view } = await settable.written();
  const admin = await signIn(app);
  const noted = async () => (await admin.ask("list-activity", { conversationId, kind: "note" })).entries;
  expect(view().notes).toHaveLength(1);
  expect(await noted()).toMatchObject([{ state: "done" }]);
  await admin.ask("undo-effect", { id: (await noted())[0]?.id ?? "" });
  await app.quiet();
  expect(await noted()).toMatchObject([{ state: "undone" }]);
});

it("a conversation that a teammate snoozed while it was scored gets its score without a note, and sleeps on", async () => {
  const { app, simpli } = settable;
  await settable.set(only("qa", "apply"));
  const { conversationId, view } = await settable.written();
  app.twin.teammateReplies(conversationId, "We have refunded the second charge today.", TEAMMATE);
  let answer = (): void => undefined;
  const after = new Promise<void>((resolve) => (answer = resolve));
  simpli.answer("qa", () => ({ after, status: 200, body: { overall_score: 0.9, dimensions: [], coaching_notes: [] } }));
  app.twin.close(conversationId, { adminId: TEAMMATE });
  await app.until("it is being scored", () => simpli.requests("qa").length > 0);
  app.twin.open(conversationId, TEAMMATE);
  app.twin.snooze(conversationId, 1_900_000_000, TEAMMATE);
  // Longer than a reading may be old.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  answer();
  await app.quiet();
  expect(view()).toMatchObject({ state: "snoozed", notes: [] });
  const details = await clickLabel(app.twin, await openHome(app.twin, conversationId, TEAMMATE), "Details");
  expect(textOf(await clickLabel(app.twin, details, "QA score"))).toContain("90");
  simpli.answer("qa", null);
});

it("a score of a conversation that Intercom does not return whole says so, in the note and in the sidebar", async () => {
  const { app } = settable;
  await settable.set(only("qa", "apply"));
  const { conversationId, view } = await settable.written();
  app.twin.setFaults({ dropWebhooks: true });
  for (let index = 0; index < 501; index += 1) app.twin.teammateReplies(conversationId, `We look into line ${index}.`, TEAMMATE);
  app.twin.setFaults({ dropWebhooks: false });
  app.twin.close(conversationId, { adminId: TEAMMATE });
  await app.quiet();
  expect(view().notes.at(-1)?.body).toContain("500 most recent parts");
  const details = await clickLabel(app.twin, await openHome(app.twin, conversationId, TEAMMATE), "Details");
  expect(textOf(await clickLabel(app.twin, details, "QA score"))).toContain("500 most recent parts");
});
