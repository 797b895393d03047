/** Admins rename tags of ours in Intercom: what is there stays what we put there, and what comes next has the name that was wanted. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { type ConsoleUser, signIn } from "../support/console.js";
import type { RunningApp } from "../support/running-app.js";
import { postCanvas } from "./post-signed.js";

const [MAREN, TOMAS] = ["7401001", "7401002"];
const CHARGED_TWICE = "I was charged twice this month, please look into it";
const BILLING = "ai-category:billing";
const URGENCY = "ai-urgency:medium";

let running: AppWithServices;
let app: RunningApp;
let admin: ConsoleUser;
beforeAll(async () => {
  running = await runAppWithServices();
  ({ app } = running);
  admin = await signIn(app);
});
afterAll(() => running.close());

async function customerAsks(): Promise<string> {
  const { conversationId } = app.twin.customerWrites({ text: CHARGED_TWICE });
  await app.quiet();
  return conversationId;
}

/** In Intercom's settings; conversations that have it have it still. */
function rename(from: string, to: string): void {
  const tag = [...app.twin.core.world.tags.values()].find(({ name }) => name === from);
  if (tag === undefined) throw new Error(`There is no tag ${from}`);
  tag.name = to;
}

async function submit(id: string, component: string, values: Record<string, string> = {}): Promise<void> {
  await postCanvas(app, "submit", {
    workspace_id: app.twin.options.workspaceId,
    admin: { id: MAREN, name: "Maren Holt" },
    conversation: { id },
    component_id: component,
    input_values: values,
  });
  await app.quiet();
}

const tagsOf = (id: string) => app.twin.conversation(id).tagNames;
const without = (tags: readonly string[], left: string) => tags.filter((name) => name !== left).toSorted();

it("is still the one that we put on: no teammate's word, and taken off by its undo", async () => {
  const id = await customerAsks();
  rename(BILLING, "Billing");
  app.twin.teammateReplies(id, "We have refunded the second charge today.", TOMAS);
  await app.quiet();
  const { rows } = await running.store.query("select origin, agrees from labels where conversation_id = $1", [id]);
  expect(rows).toEqual([]);
  const { entries } = await admin.ask("list-activity", { conversationId: id, kind: "tag", state: "done" });
  const receipt = entries.find(({ what }) => what.includes(BILLING))?.id ?? "";
  const before = tagsOf(id);
  await submit(id, `undo:${receipt}`);
  expect((await admin.ask("read-activity-entry", { id: receipt })).state).toBe("undone");
  expect(tagsOf(id).toSorted()).toEqual(without(before, "Billing"));
});

it("is taken off where a teammate corrects the classification", async () => {
  const id = await customerAsks();
  rename(BILLING, "Money");
  await submit(id, "save-correction", { category: "shipping", urgency: "medium" });
  expect(tagsOf(id)).toContain("ai-category:shipping");
  expect(tagsOf(id)).not.toContain("Money");
});

it("does not go to the next conversation, which has the name that was wanted", async () => {
  const id = await customerAsks();
  expect(tagsOf(id)).toContain(BILLING);
  expect(tagsOf(id)).not.toContain("Billing");
  const next = await customerAsks();
  expect(tagsOf(next).toSorted()).toEqual(tagsOf(id).toSorted());
});

it("stays where a teammate had set it", async () => {
  rename(URGENCY, "Medium");
  app.twin.setFaults({ dropWebhooks: true });
  const { conversationId: id } = app.twin.customerWrites({ text: "Hello" });
  app.twin.tag(id, "Medium", TOMAS);
  app.twin.setFaults({ dropWebhooks: false });
  app.twin.customerWrites({ conversationId: id, text: CHARGED_TWICE });
  await app.quiet();
  expect(tagsOf(id)).toEqual(expect.arrayContaining(["Medium", URGENCY]));
});
