/** What comes out of the queue, which a release with other automations may have written. */
import { expect, it } from "vitest";
import { parseEnvelope } from "../../../src/queue/rows.js";

const cause = { id: "c", topic: "conversation.user.created", receivedAt: 1, partId: null };

const eventNaming = (automations: readonly string[]) =>
  parseEnvelope("event", {
    ...{ requestId: "r", attempt: 1, firstFailedAt: null },
    payload: { workspaceId: "w", conversationId: "1", cause, automations },
  });

it("an event that also names an automation of another release runs those that are known", () => {
  expect(eventNaming(["triage", "translation", "draft"])).toMatchObject({
    readable: true,
    envelope: { payload: { automations: ["triage", "draft"] } },
  });
});

it.each([[["translation"]], [[]]])("an event that names no automation of this release, %j, is no job of it", (automations) => {
  expect(eventNaming(automations)).toMatchObject({ readable: false });
});
