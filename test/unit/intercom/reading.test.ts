import { expect, test } from "vitest";
import { roleOf } from "../../../src/intercom/reading/authors.js";
import { channelOf } from "../../../src/intercom/reading/read-conversation.js";

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
