/** Which messages' moods are read: never one twice, never the long past, always what was announced. */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Conversation, Message } from "../../../src/domain/conversation.js";
import { messagesToRead } from "../../../src/jobs/automations/sentiment/analyze-messages.js";

const message = (id: string, role: Message["role"], at: number): Message => ({
  id,
  role,
  authorId: "c",
  authorName: null,
  authorEmail: null,
  text: "Hello",
  attachments: [],
  at,
  appCode: null,
});
const conversations = fc
  .array(fc.constantFrom("customer" as const, "teammate" as const, "bot" as const), { maxLength: 12 })
  .map((roles): Conversation => ({
    id: "1",
    state: "open",
    subject: null,
    channel: "chat",
    createdAt: 0,
    updatedAt: 0,
    contactIds: ["c"],
    teamId: null,
    teammateId: null,
    tags: [],
    messages: roles.map((role, index) => message(String(index), role, index * 10)),
    notes: [],
    closings: [],
    assignments: [],
    fin: { participated: false, resolution: null, lastSpokeAt: null, hadLastWord: false },
    rating: null,
    truncated: false,
  }));
const asked = fc.tuple(
  conversations,
  fc.uniqueArray(fc.nat({ max: 12 }).map(String)),
  fc.option(fc.nat({ max: 12 }).map(String)),
  fc.option(fc.nat({ max: 130 })),
);

it("reads customers' messages only, oldest first, and none that was read", () => {
  fc.assert(
    fc.property(asked, ([conversation, read, partId, since]) => {
      const due = messagesToRead(conversation, new Set(read), { partId, ...(since === null ? {} : { since }) });
      expect(due.every(({ id, role }) => role === "customer" && !read.includes(id))).toBe(true);
      expect([...due].sort((one, other) => one.at - other.at)).toEqual(due);
    }),
    { numRuns: 1_000 },
  );
});

it("after it has read what was due, nothing is due", () => {
  fc.assert(
    fc.property(asked, ([conversation, read, partId, since]) => {
      const cause = { partId, ...(since === null ? {} : { since }) };
      const due = messagesToRead(conversation, new Set(read), cause);
      const now = new Set([...read, ...due.map(({ id }) => id)]);
      expect(messagesToRead(conversation, now, cause)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

it("an announced message that is there is read, unless it was", () => {
  fc.assert(
    fc.property(asked, ([conversation, read, partId]) => {
      const announced = conversation.messages.find(({ id, role }) => id === partId && role === "customer");
      fc.pre(announced !== undefined && !read.includes(announced.id));
      expect(messagesToRead(conversation, new Set(read), { partId })).toContainEqual(announced);
    }),
  );
});

it("of 500 messages the text of those alone is looked at that were not read", () => {
  const looked = new Set<string>();
  const messages = Array.from({ length: 500 }, (_, index): Message =>
    Object.defineProperty(message(String(index), "customer", index), "text", {
      get() {
        looked.add(String(index));
        return "Where is it?\n\nSent from my iPhone";
      },
    }),
  );
  const [example] = fc.sample(conversations, 1);
  if (example === undefined) throw new Error("no conversation");
  const conversation: Conversation = { ...example, messages };
  const read = new Set(messages.slice(0, -1).map(({ id }) => id));
  expect(messagesToRead(conversation, read, { partId: "499" })).toEqual([messages.at(-1)]);
  expect(messagesToRead(conversation, new Set(), { partId: "gone" })).toEqual([messages.at(-1)]);
  expect([...looked]).toEqual(["499"]);
});

it("a telephone's own words alone are not read, and move nothing", () => {
  const texts = ["Where is it?", "Sent from my iPhone", "And now?", ""];
  const [example] = fc.sample(conversations, 1);
  if (example === undefined) throw new Error("no conversation");
  const messages = texts.map((text, index) => ({ ...message(String(index), "customer", index), text }));
  const idsOf = (read: readonly string[], cause: Parameters<typeof messagesToRead>[2]) =>
    messagesToRead({ ...example, messages }, new Set(read), cause).map(({ id }) => id);
  expect(idsOf([], { partId: "3" })).toEqual(["2"]);
  expect(idsOf([], { partId: "1" })).toEqual(["2"]);
  expect(idsOf(["2"], { partId: "1" })).toEqual([]);
  expect(idsOf([], { partId: null, since: 1 })).toEqual(["2"]);
  expect(idsOf([], { partId: null, since: 3 })).toEqual([]);
});
