import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInboxApi } from "../../src/sandbox/inbox/router.js";
import { listenOnLoopback } from "../../src/sandbox/loopback-server.js";
import { APP_ADMIN, BILLING_TEAM, conversationOf, refusalOf, setUp, TEAMMATE, type Setup } from "./twin.setup.js";

describe("the twin's conversations", () => {
  let setup: Setup;
  let id: string;
  beforeEach(async () => {
    setup = await setUp();
    id = setup.twin.customerWrites({ text: "Hello\n\nwhere is <my> parcel?", customer: { name: "Ana" } }).conversationId;
  });
  afterEach(() => setup.close());

  const reply = (body: object) => setup.call("POST", `/conversations/${id}/reply`, body);
  const part = (body: object) => setup.call("POST", `/conversations/${id}/parts`, body);
  const note = { message_type: "note", type: "admin", admin_id: APP_ADMIN, body: "<p>Look</p>" };
  const comment = { ...note, message_type: "comment" };

  it("keeps the first message in the source, as HTML", async () => {
    const { source, conversation_parts } = conversationOf(await setup.call("GET", `/conversations/${id}`));
    expect(source.body).toBe("<p>Hello</p>\n<p>where is &lt;my&gt; parcel?</p>");
    expect(conversation_parts.conversation_parts).toEqual([]);
  });

  it("keeps a subject as HTML in the source, and as it was written in the title and the list of the inbox", async () => {
    const subject = "pro -> plus & <more>";
    const { conversationId } = setup.twin.customerWrites({ text: "Please", channel: "email", subject });
    const { body } = await setup.call("GET", `/conversations/${conversationId}`);
    expect(body).toMatchObject({ title: subject, source: { subject: "<p>pro -&gt; plus &amp; &lt;more&gt;</p>" } });
    const page = await listenOnLoopback(createInboxApi(setup.twin, { address: null, received: [] }));
    const overview: unknown = await (await fetch(`${page.url}/overview`)).json();
    await page.close();
    const rows = expect.arrayContaining([expect.objectContaining({ id: conversationId, subject })]) as unknown;
    expect(overview).toMatchObject({ conversations: rows });
  });

  it("gives plain text when asked for it", async () => {
    const { source } = conversationOf(await setup.call("GET", `/conversations/${id}?display_as=plaintext`));
    expect(source.body).toBe("Hello\n\nwhere is <my> parcel?");
  });

  it("returns the 500 latest parts and no more", async () => {
    for (let count = 1; count <= 502; count += 1) setup.twin.teammateNotes(id, `note ${count}`);
    const { conversation_parts } = conversationOf(await setup.call("GET", `/conversations/${id}`));
    expect(conversation_parts.conversation_parts).toHaveLength(500);
    expect(conversation_parts.conversation_parts[0]?.body).toBe("<p>note 3</p>");
  });

  it("does not know other conversations", async () => {
    expect(refusalOf(await setup.call("GET", "/conversations/215470000000101"))).toBe("404 not_found");
    expect(refusalOf(await setup.call("POST", "/conversations/215470000000101/reply", note))).toBe("404 not_found");
    expect(
      refusalOf(await setup.call("POST", "/conversations/215470000000101/parts", { message_type: "open", admin_id: APP_ADMIN })),
    ).toBe("404 not_found");
  });

  it("answers a note with the new part alone, which no customer reads", async () => {
    setup.twin.teammateReplies(id, "One moment");
    const { conversation_parts } = conversationOf(await reply(note));
    expect(conversation_parts.conversation_parts).toMatchObject([{ part_type: "note", body: "<p>Look</p>" }]);
    expect(setup.twin.conversation(id).notes).toMatchObject([{ byApp: true, author: { id: APP_ADMIN, type: "admin" } }]);
    expect(setup.twin.conversation(id).readable).toHaveLength(1);
  });

  it("lets the customer read a comment", async () => {
    await reply(comment);
    expect(setup.twin.conversation(id).readable).toMatchObject([{ partType: "comment", body: "<p>Look</p>" }]);
  });

  it("sanitises what the API sends", async () => {
    await reply({
      ...note,
      body: '<html><body><p onclick="x()">A <b>b</b><script>alert(1)</script><img src=x></p></body></html>',
    });
    expect(setup.twin.conversation(id).notes[0]?.body).toBe("<p>A <b>b</b>&lt;img src=x&gt;</p>");
  });

  it.each([
    ["no teammate", { ...note, admin_id: undefined }, "400 parameter_not_found"],
    ["a teammate who does not exist", { ...note, admin_id: "1" }, "404 admin_not_found"],
    ["no author type", { ...note, type: undefined }, "400 parameter_not_found"],
    ["a message type of later versions", { ...note, message_type: "quick_reply" }, "400 parameter_invalid"],
    ["an empty body", { ...note, body: "<p> </p>" }, "400 parameter_invalid"],
    ["no body", { ...comment, body: undefined }, "400 parameter_invalid"],
  ])("refuses a reply with %s", async (_what, body, refusal) => {
    expect(refusalOf(await reply(body))).toBe(refusal);
    expect(setup.twin.conversation(id).parts).toHaveLength(0);
  });

  it("leaves a closed conversation closed after a note, and opens it after a comment", async () => {
    setup.twin.close(id);
    await reply(note);
    expect(setup.twin.conversation(id).state).toBe("closed");
    await reply(comment);
    expect(setup.twin.conversation(id)).toMatchObject({ state: "open", parts: [{}, {}, { partType: "open" }] });
  });

  it("wakes a snoozed conversation when a note is left", async () => {
    setup.twin.snooze(id, Math.floor(Date.now() / 1000) + 3600);
    await reply(note);
    expect(setup.twin.conversation(id)).toMatchObject({ state: "open", snoozedUntil: null });
  });

  it("opens a closed conversation when the customer writes, as a part called open", () => {
    setup.twin.close(id);
    setup.twin.customerWrites({ conversationId: id, text: "Still broken" });
    expect(setup.twin.conversation(id)).toMatchObject({ state: "open", parts: [{ partType: "close" }, { partType: "open" }] });
  });

  it("takes notes at /reply only", async () => {
    expect(refusalOf(await part({ ...note }))).toBe("400 parameter_invalid");
  });

  it("assigns a team, says so in the part, and keeps the teammate", async () => {
    setup.twin.assign(id, { teammateId: TEAMMATE });
    const { conversation_parts } = conversationOf(
      await part({ message_type: "assignment", type: "team", admin_id: APP_ADMIN, assignee_id: BILLING_TEAM }),
    );
    expect(conversation_parts.conversation_parts).toMatchObject([
      { part_type: "assignment", body: null, assigned_to: { type: "team", id: BILLING_TEAM } },
    ]);
    expect(setup.twin.conversation(id)).toMatchObject({ teamName: "Billing", adminAssigneeId: TEAMMATE });
  });

  it("lets the customer read the body of an assignment", async () => {
    await part({
      message_type: "assignment",
      type: "team",
      admin_id: APP_ADMIN,
      assignee_id: BILLING_TEAM,
      body: "billing (high)",
    });
    expect(setup.twin.conversation(id).readable).toMatchObject([{ body: "<p>billing (high)</p>" }]);
  });

  it("opens a closed conversation by assigning it", async () => {
    setup.twin.close(id);
    await part({ message_type: "assignment", type: "team", admin_id: APP_ADMIN, assignee_id: BILLING_TEAM });
    expect(setup.twin.conversation(id)).toMatchObject({ state: "open", parts: [{}, { partType: "assign_and_reopen" }] });
  });

  it("takes the team away for assignee 0", async () => {
    setup.twin.assign(id, { teamId: BILLING_TEAM });
    await part({ message_type: "assignment", type: "team", admin_id: APP_ADMIN, assignee_id: "0" });
    expect(setup.twin.conversation(id).teamAssigneeId).toBeNull();
  });

  it.each([
    ["a team's name", { type: "team", assignee_id: "Billing" }],
    ["a teammate's id for a team", { type: "team", assignee_id: TEAMMATE }],
    ["an unknown teammate", { type: "admin", assignee_id: "1" }],
  ])("refuses to assign to %s", async (_what, to) => {
    expect(refusalOf(await part({ message_type: "assignment", admin_id: APP_ADMIN, ...to }))).toBe("404 assignee_not_found");
  });

  it("refuses to act for a teammate who does not exist", async () => {
    expect(refusalOf(await part({ message_type: "close", type: "admin", admin_id: "your-bot-admin-id" }))).toBe(
      "404 admin_not_found",
    );
  });

  it("closes, opens and snoozes", async () => {
    await part({ message_type: "close", type: "admin", admin_id: APP_ADMIN, body: "Goodbye" });
    expect(setup.twin.conversation(id)).toMatchObject({ state: "closed", readable: [{ body: "<p>Goodbye</p>" }] });
    await part({ message_type: "open", admin_id: APP_ADMIN });
    expect(setup.twin.conversation(id).state).toBe("open");
    await part({ message_type: "snoozed", admin_id: APP_ADMIN, snoozed_until: Math.floor(Date.now() / 1000) + 60 });
    expect(setup.twin.conversation(id).state).toBe("snoozed");
  });

  it("refuses to snooze into the past", async () => {
    expect(refusalOf(await part({ message_type: "snoozed", admin_id: APP_ADMIN, snoozed_until: 1 }))).toBe(
      "400 parameter_invalid",
    );
  });

  it("tells Fin's part in it", async () => {
    setup.twin.finReplies(id, "Have you tried turning it off?");
    const { body } = await setup.call("GET", `/conversations/${id}`);
    expect(body).toMatchObject({ ai_agent_participated: true, ai_agent: { resolution_state: "assumed_resolution" } });
    setup.twin.finHandsOver(id);
    expect((await setup.call("GET", `/conversations/${id}`)).body).toMatchObject({
      ai_agent: { resolution_state: "routed_to_team" },
    });
  });

  it("tells what Fin cited in all its answers, with addresses for teammates alone", async () => {
    setup.twin.finReplies(id, "You have 30 days.", ["Return an order"]);
    setup.twin.finReplies(id, "We may do more.", ["Goodwill (internal)"]);
    expect((await setup.call("GET", `/conversations/${id}`)).body).toMatchObject({
      ai_agent: {
        content_sources: {
          type: "content_source.list",
          total_count: 2,
          content_sources: [
            { content_type: "article", title: "Return an order", url: "/fin-ai-agent/content?content=article&id=98021" },
            { content_type: "content_snippet", title: "Goodwill (internal)" },
          ],
        },
      },
    });
  });
});
