/** Category, urgency, sentiment, risk and score in the attributes of conversations, wherever the workspace has them. */
import { afterEach, expect, it } from "vitest";
import { type AppWithServices, runAppWithServices } from "../support/app-with-services.js";
import { signIn } from "../support/console.js";
import { clickLabel, openHome, textOf } from "../support/sidebar.js";
import { postCanvas, postClick } from "./post-signed.js";

let running: AppWithServices;
afterEach(() => running.close());

const ANGRY = "I was charged twice, terrible, unacceptable";

async function withAttributes() {
  running = await runAppWithServices();
  const { twin } = running.app;
  twin.addConversationAttribute({
    name: "AI category",
    dataType: "list",
    options: ["Billing", "refund", "technical", "account", "shipping", "order", "feedback", "general"],
  });
  twin.addConversationAttribute({ name: "AI urgency", dataType: "list", options: ["low", "medium", "high", "urgent"] });
  twin.addConversationAttribute({ name: "AI sentiment", dataType: "list", options: ["positive", "neutral", "negative"] });
  twin.addConversationAttribute({ name: "AI escalation risk", dataType: "decimal" });
  return running.app;
}

const held = (id: string) => Object.fromEntries(running.app.twin.conversation(id).customAttributes);
const writes = (id: string) =>
  running.app.twin.calls.filter(({ method, path }) => method === "PUT" && path === `/conversations/${id}`);

it("each decision is one call, in the list's own spelling, and the score waits for its attribute", async () => {
  const app = await withAttributes();
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  expect(held(conversationId)).toEqual({
    "AI category": "Billing",
    "AI urgency": "medium",
    "AI sentiment": "negative",
    "AI escalation risk": 0.6,
  });
  expect(writes(conversationId).map(({ status }) => status)).toEqual([200, 200]);
});

it("a workspace without them costs no refused call", async () => {
  running = await runAppWithServices();
  const { app } = running;
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  expect(writes(conversationId)).toEqual([]);
  expect(app.twin.conversation(conversationId).tagNames).toContain("ai-category:billing");
});

it("what a person set stays", async () => {
  const app = await withAttributes();
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  app.twin.setAttribute(conversationId, "AI sentiment", "neutral");
  app.twin.customerWrites({ conversationId, text: "Thank you, great, all solved" });
  await app.quiet();
  expect(held(conversationId)).toMatchObject({ "AI sentiment": "neutral", "AI escalation risk": 0 });
});

it("undo restores what was there, and leaves what a person changed since", async () => {
  const app = await withAttributes();
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  app.twin.setAttribute(conversationId, "AI urgency", "high");
  const admin = await signIn(app);
  const { entries } = await admin.ask("list-activity", { conversationId, kind: "conversation-attributes", state: "done" });
  expect(entries).toHaveLength(2);
  for (const { id } of entries) {
    await postCanvas(app, "submit", {
      workspace_id: app.twin.options.workspaceId,
      admin: { id: "7401001", name: "Maren Holt" },
      conversation: { id: conversationId },
      component_id: `undo:${id}`,
    });
    await app.quiet();
  }
  expect(held(conversationId)).toEqual({ "AI urgency": "high" });
});

it("undo says so where Intercom does not take an attribute's emptying, and leaves the value", async () => {
  const app = await withAttributes();
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  const before = held(conversationId);
  const admin = await signIn(app);
  const { entries } = await admin.ask("list-activity", { conversationId, kind: "conversation-attributes", state: "done" });
  const fault = { kind: "status", status: 422, code: "parameter_invalid" } as const;
  app.twin.failNext({ method: "PUT", path: /^\/conversations\/\d+$/, times: 10, fault });
  const clicked = await postClick(app, {
    workspace_id: app.twin.options.workspaceId,
    admin: { id: "7401001", name: "Maren Holt" },
    conversation: { id: conversationId },
    component_id: `undo:${entries[0]?.id ?? ""}`,
  });
  await app.quiet();
  app.twin.clearFaults();
  expect(clicked).toContain("does not accept the value that was there before");
  expect(held(conversationId)).toEqual(before);
});

it("two of one name are never written, and the tags are", async () => {
  const app = await withAttributes();
  app.twin.addConversationAttribute({ name: "AI category", dataType: "string" });
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  expect(held(conversationId)).toMatchObject({ "AI urgency": "medium" });
  expect(held(conversationId)).not.toHaveProperty("AI category");
  expect(writes(conversationId).map(({ status }) => status)).toEqual([200, 200]);
});

