/** Every kind of change is taken back by its id in the record: exactly ours, to what stood there before. */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ActivityKind } from "../../src/console/api/activity.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import type { RunningApp } from "../support/running-app.js";
import { labelsOf, openHome } from "../support/sidebar.js";
import { postCanvas } from "./post-signed.js";

let running: AppWithServices;
let app: RunningApp;
let admin: ConsoleUser;
let conversationId: string;
let contactId: string;

beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
  ({ conversationId, contactId } = app.twin.customerWrites({ text: "I was charged twice, terrible, unacceptable" }));
  app.twin.tag(conversationId, "vip");
  await app.quiet();
  admin = await signIn(app);
});
afterAll(() => running.close());

async function undo(kind: ActivityKind, about = ""): Promise<void> {
  const { entries } = await admin.ask("list-activity", { conversationId, kind, state: "done" });
  const id = entries.find(({ what }) => what.includes(about))?.id;
  if (id === undefined) throw new Error(`There is no done effect of the kind ${kind}`);
  await postCanvas(app, "submit", {
    workspace_id: app.twin.options.workspaceId,
    admin: { id: "7401001", name: "Maren Holt" },
    conversation: { id: conversationId },
    component_id: `undo:${id}`,
  });
  await app.quiet();
  expect((await admin.ask("read-activity-entry", { id })).state).toBe("undone");
}

const view = () => app.twin.conversation(conversationId);

it("a tag goes, and only that one", async () => {
  expect([...view().tagNames].sort()).toEqual(["ai-category:billing", "ai-urgency:medium", "escalation-risk:high", "vip"]);
  await undo("tag", "ai-urgency");
  expect([...view().tagNames].sort()).toEqual(["ai-category:billing", "escalation-risk:high", "vip"]);
});

it("an assignment returns to nobody", async () => {
  expect(view().teamName).toBe("Billing");
  await undo("assign-team");
  expect(view()).toMatchObject({ teamName: null, adminAssigneeId: null });
});

it("contact attributes are emptied where nothing stood before, and restored where something did", async () => {
  const first = { sentiment_score: "negative", escalation_risk: 0.6 };
  expect(app.twin.contact(contactId).attributes).toMatchObject(first);
  app.twin.customerWrites({ conversationId, text: "Thank you, great, all solved" });
  await app.quiet();
  expect(app.twin.contact(contactId).attributes).toMatchObject({ sentiment_score: "positive", escalation_risk: 0 });
  await undo("contact-attributes");
  expect(app.twin.contact(contactId).attributes).toMatchObject(first);
  await undo("contact-attributes");
  expect(app.twin.contact(contactId).attributes["sentiment_score"] ?? null).toBeNull();
});

it("a tag that was taken off comes back", async () => {
  expect(view().tagNames).not.toContain("escalation-risk:high");
  await undo("untag", "escalation-risk");
  expect(view().tagNames).toContain("escalation-risk:high");
});

it("a note is emptied", async () => {
  const count = view().notes.filter((note) => !note.redacted).length;
  await undo("note");
  expect(view().notes.filter((note) => !note.redacted)).toHaveLength(count - 1);
});

it("taking a note of ours off leaves what is kept of the conversation alone", async () => {
  expect(labelsOf(await openHome(app.twin, conversationId, "7401001"))).toContain("Insert draft");
  expect((await admin.ask("read-analytics", {})).sentiment.messages).toBe(2);
});

it("nothing is taken back twice, and a stranger's id does nothing", async () => {
  app.twin.resetCalls();
  const { entries } = await admin.ask("list-activity", { conversationId, state: "undone" });
  expect(entries).not.toEqual([]);
  for (const id of [entries[0]?.id, "00000000-0000-4000-8000-000000000000", "nonsense"]) {
    const click = { admin: { id: "7401001" }, conversation: { id: conversationId }, component_id: `undo:${id}` };
    const answer = await postCanvas(app, "submit", { workspace_id: app.twin.options.workspaceId, ...click });
    expect(answer.status).toBe(200);
  }
  await app.quiet();
  expect(app.twin.calls.filter((call) => call.method !== "GET")).toEqual([]);
});
