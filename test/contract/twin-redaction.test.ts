import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notificationOf, refusalOf, setUp, type Setup } from "./twin.setup.js";

describe("the twin's redaction", () => {
  let setup: Setup;
  let id: string;
  beforeEach(async () => {
    setup = await setUp();
    id = setup.twin.customerWrites({ text: "My card is 4242 4242 4242 4242" }).conversationId;
  });
  afterEach(() => setup.close());

  const redact = (body: object) => setup.call("POST", "/conversations/redact", { conversation_id: id, ...body });

  it("wipes a part's text and says so to the app", async () => {
    const partId = setup.twin.teammateNotes(id, "secret");
    const answer = await redact({ type: "conversation_part", conversation_part_id: partId });
    expect(answer.status).toBe(200);
    expect(setup.twin.conversation(id).notes).toMatchObject([{ redacted: true, body: "<p><i>This message was deleted</i></p>" }]);
    await setup.twin.drainWebhooks();
    const redacted = setup.app.received.map(notificationOf).find(({ topic }) => topic === "conversation_part.redacted");
    expect(redacted?.data.item.conversation_parts).toMatchObject({ conversation_parts: [{ id: partId, redacted: true }] });
  });

  it("wipes a customer's first message", async () => {
    const { source } = setup.twin.conversation(id);
    await redact({ type: "source", source_id: source.id });
    expect(setup.twin.conversation(id).source).toMatchObject({ redacted: true, body: "<p><i>This message was deleted</i></p>" });
  });

  it("refuses a part without a text", async () => {
    setup.twin.close(id);
    const partId = setup.twin.conversation(id).parts[0]?.id;
    expect(refusalOf(await redact({ type: "conversation_part", conversation_part_id: partId }))).toBe(
      "422 conversation_part_not_redactable",
    );
  });

  it("refuses what it does not have", async () => {
    const unknown = "404 conversation_part_or_message_not_found";
    expect(refusalOf(await redact({ type: "conversation_part", conversation_part_id: "1" }))).toBe(unknown);
    expect(refusalOf(await redact({ type: "source", source_id: "1" }))).toBe(unknown);
    expect(refusalOf(await redact({ type: "source", source_id: "1", conversation_id: "1" }))).toBe(unknown);
  });
});
