/** What a past conversation teaches, and how a reply is taken apart. */
import { describe, expect, it } from "vitest";
import { hideBeginningForGood } from "../../../../src/ai/redaction/hide-for-good.js";
import { LONGEST_PAST_QUESTION, pastAnswers } from "../../../../src/domain/proof/past-answers.js";
import { replyParts } from "../../../../src/domain/proof/reply-parts.js";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/domain/settings.js";
import { toPastConversation } from "../../../../src/intercom/reading/readers.js";

const QUESTION = "Where is the switch of the small lamp?";
const ANSWER = "It is under the base, on the left side.";

function past(changes: object = {}, teamBy = "5", question = QUESTION, answer = ANSWER) {
  const customer = { type: "user", id: "c", name: "Ann", email: "ann@example.com" };
  const teammate = { type: "admin", id: "7", name: "Maren Holt", email: "m@example.com" };
  return toPastConversation({
    id: "1",
    created_at: 1_000,
    updated_at: 2_000,
    state: "closed",
    source: { type: "conversation", body: question, author: customer, delivered_as: "customer_initiated" },
    contacts: { contacts: [{ id: "c" }] },
    team_assignee_id: "9",
    conversation_parts: {
      total_count: 3,
      conversation_parts: [
        {
          id: "p1",
          part_type: "assignment",
          created_at: 1_010,
          author: { ...teammate, id: teamBy },
          assigned_to: { type: "team", id: "9" },
        },
        { id: "p2", part_type: "comment", created_at: 1_020, author: teammate, body: `Hi Ann,\n\n${answer}\n\nBest, Maren` },
        { id: "p3", part_type: "close", created_at: 1_030, author: teammate },
      ],
    },
    ...changes,
  });
}

const from = (settings: Partial<Settings> = {}) => ({
  settings: { ...DEFAULT_SETTINGS, precedents: "show" as const, ...settings },
  ownAssignments: new Set<string>(),
  category: "Technical",
});

const rated = (rating: number, at: number) => ({ conversation_rating: { rating, created_at: at } });

describe("past answers", () => {
  it("are what a teammate said to a question, without greeting and closing", () => {
    const [only, ...others] = pastAnswers(past(), from());
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      question: QUESTION,
      answer: ANSWER,
      teammateId: "7",
      teamId: "9",
      teachesTeam: false,
      answeredAt: 1_020,
    });
  });

  it("keep no half of a card where the question is longer than what is kept", async () => {
    const card = "5555 5555 5555 4444";
    for (let before = 1_975; before < 2_000; before += 4) {
      const [found] = pastAnswers(
        past({}, "5", `${"Is it so? ".repeat(200).slice(0, before)} ${card} ${"Yes? ".repeat(20)}`),
        from(),
      );
      const kept = await hideBeginningForGood(found?.question ?? "", [], LONGEST_PAST_QUESTION);
      expect(kept.length).toBeGreaterThan(1_900);
      expect(kept.length).toBeLessThanOrEqual(LONGEST_PAST_QUESTION);
      expect(kept).not.toContain("5");
    }
  });

  it("are complete with fewer characters where each says more", () => {
    const [question, answer] = ["我的灯具开关在哪里？", "开关在底座左侧的下面。"];
    expect(pastAnswers(past({}, "5", question, answer), from())).toMatchObject([{ question, answer }]);
  });

  it("are known from when it was closed, or rated after that", () => {
    expect(pastAnswers(past(), from())[0]?.closedAt).toBe(1_030);
    expect(pastAnswers(past(rated(5, 1_900)), from())[0]?.closedAt).toBe(1_900);
  });

  it.each([
    ["a bad rating", past(rated(2, 1_900)), from()],
    ["an open conversation", past({ state: "open" }), from()],
    ["an excluded teammate", past(), from({ pastTeammatesOff: ["7"] })],
    ["an excluded team", past(), from({ pastTeamsOff: ["9"] })],
    ["an excluded category", past(), from({ pastCategoriesOff: ["technical"] })],
    ["nothing switched on", past(), from({ precedents: "off" })],
  ])("are none of %s", (_case, conversation, how) => expect(pastAnswers(conversation, how)).toEqual([]));

  it("teach the team also where the answer may not be repeated, unless the app chose it", () => {
    const how = from({ ownTeams: "use" });
    expect(pastAnswers(past(rated(1, 1_900)), how)).toMatchObject([{ answer: null, teamId: "9", teachesTeam: true }]);
    expect(pastAnswers(past(), { ...how, ownAssignments: new Set(["p1"]) })).toMatchObject([
      { answer: ANSWER, teachesTeam: false },
    ]);
  });
});

describe("a reply's parts", () => {
  it.each([
    ["Hi Ann,\n\nYes.\n\nKind regards, Maren", "Hi Ann,", "Yes.", "Kind regards, Maren"],
    ["Hallo Lasse,\n\ndas geht.\n\nViele Grüße\nMaren", "Hallo Lasse,", "das geht.", "Viele Grüße\nMaren"],
    ["Bonjour Gwen, bonne nouvelle : il est parti.", "Bonjour Gwen,", "bonne nouvelle : il est parti.", null],
    ["山田様\n\n承知しました。", "山田様", "承知しました。", null],
    ["1. Plug it in.\n2. Wait.\n\nMaren", null, "1. Plug it in.\n2. Wait.", "Maren"],
    ["History shows it. Maren knows.", null, "History shows it. Maren knows.", null],
    ["Hi there!", null, "Hi there!", null],
  ])("of %j", (text, greeting, body, closing) => expect(replyParts(text, "Maren Holt")).toEqual({ greeting, body, closing }));
});
