import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createInboxApi } from "../../src/sandbox/inbox/router.js";
import { listenOnLoopback, type TwinServer } from "../../src/sandbox/loopback-server.js";
import { type Setup, setUp } from "./twin.setup.js";

const shown = z.looseObject({
  id: z.string(),
  state: z.string(),
  unread: z.boolean(),
  parts: z.array(z.looseObject({ kind: z.string(), authorType: z.string(), html: z.string(), byApp: z.boolean() })),
});

describe("the sandbox's inbox API", () => {
  let setup: Setup;
  let page: TwinServer;
  beforeEach(async () => {
    setup = await setUp({ history: true });
    page = await listenOnLoopback(createInboxApi(setup.twin, { address: null, received: [] }));
  });
  afterEach(async () => {
    await page.close();
    await setup.close();
  });

  const ask = async (method: string, path: string, body?: unknown, type = "application/json") => {
    const response = await fetch(`${page.url}${path}`, {
      method,
      ...(body !== undefined && {
        body: typeof body === "string" ? body : JSON.stringify(body),
        headers: { "content-type": type },
      }),
    });
    const answered: unknown = await response.json();
    return { status: response.status, body: answered };
  };
  const start = async (text: string, customerName?: string) =>
    shown.parse((await ask("POST", "/conversations", { text, ...(customerName !== undefined && { customerName }) })).body);

  it("opens with seven conversations of the past, told to nobody", async () => {
    const { body } = await ask("GET", "/overview");
    expect(body).toMatchObject({
      workspace: { id: "sandbox1", name: "Lumen & Leaf" },
      viewer: { name: "Maren Holt" },
      faults: { duplicateWebhooks: false, rateLimited: false },
    });
    const { conversations, samples } = z
      .object({
        conversations: z.array(z.looseObject({ state: z.string(), teamName: z.string().nullable() })),
        samples: z.array(z.object({ label: z.string(), text: z.string(), language: z.string() })),
      })
      .parse(body);
    expect(conversations.map(({ state }) => state).toSorted()).toEqual([
      "closed",
      "open",
      "open",
      "open",
      "open",
      "open",
      "snoozed",
    ]);
    expect(new Set(samples.map(({ language }) => language))).toEqual(new Set(["en", "de", "fr", "es"]));
    expect(setup.app.received).toHaveLength(0);
  });

  it("lets a customer start a conversation, with and without a name", async () => {
    expect(await start("Hello <b>there</b>", "Zoë Ek")).toMatchObject({
      customerName: "Zoë Ek",
      unread: true,
      preview: "Hello <b>there</b>",
      customer: { email: "zoe.ek@customer.example" },
      parts: [{ kind: "message", authorType: "customer", html: "<p>Hello &lt;b&gt;there&lt;/b&gt;</p>", byApp: false }],
    });
    expect(await start("hi")).toMatchObject({ customerName: "Visitor", customer: { email: null } });
    await setup.twin.drainWebhooks();
    expect(setup.app.received).toHaveLength(2);
  });

  it("plays both sides, and tells notes, messages and events apart", async () => {
    const { id } = await start("Hello", "Ana");
    await ask("POST", `/conversations/${id}/customer-reply`, { text: "Anybody?" });
    await ask("POST", `/conversations/${id}/teammate-reply`, { text: "Here I am" });
    await setup.call("POST", `/conversations/${id}/reply`, {
      message_type: "note",
      type: "admin",
      admin_id: "7401004",
      body: "draft",
    });
    await ask("POST", `/conversations/${id}/close`, {});
    const { body } = await ask("POST", `/conversations/${id}/open`, {});
    expect(shown.parse(body).parts.map(({ kind, authorType, byApp, html }) => [kind, authorType, byApp, html])).toEqual([
      ["message", "customer", false, "<p>Hello</p>"],
      ["message", "customer", false, "<p>Anybody?</p>"],
      ["message", "teammate", false, "<p>Here I am</p>"],
      ["note", "teammate", true, "<p>draft</p>"],
      ["event", "teammate", false, "<p>closed the conversation</p>"],
      ["event", "teammate", false, "<p>opened the conversation</p>"],
    ]);
  });

  it("opens the sidebar and passes clicks on, or says why Intercom would not", async () => {
    const button = { type: "button", id: "go", label: "Go", action: { type: "submit" } };
    const canvas = { content: { components: [button, { type: "input", id: "name" }] } };
    setup.app.answers.push({ status: 200, body: JSON.stringify({ canvas }) });
    const { id } = await start("Hello");
    await setup.twin.drainWebhooks();
    setup.app.answers.length = 0;
    setup.app.answers.push({ status: 200, body: JSON.stringify({ canvas }) }, { status: 500 });
    expect((await ask("POST", `/conversations/${id}/sidebar`, {})).body).toMatchObject({ ok: true, canvas });
    const click = { componentId: "go", inputValues: { name: "Ana" }, currentCanvas: canvas };
    expect((await ask("POST", `/conversations/${id}/sidebar/submit`, click)).body).toMatchObject({
      ok: false,
      reason: "answered 500 instead of 200",
    });
    const submitted: unknown = JSON.parse(setup.app.received.at(-1)?.raw.toString("utf8") ?? "");
    expect(submitted).toMatchObject({ component_id: "go", input_values: { name: "Ana" }, current_canvas: canvas });
  });

  it("switches faults, and only those it knows", async () => {
    expect((await ask("PUT", "/faults", { serverErrors: true })).body).toMatchObject({ serverErrors: true, rateLimited: false });
    expect((await setup.call("GET", "/me")).status).toBe(503);
    expect((await ask("PUT", "/faults", { everything: true })).status).toBe(400);
  });

  it("marks a conversation as read once it was looked at", async () => {
    const { id, unread } = await start("Hello");
    expect(unread).toBe(true);
    expect((await ask("GET", `/conversations/${id}`)).body).toMatchObject({ unread: false });
  });

  it.each([
    ["an empty message", { text: "  " }, 400, "Write something first"],
    ["a message of a book's length", { text: "x".repeat(20_001) }, 400, "That is too long"],
    ["a body of another size altogether", { text: "x".repeat(300_000) }, 413, "That is too long"],
    ["broken JSON", "{", 400, "That is not valid JSON"],
  ])("refuses %s", async (_what, body, status, error) => {
    expect(await ask("POST", "/conversations", body)).toEqual({ status, body: { error } });
  });

  it("takes changes as JSON only, so that no foreign page can make them", async () => {
    expect((await ask("POST", "/conversations", '{"text":"x"}', "text/plain")).status).toBe(415);
  });

  it("does not know other conversations or routes", async () => {
    expect((await ask("GET", "/conversations/1")).status).toBe(404);
    expect((await ask("POST", "/conversations/1/close", {})).status).toBe(404);
    expect((await ask("GET", "/elsewhere")).status).toBe(404);
  });

  it("streams what happens and what changed, and what was missed to whoever comes back", async () => {
    const { id } = await start("Hello");
    await setup.twin.drainWebhooks();
    await setup.call("GET", "/me");
    const fresh = await eventsUntil(`${page.url}/events`, "0", "GET /me");
    expect(fresh).toContain('"kind":"customer"');
    expect(fresh).toContain('"title":"conversation.user.created"');
    expect(fresh).toContain("signed sha1");
    const seen = Math.max(...[...fresh.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1])));
    const late = eventsUntil(`${page.url}/events`, String(seen), "event: changed");
    await ask("POST", `/conversations/${id}/close`, {});
    const missed = await late;
    expect(missed).not.toContain("GET /me");
    expect(missed).toContain(`event: changed\ndata: {"conversationId":"${id}"}`);
  });
});

/** Reads the stream until a text has come, or twenty seconds have gone. */
async function eventsUntil(url: string, lastEventId: string, wanted: string): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(url, {
    headers: { "last-event-id": lastEventId },
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]),
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  if (!response.body) throw new Error("The stream has no body");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes(wanted)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  stop.abort();
  return text;
}
