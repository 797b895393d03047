import { describe, expect, it } from "vitest";
import { TOPIC_NAMES, TOPICS, toTopic } from "../../../src/intake/topics.js";
import type { JobName } from "../../../src/jobs/catalog.js";
import { APP_TOPICS } from "../../../src/sandbox/webhooks/topics.js";
import { CUSTOMER_WROTE, DRAFT_TOPICS } from "../../../src/store/conversations/conversations.js";

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

it("the twin sends what the app subscribes to; ping needs no subscription", () => {
  expect(APP_TOPICS.toSorted()).toEqual(TOPIC_NAMES.filter((name) => name !== "ping").toSorted());
});

describe("a topic that sets a draft off", () => {
  const drafts = TOPIC_NAMES.filter((name) => (TOPICS[name] as readonly JobName[]).includes("draft"));

  it("is one that can change whether a draft is due, and announces a customer's message", () => {
    expect(drafts.filter((name) => !DRAFT_TOPICS.includes(name))).toEqual([]);
    expect([...CUSTOMER_WROTE].sort()).toEqual(drafts.toSorted());
  });

  it("is, like all that change whether one is due, a topic the app takes", () => {
    const known: readonly string[] = TOPIC_NAMES;
    expect(DRAFT_TOPICS.filter((name) => !known.includes(name))).toEqual([]);
  });
});
