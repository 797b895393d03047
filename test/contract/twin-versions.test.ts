import { describe, expect, it, onTestFinished } from "vitest";
import { APP_ADMIN, conversationOf, notificationOf, refusalOf, setUp, TEAMMATE, topicsOf } from "./twin.setup.js";

async function noteIn(version: string): Promise<unknown> {
  const setup = await setUp();
  const { conversationId } = setup.twin.customerWrites({ text: "Hello" });
  const note = { message_type: "note", type: "admin", admin_id: APP_ADMIN, body: "note" };
  const { body } = await setup.call("POST", `/conversations/${conversationId}/reply`, note, { "intercom-version": version });
  await setup.close();
  return body;
}

describe("the twin's versions", () => {
  it("name the app that wrote a part from 2.13 on", async () => {
    expect(JSON.stringify(await noteIn("2.12"))).not.toContain("app_package_code");
    expect(await noteIn("2.13")).toMatchObject({
      conversation_parts: { conversation_parts: [{ app_package_code: "simpli-for-intercom" }] },
    });
  });

  it("tell what an AI wrote from 2.14 on", async () => {
    expect(JSON.stringify(await noteIn("2.13"))).not.toContain("from_ai_agent");
    expect(await noteIn("2.14")).toMatchObject({
      conversation_parts: { conversation_parts: [{ author: { from_ai_agent: false } }] },
    });
  });

  it.each([
    ["2.14", "handed-over", "routed_to_team"],
    ["2.14", "negative-feedback", "abandoned"],
    ["2.15", "handed-over", "escalated"],
    ["2.15", "negative-feedback", "negative_feedback"],
    ["2.16", "procedure-handoff", "procedure_handoff"],
  ] as const)("in %s name Fin's hand-over (%s) as %s", async (version, reason, state) => {
    const setup = await setUp();
    const { conversationId } = setup.twin.customerWrites({ text: "Hello" });
    setup.twin.finHandsOver(conversationId, "I pass you on.", reason);
    const { body } = await setup.call("GET", `/conversations/${conversationId}`, undefined, { "intercom-version": version });
    expect(body).toMatchObject({ ai_agent: { resolution_state: state } });
    await setup.close();
  });

  it.each([
    ["2.14", "ticket.closed"],
    ["2.15", "ticket.resolved"],
  ])("in %s announce a ticket that is resolved by %s", async (webhookVersion, topic) => {
    const setup = await setUp({ webhookVersion });
    const { conversationId } = setup.twin.customerWrites({ text: "Hello" });
    setup.twin.makeTicket(conversationId);
    setup.twin.setTicketState(conversationId, "resolved");
    await setup.twin.drainWebhooks();
    // They come in no promised order.
    const closing = topicsOf(setup.app).filter((each) => each.startsWith("ticket."));
    expect(closing.toSorted()).toEqual(["ticket.created", topic, "ticket.state.updated"].toSorted());
    await setup.close();
  });

  it("answer 410 with a link for a contact that was merged away from 2.16 on, and know none before", async () => {
    const setup = await setUp();
    onTestFinished(() => setup.close());
    const lead = setup.twin.customerWrites({ text: "Hi", lead: true }).contactId;
    const user = setup.twin.customerWrites({ text: "Hi", customer: { name: "Ana" } }).contactId;
    setup.twin.mergeContacts(lead, user);
    const read = (version: string) => setup.call("GET", `/contacts/${lead}`, undefined, { "intercom-version": version });
    expect(refusalOf(await read("2.15"))).toBe("404 not_found");
    const gone = await read("2.16");
    expect(refusalOf(gone)).toBe("410 contact_merged");
    expect(gone.headers.get("link")).toBe(`</contacts/${user}>; rel="canonical"`);
    expect(refusalOf(await setup.call("GET", "/contacts/66f0", undefined, { "intercom-version": "2.16" }))).toBe("404 not_found");
  });

  it("write zero for nobody from 2.16 on", async () => {
    expect(await noteIn("2.15")).toMatchObject({ admin_assignee_id: null });
    expect(await noteIn("2.16")).toMatchObject({ admin_assignee_id: 0, team_assignee_id: 0 });
  });

  it("shape webhooks by the version of the Developer Hub and answers by the header", async () => {
    const setup = await setUp({ webhookVersion: "2.16" });
    const { conversationId: id } = setup.twin.customerWrites({ text: "a < b" });
    await setup.twin.drainWebhooks();
    expect(setup.app.received.map(notificationOf)).toMatchObject([{ data: { item: { team_assignee_id: 0 } } }]);
    expect((await setup.call("GET", `/conversations/${id}`)).body).toMatchObject({ team_assignee_id: null });
    const unversioned = await fetch(`${setup.apiUrl}/conversations/${id}`, {
      headers: { authorization: `Bearer ${setup.twin.options.accessToken}` },
    });
    expect(await unversioned.json()).toMatchObject({ team_assignee_id: 0 });
    await setup.close();
  });

  it("take a title from 2.13 on, and a company, which must be there, from 2.14 on", async () => {
    const setup = await setUp();
    const { conversationId: id } = setup.twin.customerWrites({ text: "Hello" });
    const update = (version: string, body: object) =>
      setup.call("PUT", `/conversations/${id}`, body, { "intercom-version": version });
    expect((await update("2.12", { title: "Parcel", company_id: "c1" })).body).toMatchObject({ title: null });
    expect((await update("2.13", { title: "Parcel", read: true })).body).toMatchObject({ title: "Parcel", read: true });
    expect(refusalOf(await update("2.14", { company_id: "c1" }))).toBe("404 company_not_found");
    await setup.close();
  });

  it("say what changed, who changed it and what was there before, as far as the version goes", async () => {
    const setup = await setUp();
    const { twin } = setup;
    twin.addConversationAttribute({ name: "AI category", dataType: "string" });
    const { conversationId: id } = twin.customerWrites({ text: "Hello" });
    await setup.call("PUT", `/conversations/${id}`, { custom_attributes: { "AI category": "billing" } });
    twin.setAttribute(id, "AI category", "refund", TEAMMATE);
    twin.workflowSets(id, "AI category", "order");
    twin.tag(id, "vip", TEAMMATE);
    twin.workflowUntags(id, "vip");
    twin.prioritize(id, "high", TEAMMATE);
    twin.snooze(id, Math.floor(Date.now() / 1000) + 3600, TEAMMATE);
    const changesIn = async (version: string) => {
      const read = await setup.call("GET", `/conversations/${id}`, undefined, { "intercom-version": version });
      const { conversation_parts: parts } = conversationOf(read).conversation_parts;
      return parts.map(({ author, event_details: details }) => [author.type, details]);
    };
    const attribute = { name: "AI category" };
    expect(await changesIn("2.13")).toEqual([
      ["bot", undefined],
      ["admin", undefined],
      ["bot", undefined],
      ["admin", undefined],
    ]);
    expect(await changesIn("2.14")).toEqual([
      ["bot", { attribute, value: { name: "billing" } }],
      ["admin", { attribute, value: { name: "refund" } }],
      ["bot", { workflow: { name: "Tidy up" }, attribute, value: { name: "order" } }],
      ["admin", null],
    ]);
    expect(await changesIn("2.15")).toEqual([
      ["bot", { attribute, value: { name: "billing", previous: null } }],
      ["admin", { attribute, value: { name: "refund", previous: "billing" } }],
      ["bot", { workflow: { name: "Tidy up" }, attribute, value: { name: "order" } }],
      ["admin", { tags_added: ["vip"], tags_removed: [] }],
      ["bot", { tags_added: [], tags_removed: ["vip"] }],
      ["admin", { current_priority: "priority", previous_priority: "not_priority" }],
      ["admin", { until: expect.any(String) as unknown, custom_until_time: expect.stringMatching(/Z$/) as unknown }],
    ]);
    const read = await setup.call("GET", `/conversations/${id}`, undefined, { "intercom-version": "2.16" });
    expect(read.body).toMatchObject({ priority: "high" });
    await setup.close();
  });

  it("send plain text in webhooks of apps on 2.15 and later", async () => {
    const setup = await setUp({ webhookVersion: "2.15" });
    setup.twin.customerWrites({ text: "a < b" });
    await setup.twin.drainWebhooks();
    const delivered = setup.app.received.map(notificationOf);
    expect(delivered).toMatchObject([{ data: { item: { source: { body: "a < b" } } } }]);
    await setup.close();
  });
});
