/** What the console tells of a real conversation, and taking a change back from there. */
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActivityEntry } from "../../src/console/api/activity-entry.js";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import type { RunningApp } from "../support/running-app.js";
import { clickLabel, openHome } from "../support/sidebar.js";
import { postCanvas } from "./post-signed.js";

const MAREN = { id: "7401001", name: "Maren Holt" };

let running: AppWithServices;
let app: RunningApp;
let store: Client;
let admin: ConsoleUser;
let conversationId: string;

beforeAll(async () => {
  running = await runAppWithServices();
  ({ app, store } = running);
  ({ conversationId } = app.twin.customerWrites({ text: "I was charged twice, terrible, unacceptable" }));
  await app.quiet();
  admin = await signIn(app);
});
afterAll(() => running.close());

const view = () => app.twin.conversation(conversationId);

async function entry(find: (entry: ActivityEntry) => boolean): Promise<ActivityEntry> {
  const { entries } = await admin.ask("list-activity", { conversationId });
  const found = entries.find(find);
  if (found === undefined) throw new Error(`There is only: ${entries.map(({ what }) => what).join("; ")}`);
  return found;
}

/** As the page does: asks until it is settled. */
async function undo(id: string): Promise<ActivityEntry> {
  await admin.ask("undo-effect", { id });
  return app.until("the undo is settled", async () => {
    const now = await admin.ask("read-activity-entry", { id });
    return now.undo?.status !== "under-way" && now;
  });
}

it("tells each change: what, why, how sure, by which engine, where", async () => {
  const { entries, next, timezone, teammates } = await admin.ask("list-activity", {});
  expect(entries.map(({ what }) => what).toSorted()).toEqual([
    "Added a draft note",
    "Assigned to Billing",
    "Recorded sentiment negative on the contact",
    "Tagged ai-category:billing",
    "Tagged ai-urgency:medium",
    "Tagged escalation-risk:high",
  ]);
  const made = Object.fromEntries(entries.map((each) => [each.what, each.made]));
  expect(made["Tagged ai-category:billing"]).toMatch(/^The tag ai-category:billing, unless it was there before/);
  expect(made["Recorded sentiment negative on the contact"]).toMatch(/^The contact attributes .*sentiment_score/);
  expect(made["Added a draft note"]).toBe(null);
  expect({ next, timezone, teammates }).toEqual({ next: null, timezone: app.twin.options.timezone, teammates: [] });
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted((one, other) => other - one));
  for (const { state, conversationId: about, undo: way, engine, link } of entries) {
    expect({ state, about, way: way?.status }).toEqual({ state: "done", about: conversationId, way: "possible" });
    expect(engine?.label).toMatch(/simpli/i);
    expect(link).toBe(`https://app.intercom.com/a/inbox/${app.twin.options.workspaceId}/inbox/conversation/${conversationId}`);
  }
  const note = entries.find(({ kind }) => kind === "note");
  expect(view().notes[0]?.body).toContain(note?.reference);
  expect(note).toMatchObject({ why: "The customer wrote and waits for an answer", automation: "draft" });
  expect(note?.confidence).toBeGreaterThan(0);
});

it("reads on page by page", async () => {
  const first = await admin.ask("list-activity", { limit: 4 });
  const rest = await admin.ask("list-activity", { limit: 4, before: first.next ?? "" });
  expect([first.entries.length, rest.entries.length, rest.next, rest.teammates]).toEqual([4, 2, null, null]);
  const whole = await admin.ask("list-activity", {});
  expect([...first.entries, ...rest.entries]).toEqual(whole.entries);
  expect(await admin.ask("count-new-activity", { since: first.newest })).toEqual({ count: 0 });
});

