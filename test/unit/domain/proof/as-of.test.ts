/** A past conversation as it was: nothing younger than the moment is in it. */
import { describe, expect, it } from "vitest";
import {
  asOf,
  closingMoment,
  openingMoment,
  type PastConversation,
  reopenedAt,
  replyMoments,
  sentimentMoments,
} from "../../../../src/domain/proof/as-of.js";
import { triageQuestion } from "../../../../src/domain/engine-questions.js";
import { findTruth, ownAssignments, reassignedFrom } from "../../../../src/domain/proof/truth.js";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings.js";
import { toPastConversation } from "../../../../src/intercom/reading/readers.js";

const CUSTOMER = { type: "user", id: "c1", name: "Ann Lee", email: "ann@example.com" };
const MAREN = { type: "admin", id: "7", name: "Maren", email: "maren@example.com" };
const FIN = { type: "bot", id: "b", name: "Fin", email: "" };

const part = (id: string, at: number, part_type: string, author: object, body: string | null, assigned_to?: object) => ({
  id,
  created_at: at,
  part_type,
  author,
  body,
  assigned_to: assigned_to ?? null,
});

/** Everything of it names the second it came at. */
const RAW = {
  id: "1",
  created_at: 100,
  updated_at: 900,
  state: "closed",
  title: "A title from 900",
  source: {
    type: "email",
    subject: "subject of 100",
    body: "hello of 100",
    author: CUSTOMER,
    delivered_as: "customer_initiated",
  },
  contacts: { contacts: [{ id: "c1" }, { id: "late" }] },
  team_assignee_id: 22,
  admin_assignee_id: 7,
  tags: {
    tags: [
      { id: "t1", name: "tag of 150", applied_at: 150 },
      { id: "t2", name: "tag of 450", applied_at: 450 },
      { id: "t3", name: "nobody knows when" },
    ],
  },
  conversation_rating: { rating: 1, remark: "remark of 900", created_at: 900 },
  custom_attributes: { Topic: "Refund", Count: 3, List: [1] },
  ai_agent: { resolution_state: "assumed_resolution" },
  ai_agent_participated: true,
  conversation_parts: {
    total_count: 9,
    conversation_parts: [
      part("p1", 110, "comment", CUSTOMER, "more of 110"),
      part("n1", 150, "note", MAREN, "note of 150"),
      part("p2", 200, "comment", FIN, "answer of 200"),
      part("p3", 300, "comment", CUSTOMER, "again of 300"),
      part("a1", 300, "assignment", MAREN, null, { type: "team", id: "22" }),
      part("n2", 300, "note", MAREN, "note of 300, after the message"),
      part("p4", 400, "comment", MAREN, "reply of 400"),
      part("x1", 500, "close", MAREN, null),
      part("p5", 600, "open", CUSTOMER, "back of 600"),
      part("p6", 700, "comment", MAREN, "sorry of 700"),
      part("x2", 800, "close", MAREN, "bye of 800"),
    ],
  },
};

const past: PastConversation = toPastConversation(RAW);

describe("a past conversation", () => {
  it("at its opening has what the customer wrote before anybody answered, and nothing that came later", () => {
    const moment = openingMoment(past);
    expect(moment).toEqual({ part: "p1", at: 110 });
    const then = asOf(past, moment ?? { part: "", at: 0 });
    expect(then.messages.map(({ text }) => text)).toEqual(["hello of 100", "more of 110"]);
    expect(then).toMatchObject({
      state: "open",
      subject: "subject of 100",
      updatedAt: 110,
      contactIds: ["c1"],
      teamId: null,
      teammateId: null,
      tags: [],
      notes: [],
      closings: [],
      assignments: [],
      fin: { participated: false, resolution: null, lastSpokeAt: null, hadLastWord: false },
      rating: null,
    });
  });

  it("within one second has what came before, by the order of the parts; of a tag nobody knows", () => {
    const then = asOf(past, { part: "p3", at: 300 });
    expect(then.notes.map(({ text }) => text)).toEqual(["note of 150"]);
    expect(then.assignments).toEqual([]);
    expect(then.tags.map(({ name }) => name)).toEqual(["tag of 150"]);
    expect(
      asOf({ ...past, tags: [{ id: "t", name: "t", appliedBy: null, appliedAt: 300 }] }, { part: "p3", at: 300 }).tags,
    ).toEqual([]);
    expect(asOf(past, { part: "n2", at: 300 })).toMatchObject({ teamId: "22", notes: [{ id: "n1" }, { id: "n2" }] });
    expect(then.fin).toMatchObject({ participated: true, resolution: null, hadLastWord: true });
  });

  it("names its moments", () => {
    expect(sentimentMoments(past).map(({ part }) => part)).toEqual(["source", "p1", "p3", "p5"]);
    expect(replyMoments(past)).toEqual([
      { moment: { part: "p3", at: 300 }, at: 400, text: "reply of 400", isFirst: true },
      { moment: { part: "p5", at: 600 }, at: 700, text: "sorry of 700", isFirst: false },
    ]);
    expect(closingMoment(past)).toEqual({ part: "x2", at: 800 });
    expect(reopenedAt(past)).toBe(600);
  });

  it("at its close is closed, with the closing's own words and no rating from later", () => {
    const then = asOf(past, { part: "x2", at: 800 });
    expect(then).toMatchObject({ state: "closed", rating: null, teamId: "22" });
    expect(then.messages.at(-1)?.text).toBe("bye of 800");
    expect(asOf(past, { part: "p5", at: 600 }).state).toBe("open");
    expect(asOf(past, { part: "x1", at: 500 }).state).toBe("closed");
  });

  it("was never written by the customer, or never closed", () => {
    const none = toPastConversation({ id: "2", created_at: 1, source: { body: "hi", author: MAREN } });
    expect([openingMoment(none), closingMoment(none), reopenedAt(none)]).toEqual([null, null, null]);
    expect(replyMoments(none)).toEqual([]);
  });

  it("whose first word was a teammate's is opened by the customer's first answer", () => {
    const outbound = toPastConversation({
      id: "3",
      created_at: 1,
      source: { body: "how are you?", author: MAREN, delivered_as: "admin_initiated" },
      conversation_parts: {
        conversation_parts: [
          part("1", 2, "comment", CUSTOMER, "bad"),
          part("2", 3, "comment", MAREN, "why?"),
          part("3", 4, "comment", CUSTOMER, "it broke"),
        ],
      },
    });
    expect(openingMoment(outbound)).toEqual({ part: "1", at: 2 });
  });

  it("is not answered by what a workflow posts by itself", () => {
    const { conversation, ...rest } = toPastConversation({
      id: "4",
      created_at: 1,
      ai_agent_participated: false,
      source: { body: "my parcel", author: CUSTOMER, delivered_as: "customer_initiated" },
      conversation_parts: {
        conversation_parts: [
          part("1", 2, "comment", { type: "bot", id: "w", name: "Operator" }, "We are back on Monday."),
          part("2", 3, "comment", CUSTOMER, "it never came"),
          part("3", 4, "comment", MAREN, "let me see"),
          part("4", 5, "comment", CUSTOMER, "thanks"),
        ],
      },
    });
    expect(openingMoment({ conversation, ...rest })).toEqual({ part: "2", at: 3 });
    expect(triageQuestion(conversation, 0).body).toBe("my parcel\n\nit never came");
    const withFin = { ...conversation, fin: { ...conversation.fin, participated: true } };
    expect(openingMoment({ conversation: withFin, ...rest })).toEqual({ part: "source", at: 1 });
    expect(triageQuestion(withFin, 0).body).toBe("my parcel");
  });

  it("has a hand-over of Fin's once Fin has spoken for the last time", () => {
    const handed = toPastConversation({ ...RAW, ai_agent: { resolution_state: "routed_to_team" } });
    expect(asOf(handed, { part: "p1", at: 110 }).fin).toMatchObject({ participated: false, resolution: null });
    expect(asOf(handed, { part: "p3", at: 300 }).fin).toMatchObject({ participated: true, resolution: "routed_to_team" });
  });

  it("keeps attributes that can name a category", () => {
    expect(past.attributes).toEqual({ Topic: "Refund", Count: "3" });
  });
});

