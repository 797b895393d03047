/** Conversations that are read, by their size: no reading holds the main loop, and what is kept of one stays small. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { toConversation } from "../../src/intercom/reading/read-conversation.js";
import { least, longestTurn, timeOf } from "../support/longest-turn.js";
import { clientFor, failureOf } from "./intercom-client.setup.js";

vi.setConfig({ testTimeout: 180_000 }); // 35 MB are read here, twice, on a machine that may be busy.

const MEGABYTE = 1024 * 1024;

const body = (part: number) =>
  `<p>${`Hello, my order ${part} is late and I would like to know when it comes. `.repeat(330).slice(0, 21_900)} ${part}</p>`;
const conversation = (id: string, parts: number) =>
  JSON.stringify({
    id,
    conversation_parts: {
      conversation_parts: Array.from({ length: parts }, (_, index) => ({
        id: String(index),
        part_type: index % 7 === 0 ? "note" : "comment",
        body: body(index),
        created_at: index,
        author: { type: index % 2 === 0 ? "user" : "admin", id: "1", name: "Ana", email: "ana@mail.example" },
      })),
    },
  });

/** Made beforehand: what the server does for an answer must not be taken for what the client does. */
const ANSWERS: Readonly<Record<string, Buffer>> = {
  "500": Buffer.from(conversation("500", 500)),
  "50": Buffer.from(conversation("50", 50)),
  unreadable: Buffer.from(`{"id": null, "title": "${"x".repeat(MEGABYTE)}"}`),
  search: Buffer.from(
    JSON.stringify({
      conversations: Array.from({ length: 20 }, (_, id) => ({
        id,
        created_at: id,
        source: { body: "Hello <br>".repeat(MEGABYTE / 10) },
      })),
    }),
  ),
  endless: Buffer.alloc(40 * MEGABYTE, " "),
};

const server = createServer((request, response) => {
  const id = /^\/conversations\/(\w+)/.exec(request.url ?? "")?.[1] ?? "";
  response.writeHead(200, { "Content-Type": "application/json" }).end(ANSWERS[id]);
});
let client: ReturnType<typeof clientFor>;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = clientFor(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("three conversations of 500 parts and 11 MB, read at once", () => {
  it("hold the main loop for a small part of the time that one reading takes", async () => {
    const reading = await least(() => timeOf(() => toConversation(JSON.parse(String(ANSWERS["500"])))));
    const turn = await least(() => longestTurn(Promise.all(["500", "500", "500"].map((id) => client.fetchConversation(id)))));
    expect(turn).toBeLessThan(reading / 6);
  });

  it("are read as smaller ones are", async () => {
    const read = await client.fetchConversation("50");
    expect(read).toEqual(toConversation(JSON.parse(String(ANSWERS["50"]))));
    expect(read.messages).toHaveLength(42);
  });

  it("are kept within bounds: the first and the newest texts whole, both ends of the others", async () => {
    const { messages, notes } = await client.fetchConversation("500");
    expect(messages).toHaveLength(428);
    expect(JSON.stringify(messages).length).toBeLessThan(0.5 * MEGABYTE);
    expect(messages[0]?.text.length).toBeGreaterThan(15_000);
    expect(messages.at(-1)?.text.length).toBeGreaterThan(15_000);
    expect(messages[100]?.text).toMatch(/^Hello, my order \d+ is late .* \[…\] .*…$/);
    expect(messages[100]?.text.length).toBeLessThan(400);
    expect(JSON.stringify(notes).length).toBeLessThan(0.5 * MEGABYTE);
  });
});

it("twenty earlier conversations that begin with a megabyte each hold the main loop for less than reading them takes", async () => {
  const reading = await least(() => timeOf(() => JSON.parse(String(ANSWERS["search"])) as unknown));
  // Joining what came in pieces is left to it: about 0.4 of the reading.
  const search = () => client.searchByContact({ contactId: "9", before: 100 });
  expect(await least(() => longestTurn(search()))).toBeLessThan(reading);
  expect((await search()).map(({ startedAt }) => startedAt)).toEqual(Array.from({ length: 20 }, (_, at) => at));
});

describe("an answer", () => {
  it("that is large and cannot be read is no other than a small one: it comes again later", async () => {
    expect((await failureOf(client.fetchConversation("unreadable"))).failure).toMatchObject({
      code: "unexpected_answer",
      status: 200,
      advice: { retry: "later" },
    });
  });

  it("above the limit is an error of its own, and is never asked for again", async () => {
    const { message, failure } = await failureOf(client.fetchConversation("endless"));
    expect(failure).toMatchObject({ code: "answer_too_large", outcome: "unknown", advice: { retry: "never" } });
    expect(message).toContain("over 32 MB");
  });
});
