import { expect, test } from "vitest";
import { isNoticeOfBot, roleOf } from "../../../src/intercom/reading/authors.js";
import { channelOf, toConversation } from "../../../src/intercom/reading/read-conversation.js";
import { toPastConversation } from "../../../src/intercom/reading/readers.js";

const author = (type: string | null, from_ai_agent: boolean | null = null) => ({
  type,
  id: "1",
  name: "Fin",
  email: null,
  from_ai_agent,
  is_ai_answer: null,
});

test.each([
  ["user", "customer"],
  ["lead", "customer"],
  ["contact", "customer"],
  ["visitor", "customer"],
  ["admin", "teammate"],
  ["bot", "bot"],
  ["operator", "bot"],
  ["team", "other"],
  ["something new", "other"],
  [null, "other"],
])("an author of type %s is a %s", (type, role) => {
  expect(roleOf(author(type))).toBe(role);
});

test.each([
  ["channel_and_reply_time_expectation", "bot", true],
  ["something_new", "bot", true],
  ["comment", "bot", false],
  ["quick_reply", "bot", false],
  ["close", "bot", false],
  [null, "bot", false],
  ["something_new", "admin", false],
])("a part of type %s by a %s: a bot's notice is %s", (type, by, expected) => {
  expect(isNoticeOfBot(type, author(by))).toBe(expected);
  expect(isNoticeOfBot(type, author(by, true)), "an AI agent answers").toBe(false);
});

test("an assignment by the inbox's own rule is one", () => {
  const assigned = { id: "9", part_type: "default_assignment", created_at: 7, assigned_to: { type: "team", id: "22" } };
  const raw = { id: "1", created_at: 5, conversation_parts: { conversation_parts: [assigned] } };
  expect(toConversation(raw).assignments).toEqual([{ to: "team", by: null, at: 7 }]);
  expect(toPastConversation(raw).parts.at(-1)?.assigned).toMatchObject({ to: "team", id: "22" });
});

test("what Intercom's AI agent says under a teammate's type is no teammate's word", () => {
  expect(roleOf(author("admin", true))).toBe("bot");
  expect(roleOf(author("user", true))).toBe("customer");
  expect(roleOf(null)).toBe("other");
});

test.each([
  ["conversation", "chat"],
  ["push", "chat"],
  ["email", "email"],
  ["phone_call", "phone"],
  ["phone_switch", "phone"],
  ["whatsapp", "social"],
  ["sms", "social"],
  ["api", "web"],
  ["", "chat"],
  [null, "chat"],
])("a source of type %s is %s", (type, channel) => {
  expect(channelOf(type)).toBe(channel);
});
