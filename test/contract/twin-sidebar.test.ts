import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { setUp, TEAMMATE, type Received, type Setup } from "./twin.setup.js";

const text = { type: "text", text: "Hello" };
const canvasOf = (...components: object[]) =>
  JSON.stringify({ canvas: { content: { components }, stored_data: { draft: "d1" } } });
const form = canvasOf(
  text,
  { type: "textarea", id: "draft-text", value: "Dear Ana" },
  {
    type: "dropdown",
    id: "style",
    value: "short",
    options: [
      { type: "option", id: "short", text: "Short" },
      { type: "option", id: "warm", text: "Warm" },
    ],
  },
  { type: "button", id: "send", label: "Send", action: { type: "submit" } },
  { type: "button", id: "help", label: "Help", action: { type: "url", url: "https://example.com" } },
  { type: "button", id: "off", label: "Off", action: { type: "submit" }, disabled: true },
);

describe("the twin's sidebar", () => {
  let setup: Setup;
  let id: string;
  beforeEach(async () => {
    setup = await setUp({ topics: [] });
    id = setup.twin.customerWrites({ text: "Hello", customer: { name: "Ana" } }).conversationId;
  });
  afterEach(() => setup.close());

  const asked = (): { request: Received; body: unknown } => {
    const request = setup.app.received.at(-1);
    if (!request) throw new Error("Nobody was asked");
    return { request, body: z.record(z.string(), z.unknown()).parse(JSON.parse(request.raw.toString("utf8"))) };
  };

  it("asks with a bare SHA-256 signature over the raw bytes", async () => {
    setup.app.answers.push({ status: 200, body: canvasOf(text) });
    expect(await setup.twin.openSidebar(id)).toMatchObject({ ok: true, canvas: { content: { components: [text] } } });
    const { request } = asked();
    const expected = createHmac("sha256", "sandbox-client-secret").update(request.raw).digest("hex");
    expect(request).toMatchObject({ path: "/canvas/initialize", headers: { "x-body-signature": expected } });
  });

  it("sends workspace, teammate, conversation without parts, and contact; no Messenger fields", async () => {
    setup.twin.teammateNotes(id, "secret");
    await setup.twin.openSidebar(id, "7401003");
    const { body } = asked();
    expect(body).toMatchObject({
      workspace_id: "sandbox1",
      workspace_region: "US",
      admin: { type: "admin", id: "7401003" },
      conversation: { type: "conversation", id },
      contact: { type: "contact", role: "user" },
    });
    expect(body).not.toHaveProperty("context");
    expect(body).not.toHaveProperty("card_creation_options");
    expect(body).not.toHaveProperty("conversation.conversation_parts");
  });

  it("sends the values of all fields with a click, and the canvas it happened on", async () => {
    setup.app.answers.push({ status: 200, body: form }, { status: 200, body: canvasOf(text) });
    await setup.twin.openSidebar(id);
    const answer = await setup.twin.clickSidebar(id, "send", { values: { "draft-text": "Hello Ana" } });
    expect(answer.ok).toBe(true);
    const { request, body } = asked();
    expect(request.path).toBe("/canvas/submit");
    expect(body).toMatchObject({
      component_id: "send",
      input_values: { "draft-text": "Hello Ana", style: "short" },
      current_canvas: { stored_data: { draft: "d1" }, content: { components: [text, {}, {}, {}, {}, {}] } },
      admin: { id: TEAMMATE },
    });
  });

  it.each([
    ["is not there", "gone"],
    ["opens a link", "help"],
    ["is disabled", "off"],
    ["is a field", "draft-text"],
  ])("does not ask about a click on what %s", async (_what, componentId) => {
    setup.app.answers.push({ status: 200, body: form });
    await setup.twin.openSidebar(id);
    expect(await setup.twin.clickSidebar(id, componentId)).toMatchObject({ ok: false });
    expect(setup.app.received).toHaveLength(1);
  });

  it("cannot be clicked by a teammate who has not opened it", async () => {
    setup.app.answers.push({ status: 200, body: form });
    await setup.twin.openSidebar(id);
    expect(await setup.twin.clickSidebar(id, "send", { adminId: "7401002" })).toMatchObject({ ok: false });
  });

  const button = { type: "button", id: "b", label: "B", action: { type: "submit" } };
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: "option", id: `o${index}`, text: "x" }));
  it.each([
    ["another status", { status: 500, body: canvasOf(text) }, /500/],
    ["a type that is not JSON", { status: 200, body: canvasOf(text), type: "text/html" }, /text\/html/],
    ["broken JSON", { status: 200, body: "{" }, /invalid JSON/],
    ["no canvas", { status: 200, body: "{}" }, /canvas/],
    ["no components", { status: 200, body: canvasOf() }, /components/],
    ["a component of another world", { status: 200, body: canvasOf({ type: "video", url: "x" }) }, /components\.0/],
    ["a button without an id", { status: 200, body: canvasOf({ ...button, id: undefined }) }, /id/],
    ["the same id twice", { status: 200, body: canvasOf(button, button) }, /share the id b/],
    [
      "a sheet, which is for the Messenger",
      { status: 200, body: canvasOf({ ...button, action: { type: "sheet", url: "https://x.example" } }) },
      /action/,
    ],
    [
      "a dropdown with one option",
      { status: 200, body: canvasOf({ type: "dropdown", id: "d", options: options(1) }) },
      /options/,
    ],
    [
      "a dropdown with eleven options",
      { status: 200, body: canvasOf({ type: "dropdown", id: "d", options: options(11) }) },
      /options/,
    ],
    ["more than 64 KB", { status: 200, body: canvasOf({ ...text, text: "x".repeat(65_536) }) }, /64 KB/],
  ])("shows Intercom's failure state for %s", async (_what, answer, reason) => {
    setup.app.answers.push(answer);
    const shown = await setup.twin.openSidebar(id);
    expect(shown.ok ? "drawn" : shown.reason).toMatch(reason);
  });

  it("shows Intercom's failure state for no answer in time", async () => {
    const impatient = await setUp({ topics: [], canvasTimeoutMs: 100 });
    const { conversationId } = impatient.twin.customerWrites({ text: "Hello" });
    impatient.app.answers.push({ status: 200, body: canvasOf(text), afterMs: 900 });
    const shown = await impatient.twin.openSidebar(conversationId);
    await impatient.close();
    expect(shown.ok ? "drawn" : shown.reason).toMatch(/in time/);
  });

  it("asks for health with a signature, and judges the answer", async () => {
    setup.app.answers.push({ status: 200, body: '{"state":"OK"}' });
    expect(await setup.twin.callHealth()).toMatchObject({ ok: true, health: { state: "OK" } });
    expect(asked()).toMatchObject({ body: { workspace_id: "sandbox1" }, request: { path: "/intercom/health" } });
    expect(asked().request.headers).toHaveProperty("x-body-signature");
  });

  it.each([
    ["another status", { status: 500, body: '{"state":"OK"}' }],
    ["no JSON", { status: 200, body: "fine" }],
    ["a state of its own", { status: 200, body: '{"state":"fine"}' }],
    ["illness without a reason", { status: 200, body: '{"state":"UNHEALTHY"}' }],
  ])("does not take %s for health", async (_what, answer) => {
    setup.app.answers.push(answer);
    expect(await setup.twin.callHealth()).toMatchObject({ ok: false });
  });

  it("tells of an uninstall without a signature, and takes the token away", async () => {
    await setup.twin.callUninstall();
    expect(asked()).toMatchObject({ body: { app_id: "sandbox1" }, request: { path: "/intercom/uninstall" } });
    expect(asked().request.headers).not.toHaveProperty("x-body-signature");
    expect((await setup.call("GET", "/me")).status).toBe(401);
  });
});