describe("the team a conversation was taken from", () => {
  const APP = { ...MAREN, id: "99" };
  const team = (id: string) => ({ type: "team", id });
  const moved = (...parts: readonly ReturnType<typeof part>[]) =>
    reassignedFrom(
      pastOf(parts),
      ownAssignments(pastOf(parts), { adminId: APP.id, teams: new Set(), connectedAt: 0, recordedSince: 1e9 }),
    );
  const pastOf = (parts: readonly unknown[]) => toPastConversation({ ...RAW, conversation_parts: { conversation_parts: parts } });
  const assigned = (at: number, author: object, to: string) => part(`a${at}`, at, "assignment", author, null, team(to));

  it("is the first one, where a person chose another later", () => {
    expect(moved(assigned(110, FIN, "1"), assigned(120, MAREN, "2"))).toBe("1");
    expect(moved(assigned(110, APP, "1"), assigned(120, MAREN, "2"), assigned(130, MAREN, "3"))).toBe("1");
  });

  it("is none where nobody did, or where only a bot or this app chose again", () => {
    expect(moved()).toBeNull();
    expect(moved(assigned(110, MAREN, "1"), assigned(120, MAREN, "1"))).toBeNull();
    expect(moved(assigned(110, MAREN, "1"), assigned(120, FIN, "2"))).toBeNull();
    expect(moved(assigned(110, MAREN, "1"), assigned(120, APP, "2"))).toBeNull();
  });

  it.each([
    ["before the app was connected, the teammate's own", 109, [], []],
    ["not in the app's record, the teammate's own", 300, [], []],
    ["older than that record, taken as the app's", 110, [], ["a"]],
    ["in that record, the app's", 300, ["1"], ["a"]],
    ["to another team than in the record, the teammate's own", 300, ["2"], []],
  ])("an assignment by the teammate the app writes as is, %s", (_case, at, teams, own) => {
    const record = { adminId: APP.id, teams: new Set(teams), connectedAt: 110_000, recordedSince: 200_000 };
    const past = pastOf([part("a", at, "assignment", APP, null, team("1"))]);
    expect([...ownAssignments(past, record)]).toEqual(own);
  });

  it("by that teammate is the app's before it was connected anew, where the app left its tags", () => {
    const record = { adminId: APP.id, teams: new Set<string>(), connectedAt: 150_000, recordedSince: 200_000 };
    const past = pastOf([part("a", 110, "assignment", APP, null, team("1"))]);
    const tags = [{ id: "7", name: "ai-category:billing", appliedAt: 110, appliedBy: APP.id }];
    expect([...ownAssignments({ ...past, tags }, record)]).toEqual(["a"]);
    expect([...ownAssignments({ ...past, tags: [] }, record)]).toEqual([]);
  });
});

it.each(["constructor", "toString", "__proto__", "Absent"])(
  "an attribute called %s that it does not have is no truth",
  (name) => {
    const found = findTruth(toPastConversation(RAW), { of: "attribute", name }, { adminId: "99", settings: DEFAULT_SETTINGS });
    expect(found).toEqual({ truth: null, truths: 0, ownTruths: 0 });
  },
);
