/** A customer may write hundreds of messages before anybody answers, and each event has the conversation judged again. */
import { describe, expect, it } from "vitest";
import type { Conversation, Message } from "../../../src/domain/conversation.js";
import {
  canReceiveDraft,
  canReceiveDraftOnRequest,
  canSendDraft,
  isDraftKept,
  messageToAnswer,
} from "../../../src/domain/draft-policy.js";
import { hasOwnWords, ownWords } from "../../../src/domain/mail/own-words.js";
import { latestQuestion } from "../../../src/ai/builtin/reply/latest-question.js";
import { conversationOf } from "./conversations.js";

/** As many parts as Intercom returns. */
const MESSAGES = 500;
const NOW = { at: 1_000_000, writers: null };

const unanswered = (text: (index: number) => string): Conversation =>
  conversationOf(Array.from({ length: MESSAGES }, (_, index) => `customer: ${text(index)}` as const));

/** The same conversation, and which of its texts were looked at. */
function watched(conversation: Conversation) {
  const read = new Set<string>();
  const messages = conversation.messages.map((message): Message => {
    const { text } = message;
    return Object.defineProperty({ ...message }, "text", {
      get() {
        read.add(message.id);
        return text;
      },
    });
  });
  return { conversation: { ...conversation, messages }, read };
}

describe("500 messages that nobody answered", () => {
  it("are judged by the newest alone, where a person wrote it", () => {
    const { conversation, read } = watched(unanswered((index) => `Where is my order ${index}? I still wait for it.`));
    const newest = conversation.messages.at(-1);
    const grounds = { answers: newest?.id ?? "", lastMessageId: newest?.id ?? "", draftedAt: 999_999, onRequest: true };
    expect(canReceiveDraft(conversation, NOW)).toEqual({ draft: true, answers: newest });
    expect(canReceiveDraftOnRequest(conversation, NOW)).toEqual({ draft: true, answers: newest });
    expect(canSendDraft(conversation, grounds, NOW)).toEqual({ send: true });
    expect(isDraftKept(conversation, grounds, NOW)).toBe(true);
    expect(messageToAnswer(conversation)).toBe(newest);
    expect([...read]).toEqual([newest?.id]);
  });

  it("are judged back to the question that automatic replies came after, if they are not too many", () => {
    const away = (from: number) =>
      unanswered((index) => (index < from ? `And order ${index}?` : `I am out of office until May ${index}.`));
    expect(messageToAnswer(away(MESSAGES - 30))?.text).toBe(`And order ${MESSAGES - 31}?`);
    const { conversation, read } = watched(away(1));
    expect(canReceiveDraft(conversation, NOW)).toEqual({ draft: false, why: "automated-message" });
    expect(canReceiveDraftOnRequest(conversation, NOW)).toEqual({ draft: true, answers: conversation.messages.at(-1) });
    expect(read.size).toBeLessThan(50);
  });

  it("need words in one of them that a person wrote", () => {
    const away = "I am out of the office until Monday.";
    const only = (first: string) => unanswered((index) => (index === 0 ? first : index === 1 ? away : ""));
    expect(canReceiveDraft(only(""), NOW)).toEqual({ draft: false, why: "only-files" });
    expect(canReceiveDraft(only("Where is it?"), NOW)).toMatchObject({ draft: true });
  });

  it.each([
    ["quoted lines", `${"> x\n".repeat(4_000)}\nSent from my iPhone`],
    ["telephones", "Sent from my iPhone\n".repeat(900)],
  ])("are soon known to say nothing: %s", (_of, text) => {
    const texts = unanswered(() => text).messages.map((message) => message.text);
    expect(texts.some(hasOwnWords)).toBe(false);
    expect(timeOf(() => texts.map(hasOwnWords)) / timeOf(() => texts.map(ownWords))).toBeLessThan(0.5);
  });

  it("are judged once, though each event asks again", () => {
    const conversation = unanswered((index) =>
      `I am out of the office until ${index} May. `.padEnd(1000, "My inbox is not read. "),
    );
    const first = timeOf(() => canReceiveDraft(conversation, NOW));
    const again = Math.min(...[1, 2, 3].map(() => timeOf(() => canReceiveDraft(conversation, NOW))));
    expect(again / first).toBeLessThan(0.2);
  });

  it("are no more work for a built-in draft than a hundred: the middle of so much is not read", () => {
    const turnsOf = (count: number, attempt: number) =>
      Array.from({ length: count }, (_, index) => ({
        role: "customer" as const,
        content: `Order ${attempt} ${index} is late. `.padEnd(400, "I would like to know more of it. "),
        at: index,
      }));
    const time = (count: number) =>
      Math.min(...[1, 2, 3, 4].map((attempt) => timeOf(() => latestQuestion(turnsOf(count, attempt * count)))));
    time(MESSAGES / 50);
    expect(time(MESSAGES) / time(MESSAGES / 5)).toBeLessThan(2.5);
    const [first, last] = [0, MESSAGES - 1].map((index) => turnsOf(MESSAGES, 0)[index]?.content.trim() ?? "");
    const message = latestQuestion(turnsOf(MESSAGES, 0))?.message ?? "";
    expect([message.slice(0, first?.length), message.slice(-(last?.length ?? 0))]).toEqual([first, last]);
  });
});

describe("mails that quote a long thread", () => {
  const quoted = `\n\nOn Wed, 12 Nov 2025 at 16:40, Ann <ann@x.example> wrote:\n${"> We looked at it and will write again.\n".repeat(300)}`;
  const messageOf = (...contents: readonly string[]) =>
    latestQuestion(contents.map((content, at) => ({ role: "customer" as const, content, at })))?.message.replace(/\n+/g, "\n");

  it("are all read: what they quote does not count", () => {
    const own = ["Where is my parcel 4711?", "I want to change the address to Mill Lane 5, please.", "Hello? Anybody there?"];
    expect(messageOf(...own.map((words) => words + quoted))).toBe(own.join("\n"));
  });

  it("and those of machines leave the middle its place", () => {
    const away = `I am out of the office until Monday. ${"My inbox is not read meanwhile. ".repeat(320)}`;
    const cancel = "Can I still cancel it?";
    expect(messageOf(`Where is my order?${quoted}`, cancel, away)).toBe(`Where is my order?\n${cancel}`);
  });

  it("are not all read where there are hundreds", () => {
    const time = (count: number, attempt: number) => {
      const turns = Array.from({ length: count }, (_, at) => ({
        role: "customer" as const,
        content: `Order ${attempt} ${at} is late.${quoted}`,
        at,
      }));
      return timeOf(() => latestQuestion(turns));
    };
    time(MESSAGES, 0);
    const least = (count: number) => Math.min(...[1, 2, 3].map((attempt) => time(count, attempt * count)));
    expect(least(MESSAGES) / least(MESSAGES / 5)).toBeLessThan(2.5);
  });
});

/** Microseconds of the processor. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
