import { expect, it } from "vitest";
import { toTopic } from "../../../src/intake/topics.js";

it.each([
  ["conversation.user.created", "conversation.user.created"],
  ["conversation.created", "conversation.user.created"],
  ["conversation.closed", "conversation.admin.closed"],
  ["ping", "ping"],
  ["ticket.contact.replied", "ticket.contact.replied"],
  ["ticket.note.created", null],
  ["company.created", null],
  // Names every object carries are no topics.
  ["__proto__", null],
  ["constructor", null],
  ["toString", null],
])("%s is the topic %s", (name, topic) => {
  expect(toTopic(name)).toBe(topic);
});
