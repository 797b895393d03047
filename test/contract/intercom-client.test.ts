import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IntercomApi } from "../../src/intercom/api.js";
import { startIntercomServer, type IntercomServer } from "../support/intercom-server.js";
import { clientFor, failureOf, TOKEN } from "./intercom-client.setup.js";

let server: IntercomServer;
let intercom: IntercomApi;
beforeAll(async () => {
  server = await startIntercomServer();
  intercom = clientFor(`${server.url}/`);
});
afterAll(() => server.close());

/** What was sent last, in one comparable piece. */
function sent() {
  const request = server.requests.at(-1);
  const body: unknown = request?.body === "" ? null : JSON.parse(request?.body ?? "null");
  return { request: `${request?.method ?? ""} ${request?.path ?? ""}`, body };
}

describe("every request", () => {
  test("carries the token, the version and what it accepts", async () => {
    server.answer({ body: { teams: [] } });
    await intercom.listTeams();
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      "intercom-version": "2.11",
      accept: "application/json",
      "user-agent": "simpli-for-intercom",
    });
  });

  test("keeps its connection for those that follow", async () => {
    server.answer({ body: { teams: [] } });
    for (let asked = 0; asked < 8; asked += 1) await intercom.listTeams({ fresh: true });
    const connections = new Set(server.requests.map(({ connection }) => connection));
    expect(server.requests).toHaveLength(8);
    // The second may begin before the first connection is known to be free.
    expect(connections.size).toBeLessThanOrEqual(2);
  });

  test.each(["", ".", "..", "1/../2", "a b"])("refuses the id %j, which would change the path", async (id) => {
    server.answer({});
    const { failure } = await failureOf(intercom.fetchConversation(id));
    expect(failure).toMatchObject({ code: "unusable_id", outcome: "not-sent", advice: { retry: "never" } });
    expect(server.requests).toEqual([]);
  });
});

describe("writes send", () => {
  const conversation = { type: "conversation", id: "9", conversation_parts: { conversation_parts: [] } };
  const writes: [string, () => Promise<unknown>, string, unknown][] = [
    [
      "a note",
      () => intercom.writeNote("9", "7", "<p>x</p>"),
      "POST /conversations/9/reply",
      { message_type: "note", type: "admin", admin_id: "7", body: "<p>x</p>" },
    ],
    [
      "a reply",
      () => intercom.writeReply("9", "7", "<p>x</p>"),
      "POST /conversations/9/reply",
      { message_type: "comment", type: "admin", admin_id: "7", body: "<p>x</p>" },
    ],
    [
      "an assignment to a team, without a body",
      () => intercom.assignTeam("9", "55", "7"),
      "POST /conversations/9/parts",
      { message_type: "assignment", type: "team", admin_id: "7", assignee_id: "55" },
    ],
    [
      "an assignment to a teammate, without a body",
      () => intercom.assignTeammate("9", "8", "7"),
      "POST /conversations/9/parts",
      { message_type: "assignment", type: "admin", admin_id: "7", assignee_id: "8" },
    ],
    ["a tag by its id", () => intercom.tagConversation("9", "3", "7"), "POST /conversations/9/tags", { id: "3", admin_id: "7" }],
    [
      "the removal of a tag, with a body",
      () => intercom.untagConversation("9", "3", "7"),
      "DELETE /conversations/9/tags/3",
      { admin_id: "7" },
    ],
    [
      "a redaction",
      () => intercom.redactPart("9", "4"),
      "POST /conversations/redact",
      { type: "conversation_part", conversation_id: "9", conversation_part_id: "4" },
    ],
    [
      "contact attributes",
      () => intercom.writeContactAttributes("c1", { escalation_risk: 0.25 }),
      "PUT /contacts/c1",
      { custom_attributes: { escalation_risk: 0.25 } },
    ],
    [
      "an attribute definition",
      () => intercom.createContactAttribute("escalation_risk", "float"),
      "POST /data_attributes",
      { name: "escalation_risk", model: "contact", data_type: "float" },
    ],
  ];
  test.each(writes)("%s", async (_, write, request, body) => {
    server.answer({ body: conversation });
    await write();
    expect(sent()).toEqual({ request, body });
    expect(server.requests[0]?.headers["content-type"]).toBe("application/json");
  });

  test("a tag by name, and answer its id", async () => {
    server.answer({ body: { type: "tag", id: 118, name: "ai-urgency:high" } });
    expect(await intercom.createTag("AI-Urgency:High")).toEqual({ id: "118", name: "ai-urgency:high" });
    expect(sent()).toEqual({ request: "POST /tags", body: { name: "AI-Urgency:High" } });
  });

  test("and answer the new part's id, also when a comment reopened the conversation", async () => {
    const parts = (part_type: string) => ({
      ...conversation,
      conversation_parts: { conversation_parts: [{ id: "77", part_type }] },
    });
    server.answer({ body: parts("note") });
    expect(await intercom.writeNote("9", "7", "x")).toBe("77");
    server.answer({ body: parts("open") });
    expect(await intercom.writeReply("9", "7", "x")).toBe("77");
  });

  test("and a note is written even where the answer does not tell which part it became", async () => {
    server.answer({ body: "<html>ok</html>" });
    expect(await intercom.writeNote("9", "7", "x")).toBeNull();
  });
});
