/** Every kind of change is taken back by its id in the record: exactly ours, to what stood there before. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

describe("on a contact of whom nothing is known here", () => {
  /** What others wrote there before the contact's first message is read here. */
  async function showing(before: Record<string, string | number>) {
    app.twin.setFaults({ dropWebhooks: true });
    const first = app.twin.customerWrites({ text: "Hello", customer: { name: "Ben Okafor" } });
    app.twin.setFaults({ dropWebhooks: false });
    const contact = app.twin.core.world.contacts.get(first.contactId);
    for (const [name, value] of Object.entries(before)) contact?.customAttributes.set(name, value);
    ({ conversationId } = first);
    app.twin.customerWrites({ conversationId, text: "I was charged twice, terrible, unacceptable" });
    await app.quiet();
    return app.twin.contact(first.contactId);
  }

  it("what others had written comes back", async () => {
    const before = { sentiment_score: "positive", escalation_risk: 0.1, last_sentiment_at: 1_700_000_000 };
    const { id, attributes } = await showing(before);
    expect(attributes).toMatchObject({ sentiment_score: "negative", escalation_risk: 0.6 });
    await undo("contact-attributes");
    expect(app.twin.contact(id).attributes).toMatchObject(before);
  });

  it("a newer message's values stay", async () => {
    const newer = { sentiment_score: "positive", last_sentiment_at: Math.floor(Date.now() / 1000) + 60 };
    expect((await showing(newer)).attributes).toMatchObject(newer);
    expect(view().tagNames).toContain("escalation-risk:high");
  });

  it("a contact that Intercom fails to give holds up no tag", async () => {
    app.twin.failNext({ method: "GET", path: /^\/contacts\//, fault: { kind: "status", status: 500 }, times: 1 });
    const { id } = await showing({});
    expect(view().tagNames).toContain("escalation-risk:high");
    await app.until("it is shown", () => app.twin.contact(id).attributes["sentiment_score"] === "negative");
  });
});

describe("a note that is not there any more", () => {
  const REDACT = { method: "POST", path: /^\/conversations\/redact$/ };
  const notes = () => view().notes.filter(({ redacted }) => !redacted);

  async function undone(): Promise<void> {
    await undo("note");
    expect((await admin.ask("list-dead-letters", {})).total).toBe(0);
  }

  beforeEach(async () => {
    ({ conversationId } = app.twin.customerWrites({ text: "Where is my parcel?" }));
    await app.quiet();
    expect(notes()).toHaveLength(1);
  });

  it("is undone where a teammate had taken it off and Intercom knows no such part", async () => {
    app.twin.redact(conversationId, notes()[0]?.id ?? "");
    await app.quiet();
    const fault = { kind: "status", status: 404, code: "conversation_part_or_message_not_found" } as const;
    app.twin.failNext({ ...REDACT, fault });
    await undone();
  });

  it("is undone where the answer was lost and Intercom redacts nothing twice", async () => {
    app.twin.failNext({ ...REDACT, fault: { kind: "drop-after-effect" } });
    app.twin.failNext({ ...REDACT, fault: { kind: "status", status: 422, code: "conversation_part_not_redactable" } });
    await undone();
    expect(notes()).toEqual([]);
  });
});