describe("undoing from the console", () => {
  it("takes back exactly that change, in nobody's name, and says so", async () => {
    const tag = await entry(({ what }) => what === "Tagged ai-urgency:medium");
    const since = (await admin.ask("list-activity", {})).newest;
    const undone = await undo(tag.id);
    expect(view().tagNames.toSorted()).toEqual(["ai-category:billing", "escalation-risk:high"]);
    expect(undone).toMatchObject({ state: "undone", undo: { status: "undone", by: "Console" } });
    expect(await admin.ask("count-new-activity", { since })).toEqual({ count: 1 });
    const undoEntry = await entry(({ kind }) => kind === "undo");
    expect(undoEntry).toMatchObject({ what: "Undid “Tagged ai-urgency:medium”", automation: "teammate", undo: null });
    expect(undoEntry.teammate?.name).toBe("Console");
  });

  it("is done once, however often and wherever it is clicked", async () => {
    const assigned = await entry(({ kind }) => kind === "assign-team");
    app.twin.resetCalls();
    const click = { admin: MAREN, conversation: { id: conversationId }, component_id: `undo:${assigned.id}` };
    await Promise.all([
      admin.ask("undo-effect", { id: assigned.id }),
      admin.ask("undo-effect", { id: assigned.id }),
      postCanvas(app, "submit", { workspace_id: app.twin.options.workspaceId, ...click }),
    ]);
    await app.quiet();
    expect(view().teamName).toBeNull();
    expect(app.twin.calls.filter(({ method }) => method !== "GET")).toHaveLength(1);
    const again = await admin.ask("undo-effect", { id: assigned.id });
    expect(again).toMatchObject({ state: "undone", undo: { status: "undone" } });
    const { rows } = await store.query("select state from actions where key = $1", [`undo|${assigned.id}`]);
    expect(rows).toEqual([{ state: "done" }]);
  });

  it("tells a failure and can be tried again", async () => {
    const tag = await entry(({ what }) => what === "Tagged escalation-risk:high");
    app.twin.failNext({ fault: { kind: "status", status: 403, code: "forbidden" }, method: "DELETE" });
    const failed = await undo(tag.id);
    expect(failed).toMatchObject({ state: "done", undo: { status: "possible" } });
    expect(failed.undo?.because).toContain("refused it");
    expect(await undo(tag.id)).toMatchObject({ state: "undone" });
  });

  it("is refused, with the reason, for a reply the customer may have read", async () => {
    const home = await openHome(app.twin, conversationId, MAREN.id);
    const editor = await clickLabel(app.twin, home, "Insert draft");
    const asked = await clickLabel(app.twin, editor, `Send as ${MAREN.name}`, { "draft-text": "We refund you today." });
    await clickLabel(app.twin, asked, "Send now");
    await app.quiet();
    const reply = await entry(({ kind }) => kind === "reply");
    expect(reply).toMatchObject({ what: "Sent the reply in Maren Holt's name", teammate: MAREN, automation: "teammate" });
    expect(reply.undo).toMatchObject({ status: "impossible" });
    await expect(admin.ask("undo-effect", { id: reply.id })).rejects.toMatchObject({
      status: 409,
      message: "A message the customer may have read cannot be undone.",
    });
    expect((await admin.ask("list-activity", { teammateId: MAREN.id })).entries.map(({ kind }) => kind)).toContain("reply");
  });

  it("is refused for what nobody knows, or no id at all", async () => {
    const nobodys = "00000000-0000-4000-8000-000000000000";
    await expect(admin.ask("undo-effect", { id: nobodys })).rejects.toMatchObject({ status: 404 });
    await expect(admin.ask("undo-effect", { id: "nonsense" })).rejects.toMatchObject({ status: 400 });
    await expect(admin.ask("list-activity", { before: "nonsense" })).rejects.toMatchObject({ status: 400 });
    for (const day of ["0001-01-01", "9999-12-31", "2026-02-30"])
      await expect(admin.ask("list-activity", { from: day, to: day }), day).rejects.toMatchObject({ status: 400 });
  });
});

it("downloads the same record without a word of the conversation", async () => {
  for (const format of ["csv", "json"]) {
    const response = await admin.fetch(`/console/api/activity/export?format=${format}`);
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="?activity-\\d{4}-\\d\\d-\\d\\d\\.${format}"?$`),
    );
    const text = await response.text();
    expect(text).toContain("ai-category:billing");
    for (const { body } of view().parts) for (const words of wordsOf(body ?? "")) expect(text).not.toContain(words);
    expect(text).not.toContain("charged");
  }
});

/** Runs of words long enough to be told apart from ours. */
function wordsOf(html: string): readonly string[] {
  return html.split(/<[^>]*>/).filter((run) => run.length > 25);
}
