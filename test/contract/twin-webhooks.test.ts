import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { APP_ADMIN, BILLING_TEAM, notificationOf, setUp, TEAMMATE, topicsOf, type Received, type Setup } from "./twin.setup.js";

describe("the twin's webhooks", () => {
  let setup: Setup;
  beforeEach(async () => {
    setup = await setUp();
  });
  afterEach(() => setup.close());

  const received = async (index = 0): Promise<Received> => {
    await setup.twin.drainWebhooks();
    const one = setup.app.received[index];
    if (!one) throw new Error(`Nothing arrived at ${index}`);
    return one;
  };

  it("are signed over the raw bytes with SHA-1", async () => {
    setup.twin.customerWrites({ text: "Ça va? 🌱" });
    const { headers, raw, path } = await received();
    const expected = createHmac("sha1", "sandbox-client-secret").update(raw).digest("hex");
    expect(path).toBe("/intercom/webhooks");
    expect(headers["x-hub-signature"]).toBe(`sha1=${expected}`);
    expect(headers["content-type"]).toBe("application/json");
    expect(headers["user-agent"]).toBe("intercom-parrot-service-client/1.0");
  });

  it("carry no parts for a new conversation: its text is in the source", async () => {
    const { conversationId } = setup.twin.customerWrites({ text: "Hello" });
    const delivered = notificationOf(await received());
    expect(delivered).toMatchObject({
      topic: "conversation.user.created",
      app_id: "sandbox1",
      delivery_attempts: 1,
      data: { item: { id: conversationId, source: { body: "<p>Hello</p>" }, conversation_parts: { conversation_parts: [] } } },
    });
    expect(delivered.id).toMatch(/^notif_[0-9a-f-]{36}$/);
  });

  it("carry the triggering part alone", async () => {
    const { conversationId } = setup.twin.customerWrites({ text: "Hello" });
    setup.twin.teammateReplies(conversationId, "Hi");
    setup.twin.customerWrites({ conversationId, text: "Any news?" });
    await setup.twin.drainWebhooks();
    const reply = setup.app.received.map(notificationOf).find(({ topic }) => topic === "conversation.user.replied");
    expect(reply?.data.item.conversation_parts).toMatchObject({
      total_count: 1,
      conversation_parts: [{ body: "<p>Any news?</p>", author: { type: "user" } }],
    });
  });

  it("tell what our own calls did, for the topics subscribed to", async () => {
    const { conversationId: id } = setup.twin.customerWrites({ text: "Hello" });
    const by = { type: "admin", admin_id: APP_ADMIN };
    await setup.call("POST", `/conversations/${id}/reply`, { ...by, message_type: "note", body: "note" });
    await setup.call("POST", `/conversations/${id}/reply`, { ...by, message_type: "comment", body: "reply" });
    await setup.call("POST", `/conversations/${id}/parts`, {
      ...by,
      message_type: "assignment",
      type: "team",
      assignee_id: BILLING_TEAM,
    });
    await setup.twin.drainWebhooks();
    expect(topicsOf(setup.app).toSorted()).toEqual([
      "conversation.admin.assigned",
      "conversation.admin.replied",
      "conversation.user.created",
    ]);
  });

  it("tell what people did", async () => {
    const { conversationId: id, contactId } = setup.twin.customerWrites({ text: "Hello" });
    setup.twin.finReplies(id, "I am Fin");
    setup.twin.assign(id, { teammateId: TEAMMATE });
    setup.twin.close(id);
    setup.twin.rate(id, 2, "slow");
    setup.twin.open(id);
    setup.twin.redact(id, "source");
    setup.twin.deleteConversation(id);
    setup.twin.deleteContact(contactId);
    await setup.twin.drainWebhooks();
    expect(topicsOf(setup.app).toSorted()).toEqual([
      "contact.deleted",
      "conversation.admin.assigned",
      "conversation.admin.closed",
      "conversation.admin.opened",
      "conversation.deleted",
      "conversation.operator.replied",
      "conversation.rating.added",
      "conversation.user.created",
      "conversation_part.redacted",
    ]);
    const deleted = setup.app.received.map(notificationOf).find(({ topic }) => topic === "conversation.deleted");
    expect(deleted?.data.item).toEqual({ type: "conversation", id });
  });

  it("stay silent about topics nobody subscribed to", async () => {
    const quiet = await setUp({ topics: ["conversation.admin.noted"] });
    const { conversationId } = quiet.twin.customerWrites({ text: "Hello" });
    quiet.twin.teammateNotes(conversationId, "note");
    await quiet.twin.drainWebhooks();
    expect(topicsOf(quiet.app)).toEqual(["conversation.admin.noted"]);
    await quiet.close();
  });

  it("come once more after a failure, with the same id, and then no more", async () => {
    setup.app.answers.push({ status: 503 }, { status: 500 });
    setup.twin.customerWrites({ text: "Hello" });
    const [first, second] = [notificationOf(await received(0)), notificationOf(await received(1))];
    expect(second.id).toBe(first.id);
    expect(second.delivery_attempts).toBe(2);
    expect(setup.twin.deliveries).toMatchObject([
      { attempt: 1, status: 503 },
      { attempt: 2, status: 500 },
    ]);
  });

  it("count as failed when the app is too slow", async () => {
    // The second attempt is answered at once, which on a busy machine takes its time too.
    const slow = await setUp({ webhookTimeoutMs: 1_000 });
    slow.app.answers.push({ status: 200, afterMs: 3_000 });
    slow.twin.customerWrites({ text: "Hello" });
    await slow.twin.drainWebhooks();
    expect(slow.twin.deliveries).toMatchObject([
      { status: null, failure: "no answer in time" },
      { attempt: 2, status: 200 },
    ]);
    await slow.close();
  });

  it("end for good when the app answers 410", async () => {
    setup.app.answers.push({ status: 410 });
    setup.twin.customerWrites({ text: "Hello" });
    await setup.twin.drainWebhooks();
    setup.twin.customerWrites({ text: "Is anybody there?" });
    await setup.twin.drainWebhooks();
    expect(setup.twin.subscribed).toBe(false);
    expect(setup.app.received).toHaveLength(1);
  });

  it("come twice, in another order, or not at all when told to", async () => {
    setup.twin.setFaults({ duplicateWebhooks: true });
    setup.twin.customerWrites({ text: "one" });
    expect(notificationOf(await received(0)).id).toBe(notificationOf(await received(1)).id);

    setup.twin.setFaults({ duplicateWebhooks: false, reorderWebhooks: true });
    const { conversationId } = setup.twin.customerWrites({ text: "two" });
    setup.twin.close(conversationId);
    await setup.twin.drainWebhooks();
    expect(topicsOf(setup.app).slice(2)).toEqual(["conversation.admin.closed", "conversation.user.created"]);

    setup.twin.setFaults({ reorderWebhooks: false, dropWebhooks: true });
    setup.twin.customerWrites({ text: "three" });
    await setup.twin.drainWebhooks();
    expect(setup.app.received).toHaveLength(4);
  });

  it("ping without an id", async () => {
    setup.twin.sendPing();
    expect(notificationOf(await received())).toMatchObject({ id: null, topic: "ping", delivery_status: null });
  });

  it("are announced by an unsigned HEAD", async () => {
    expect(await setup.twin.checkEndpoint()).toBe(200);
    expect(setup.app.received).toMatchObject([{ method: "HEAD", path: "/intercom/webhooks" }]);
    expect(setup.app.received[0]?.headers).not.toHaveProperty("x-hub-signature");
  });
});
