import { describe, expect, it } from "vitest";
import { briefQuestion, needsBrief, wasHandedOver } from "../../../src/domain/brief.js";
import type { Conversation, Message } from "../../../src/domain/conversation.js";
import { afterOffered, datedLines } from "../../../src/domain/dated-brief.js";

const message = (id: string, role: Message["role"], text = "words"): Message => ({
  id,
  role,
  authorId: id,
  authorName: role === "bot" ? "Fin" : null,
  authorEmail: null,
  text,
  attachments: [],
  at: Number(id),
  appCode: null,
});

const conversation = (messages: readonly Message[], fin: Partial<Conversation["fin"]> = {}): Conversation => ({
  id: "1",
  state: "open",
  subject: null,
  channel: "chat",
  createdAt: 0,
  updatedAt: 0,
  contactIds: ["c"],
  teamId: null,
  teammateId: null,
  tags: [],
  messages,
  notes: [],
  closings: [],
  assignments: [],
  fin: { participated: false, resolution: null, lastSpokeAt: null, hadLastWord: false, ...fin },
  rating: null,
  truncated: false,
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => message(String(at), at % 2 === 0 ? "customer" : "teammate"));

describe("a brief is needed", () => {
  it.each([
    ["a first message", conversation(many(1)), false],
    ["five messages", conversation(many(5)), false],
    ["six messages", conversation(many(6)), true],
    ["Fin took part", conversation(many(2), { participated: true }), true],
    ["one notice by a bot", conversation([message("1", "customer"), message("2", "bot")]), false],
    ["another bot talked", conversation([message("1", "bot"), message("2", "customer"), message("3", "bot")]), true],
  ])("%s", (_what, given, needed) => expect(needsBrief(given)).toBe(needed));

  it("a long thread alone is no hand-over", () => expect(wasHandedOver(conversation(many(9)))).toBe(false));
});

it("of a long conversation the first message and the newest are read", () => {
  const ids = briefQuestion(conversation(many(300))).messages.map(({ id }) => id);
  expect(ids).toHaveLength(24);
  expect([ids[0], ids[1], ids.at(-1)]).toEqual(["0", "277", "299"]);
});

it("a line that rests on no message is dropped; the others say who, when, and what Fin cited", () => {
  const by = { engine: "llm", model: "tiny", notice: null, masked: 0 } as const;
  const given = conversation([message("1", "customer"), message("2", "bot")], {
    participated: true,
    sources: [{ title: "Returns", url: null }],
  });
  const lines = [
    { kind: "wants", text: "a \n refund", messageId: "1" },
    { kind: "tried", text: "Fin says so", messageId: "2" },
    { kind: "missing", text: "invented", messageId: "9" },
  ] as const;
  expect(datedLines({ lines, quoted: false, by }, given)).toEqual([
    { kind: "wants", text: "a refund", messageId: "1", who: "Customer", at: 1, quoted: false, cited: [] },
    { kind: "tried", text: "Fin says so", messageId: "2", who: "Fin", at: 2, quoted: false, cited: ["Returns"] },
  ]);
});

it("what Fin offered comes last and is marked", () => {
  const source = (title: string) => ({ title, url: null, articleId: title, updatedAt: null });
  const sources = [source("Returns"), source("Refunds")];
  expect(afterOffered(sources, undefined)).toBe(sources);
  expect(afterOffered(sources, [{ title: " returns", url: null }])).toEqual([
    source("Refunds"),
    { ...source("Returns"), offeredByFin: true },
  ]);
});
