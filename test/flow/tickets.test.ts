/** Conversations that become tickets: what was known stays, both kinds of topics may arrive, and nothing is done twice. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runSettableApp, type SettableApp, TEAMMATE } from "../support/settable-app.js";
import { openHome, textOf } from "../support/sidebar.js";
import { postWebhook } from "./post-signed.js";

let settable: SettableApp;
beforeAll(async () => {
  settable = await runSettableApp();
  settable.answerTriage(0.9);
  settable.answerSentiment(0.6);
});
afterAll(() => settable.close());

/** How often each engine was asked, of what tickets might ask twice. */
const asked = () => ({
  triage: settable.simpli.requests("triage", "/classify").length,
  draft: settable.simpli.requests("reply", "/api/v1/draft").length,
  sentiment: settable.simpli.requests("sentiment").length,
  qa: settable.simpli.requests("qa").length,
});
const taken = (conversationId: string) =>
  settable.app.twin.deliveries
    .filter((each) => each.conversationId === conversationId && each.status === 200)
    .map(({ topic }) => topic);
const notesAbout = (conversationId: string, words: RegExp) =>
  settable.app.twin.conversation(conversationId).notes.filter(({ body }) => words.test(body ?? ""));
const send = (topic: string, item: object) => {
  const { workspaceId: app_id, clientSecret } = settable.app.twin.options;
  const created_at = Math.floor(Date.now() / 1000);
  const body = { type: "notification_event", app_id, topic, id: `notif_${randomUUID()}`, created_at, data: { item } };
  return postWebhook({ url: settable.app.url, clientSecret }, body);
};

async function ticket(): Promise<string> {
  const { conversationId } = await settable.written();
  settable.app.twin.makeTicket(conversationId, TEAMMATE);
  await settable.app.quiet();
  return conversationId;
}

it("a conversation that is converted keeps category, sentiment and draft, and nothing is asked or written again", async () => {
  const { app } = settable;
  const { conversationId, view } = await settable.written();
  const [before, engines] = [view(), asked()];
  const converted = await fetch(`${app.intercomUrl}/conversations/${conversationId}/convert`, {
    method: "POST",
    headers: { authorization: `Bearer ${app.twin.options.accessToken}`, "content-type": "application/json" },
    body: JSON.stringify({ ticket_type_id: "2979330" }),
  });
  expect(await converted.json()).toMatchObject({ type: "ticket", id: conversationId, category: "Customer", open: true });
  await app.quiet();
  app.twin.setTicketState(conversationId, "in_progress", TEAMMATE);
  await app.quiet();
  expect(taken(conversationId)).toEqual(expect.arrayContaining(["ticket.created", "ticket.state.updated"]));
  expect(asked()).toEqual(engines);
  expect([view().tagNames, view().notes.length]).toEqual([before.tagNames, before.notes.length]);
  const home = await openHome(app.twin, conversationId, TEAMMATE);
  expect(textOf(home)).toMatch(/billing/i);
  expect(textOf(home)).toContain("Insert draft");
});

it("a customer's answer that both topics announce is drafted, classified and felt once", async () => {
  const conversationId = await ticket();
  const before = asked();
  settable.app.twin.customerWrites({ conversationId, text: "When will the second charge be back on my card?" });
  await settable.app.quiet();
  expect(taken(conversationId)).toEqual(expect.arrayContaining(["conversation.user.replied", "ticket.contact.replied"]));
  const after = asked();
  expect([after.draft - before.draft, after.sentiment - before.sentiment]).toEqual([1, 1]);
  expect(after.triage - before.triage).toBeLessThanOrEqual(1);
  expect(notesAbout(conversationId, /review before sending/i)).toHaveLength(2);
});

it("a close that both topics announce is scored once", async () => {
  const conversationId = await ticket();
  const { twin } = settable.app;
  twin.teammateReplies(conversationId, "We have refunded the second charge today, it takes five days.", TEAMMATE);
  await settable.app.quiet();
  const before = asked();
  twin.close(conversationId, { adminId: TEAMMATE });
  await settable.app.quiet();
  expect(taken(conversationId)).toEqual(expect.arrayContaining(["conversation.admin.closed", "ticket.closed"]));
  expect(asked().qa - before.qa).toBe(1);
  expect(notesAbout(conversationId, /QA Score/)).toHaveLength(1);
});

it("where the ticket's topics alone arrive they are enough", async () => {
  const conversationId = await ticket();
  const { twin } = settable.app;
  const about = { type: "ticket", id: conversationId, ticket_id: "6601", category: "Customer" };
  const before = asked();
  twin.setFaults({ dropWebhooks: true });
  const { partId, contactId } = twin.customerWrites({ conversationId, text: "And please send me the invoice as well." });
  twin.setFaults({ dropWebhooks: false });
  const part = { type: "ticket_part", id: partId, part_type: "comment", author: { type: "user", id: contactId } };
  await send("ticket.contact.replied", { type: "ticket_ticket_part", ticket: about, ticket_part: part });
  await settable.app.quiet();
  expect([asked().draft - before.draft, asked().sentiment - before.sentiment]).toEqual([1, 1]);
  twin.setFaults({ dropWebhooks: true });
  twin.teammateReplies(conversationId, "Here is the invoice, and the refund is on its way to your card.", TEAMMATE);
  twin.close(conversationId, { adminId: TEAMMATE });
  twin.setFaults({ dropWebhooks: false });
  await send("ticket.closed", { ...about, open: false });
  await settable.app.quiet();
  expect(asked().qa - before.qa).toBe(1);
});

