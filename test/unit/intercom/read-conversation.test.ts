import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toConversation } from "../../../src/intercom/reading/read-conversation.js";

const recorded = new URL("recorded/", import.meta.url);
const cases = readdirSync(recorded).filter((file) => file.endsWith(".json") && !file.endsWith(".conversation.json"));

describe("a recorded payload reads as the conversation beside it", () => {
  test.each(cases)("%s", async (file) => {
    const raw: unknown = JSON.parse(readFileSync(new URL(file, recorded), "utf8"));
    const conversation = toConversation(raw, file.startsWith("webhook-") ? "excerpt" : "whole");
    const expected = new URL(file.replace(/json$/, "conversation.json"), recorded);
    await expect(`${JSON.stringify(conversation, null, 2)}\n`).toMatchFileSnapshot(expected.pathname);
  });
});

describe("what GET leaves out is told", () => {
  const part = (id: number) => ({ id, part_type: "comment", body: "x", created_at: id });
  const parts = (count: number, total_count: number | null = null) => ({
    id: "1",
    conversation_parts: { conversation_parts: Array.from({ length: count }, (_, index) => part(index + 1)), total_count },
  });

  test.each([
    [499, null, false],
    [500, null, true],
    [3, 3, false],
    [3, 4, true],
  ])("%i parts of %s: truncated is %s", (count, total, truncated) => {
    expect(toConversation(parts(count, total)).truncated).toBe(truncated);
  });

  test("but a notification's item, which brings one part of many, claims nothing", () => {
    expect(toConversation(parts(1, 30), "excerpt").truncated).toBe(false);
  });
});

test("messages are in the order they were said, whatever order they came in", () => {
  const said = (id: string, created_at: number) => ({ id, part_type: "comment", body: id, created_at });
  const raw = {
    id: "1",
    created_at: 5,
    conversation_parts: { conversation_parts: [said("c", 30), said("a", 10), said("b", 10)] },
  };
  expect(toConversation(raw).messages.map((message) => message.id)).toEqual(["a", "b", "c"]);
});

describe("a mail that says nothing in its text", () => {
  const mail = (subject: string, rest: object = {}) => ({
    id: "1",
    created_at: 5,
    title: subject,
    source: {
      type: "email",
      subject: `<p>${subject}</p>`,
      body: "<p>Sent from my iPhone</p>",
      author: { type: "user" },
      ...rest,
    },
  });
  const texts = (raw: object) => toConversation(raw).messages.map(({ text }) => text);
  const SUBJECT = "Charged twice for order 1234";

  test("says what its subject says", () => {
    expect(texts(mail(SUBJECT))).toEqual([`${SUBJECT}\n\nSent from my iPhone`]);
    expect(texts(mail(SUBJECT, { body: "" }))).toEqual([SUBJECT]);
    expect(texts(mail(SUBJECT, { body: null, attachments: [{ name: "bill.pdf" }] }))).toEqual([SUBJECT]);
  });

  test.each([
    "Re: Your order",
    "AW: Ihre Bestellung",
    "RE[2]: Your order",
    "Fwd: Your order",
    "Antw.: Uw bestelling",
    "回复：订单",
    "(no subject)",
    "#1234",
    "IMG_0815.JPG",
    "Sent from my iPhone",
  ])("unless that says nothing either: %s", (subject) => {
    expect(texts(mail(subject))).toEqual(["Sent from my iPhone"]);
    expect(texts(mail(subject, { body: "" }))).toEqual([]);
  });

  test("or is not the customer's, not a mail's, or was removed", () => {
    expect(texts(mail(SUBJECT, { body: "", author: { type: "admin" } }))).toEqual([]);
    expect(texts(mail(SUBJECT, { type: "twitter" }))).toEqual(["Sent from my iPhone"]);
    expect(texts(mail(SUBJECT, { redacted: true }))).toEqual([]);
  });

  test("and one that says something is left as it is", () => {
    expect(texts(mail(SUBJECT, { body: "Please refund it" }))).toEqual(["Please refund it"]);
  });
});

test("what has no id is no conversation", () => {
  for (const raw of [{}, { id: null }, { id: "" }, null, undefined, "x", []]) expect(() => toConversation(raw)).toThrow();
});

test("anything at all with an id reads without a word of protest", () => {
  const keys = [
    "source",
    "conversation_parts",
    "contacts",
    "tags",
    "ai_agent",
    "assignee",
    "conversation_rating",
    "created_at",
    "title",
  ];
  const part = fc.record({
    id: fc.string({ minLength: 1 }),
    body: fc.string(),
    created_at: fc.jsonValue(),
    author: fc.jsonValue(),
  });
  const odd = fc.oneof(fc.jsonValue(), fc.record({ conversation_parts: fc.array(fc.oneof(part, fc.jsonValue())) }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), odd), fc.string({ minLength: 1 }), (fields, id) => {
      const conversation = toConversation({ ...fields, id });
      expect(conversation.id).toBe(id);
      for (const message of conversation.messages) expect(message.text.trim()).not.toBe("");
      for (const { at } of [...conversation.messages, ...conversation.notes]) expect(Number.isSafeInteger(at)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