it("one that was archived is refused alone, and not tried again with the next conversation", async () => {
  const app = await withAttributes();
  app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  app.twin.archiveConversationAttribute("AI urgency");
  const ids = [1, 2, 3].map(() => app.twin.customerWrites({ text: ANGRY }).conversationId);
  await app.quiet();
  const refused = ids.flatMap(writes).filter(({ status }) => status === 400);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  expect(writes(conversationId).filter(({ status }) => status === 400)).toEqual([]);
  for (const id of [...ids, conversationId]) {
    expect(held(id)).toMatchObject({ "AI category": "Billing", "AI escalation risk": 0.6 });
    expect(held(id)).not.toHaveProperty("AI urgency");
  }
});

it("what is refused of several is shown as refused, and is not undone", async () => {
  const app = await withAttributes();
  app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  app.twin.archiveConversationAttribute("AI urgency");
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  const admin = await signIn(app);
  const { entries } = await admin.ask("list-activity", { conversationId, kind: "conversation-attributes", only: "failures" });
  expect(entries.map(({ state, failure }) => ({ state, failure }))).toEqual([
    { state: "done", failure: "Intercom refused AI urgency." },
  ]);
  let open = await openHome(app.twin, conversationId, "7401001");
  for (const label of ["Details", "What was changed in Intercom"]) open = await clickLabel(app.twin, open, label);
  expect(textOf(open)).toContain("Wrote AI category: Billing. Intercom refused AI urgency.");

  app.twin.addConversationAttribute({ name: "AI urgency", dataType: "string" });
  app.twin.setAttribute(conversationId, "AI urgency", "medium");
  await admin.ask("undo-effect", { id: entries[0]?.id ?? "" });
  await app.quiet();
  expect(held(conversationId)).toEqual({ "AI urgency": "medium", "AI sentiment": "negative", "AI escalation risk": 0.6 });
});

it("what Intercom refuses is asked again a day later and not before: writing an attribute, and listing them", async () => {
  const HOUR_MS = 3_600_000;
  let hoursAgo = 60;
  const now = () => Date.now() - hoursAgo * HOUR_MS;
  running = await runAppWithServices({ now, twin: { now } });
  const { twin, quiet } = running.app;
  const list = /^\/data_attributes$/;
  const one = /^\/conversations\/\d+$/;
  const refusedCalls = () =>
    twin.calls
      .filter(({ status, path }) => (status ?? 0) >= 400 && (one.test(path) || list.test(path)))
      .map(({ method }) => method);
  const refusedAfter = async (hours: number) => {
    hoursAgo -= hours;
    twin.resetCalls();
    for (let count = 0; count < 2; count += 1) {
      twin.customerWrites({ text: ANGRY });
      await quiet();
    }
    return refusedCalls();
  };
  twin.addConversationAttribute({ name: "AI urgency", dataType: "list", options: ["low", "medium", "high", "urgent"] });
  twin.failNext({ method: "PUT", path: one, times: 100, fault: { kind: "status", status: 400, code: "parameter_invalid" } });
  expect(await refusedAfter(0)).toEqual(["PUT"]);
  expect(await refusedAfter(23)).toEqual([]);
  expect(await refusedAfter(1.5)).toEqual(["PUT"]);

  twin.failNext({ method: "GET", path: list, times: 100, fault: { kind: "status", status: 403, code: "forbidden" } });
  expect(await refusedAfter(1)).toEqual(["GET"]);
  expect(await refusedAfter(23)).toEqual([]);
  twin.clearFaults();
  expect(await refusedAfter(1.5)).toEqual([]);
  const { conversationId } = twin.customerWrites({ text: ANGRY });
  await quiet();
  expect(held(conversationId)).toEqual({ "AI urgency": "medium" });
});

it("a lost answer leaves the values there all the same", async () => {
  const app = await withAttributes();
  app.twin.failNext({ method: "PUT", path: /^\/conversations\/\d+$/, fault: { kind: "drop-after-effect" } });
  const { conversationId } = app.twin.customerWrites({ text: ANGRY });
  await app.quiet();
  expect(held(conversationId)).toMatchObject({ "AI category": "Billing", "AI sentiment": "negative" });
});