it("a ticket that is resolved, which is announced apart from closed ones from 2.15 on, is scored as well", async () => {
  const conversationId = await ticket();
  const { twin } = settable.app;
  const before = asked();
  twin.setFaults({ dropWebhooks: true });
  twin.teammateReplies(conversationId, "The refund is on its way to your card, you see it by Friday.", TEAMMATE);
  twin.close(conversationId, { adminId: TEAMMATE });
  twin.setFaults({ dropWebhooks: false });
  await send("ticket.resolved", { type: "ticket", id: conversationId, category: "Customer", open: false });
  await settable.app.quiet();
  expect(asked().qa - before.qa).toBe(1);
});

it("a ticket that was scored as resolved, before its close had a part, is not scored again with that part", async () => {
  const conversationId = await ticket();
  const { twin, databaseUrl } = settable.app;
  twin.setFaults({ dropWebhooks: true });
  twin.teammateReplies(conversationId, "The refund is on its way to your card, you see it by Friday.", TEAMMATE);
  twin.close(conversationId, { adminId: TEAMMATE });
  twin.setFaults({ dropWebhooks: false });
  const about = { type: "ticket", id: conversationId, category: "Customer", open: false };
  await send("ticket.resolved", about);
  await settable.app.quiet();
  const store = new Client({ connectionString: databaseUrl ?? "" });
  await store.connect();
  const set = "update evaluations set closing_id = 'closed-1' where conversation_id = $1";
  expect((await store.query(set, [conversationId])).rowCount).toBe(1);
  const before = asked();
  await send("ticket.closed", about);
  await settable.app.quiet();
  const { rows } = await store.query("select closing_id from evaluations where conversation_id = $1", [conversationId]);
  await store.end();
  expect([asked().qa - before.qa, rows]).toEqual([0, [{ closing_id: "closed-1" }]]);
});

it("the sidebar of a ticket is its conversation's, and on a ticket without a customer it says why it is empty", async () => {
  const conversationId = await ticket();
  const { twin } = settable.app;
  const home = await twin.openTicketSidebar(conversationId);
  expect(home.ok && JSON.stringify(home.canvas)).toContain("Insert draft");
  const internal = await twin.openTicketSidebar(conversationId, "Back-office");
  expect(internal.ok && JSON.stringify(internal.canvas)).toContain("not a conversation with a customer");
});

describe("a ticket that never was a conversation", () => {
  const failedJobs = async () =>
    (await (await fetch(`${settable.app.url}/metrics`)).text()).match(/^simpli_dead_letters.* [1-9].*$/m);
  const move = async (ticketId: string) => {
    const { twin } = settable.app;
    twin.customerWrites({ conversationId: ticketId, text: "Is there any news about my broken sensor?" });
    twin.teammateReplies(ticketId, "We have ordered a new one for you.", TEAMMATE);
    twin.setTicketState(ticketId, "in_progress", TEAMMATE);
    twin.assign(ticketId, { teamId: "5017693" }, TEAMMATE);
    twin.close(ticketId, { adminId: TEAMMATE });
    await settable.app.quiet();
  };

  it.each(["Back-office", "Tracker"] as const)(
    "%s: none of its topics asks for work, and the sidebar says why",
    async (category) => {
      const { twin } = settable.app;
      twin.resetCalls();
      const before = asked();
      const ticketId = twin.fileTicket({ category, title: "Sensors of batch 7 lose their clock" }, TEAMMATE);
      await move(ticketId);
      // They are under way at once, in no promised order.
      expect(taken(ticketId).toSorted()).toEqual([
        ...["ticket.admin.replied", "ticket.closed", "ticket.contact.replied", "ticket.created"],
        ...["ticket.state.updated", "ticket.team.assigned"],
      ]);
      expect([twin.calls, asked(), await failedJobs()]).toEqual([[], before, null]);
      const sidebar = await twin.openTicketSidebar(ticketId);
      expect(sidebar.ok && JSON.stringify(sidebar.canvas)).toContain("not a conversation with a customer");
    },
  );

  it("a customer's: Intercom is asked for the conversation, has none, and nothing fails, waits or is written", async () => {
    const { twin } = settable.app;
    twin.resetCalls();
    const before = asked();
    const ticketId = twin.fileTicket({ category: "Customer", title: "Broken sensor", customerName: "Ines Prata" });
    await move(ticketId);
    expect(taken(ticketId)).toContain("ticket.contact.replied");
    expect(new Set(twin.calls.map(({ operation, status }) => `${operation ?? ""} ${status ?? 0}`))).toEqual(
      new Set(["GET /conversations/{id} 404"]),
    );
    expect([asked(), await failedJobs()]).toEqual([before, null]);
    for (const opening of ["first", "second"]) {
      const sidebar = await twin.openTicketSidebar(ticketId);
      expect([opening, sidebar.ok && JSON.stringify(sidebar.canvas)]).toEqual([
        opening,
        expect.stringContaining("If it never was one, there is nothing to classify"),
      ]);
      await settable.app.quiet();
    }
    expect(await failedJobs()).toBeNull();
  });

  it("a customer's whose conversation the app has read is looked for again when Intercom does not find it for a moment", async () => {
    const conversationId = await ticket();
    const { twin } = settable.app;
    const notFound = { kind: "status", status: 404, code: "not_found" } as const;
    twin.failNext({ method: "GET", path: new RegExp(`^/conversations/${conversationId}$`), fault: notFound, times: 1 });
    const before = asked();
    twin.customerWrites({ conversationId, text: "One more thing: which card will the refund go to?" });
    await settable.app.until("it is drafted", () => asked().draft > before.draft);
    await settable.app.quiet();
  });
});

it("a ticket that teammates keep among themselves asks for no work", async () => {
  settable.app.twin.resetCalls();
  const answer = await send("ticket.created", { type: "ticket", id: "215400000000001", category: "Back-office" });
  await settable.app.quiet();
  expect([answer.status, settable.app.twin.calls]).toEqual([200, []]);
});
