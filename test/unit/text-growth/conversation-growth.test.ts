import { describe, expect, it } from "vitest";
import { NOBODY_KNOWN, withRedaction } from "../../../src/ai/redaction/redact-engines.js";
import type { DialogueTurn } from "../../../src/domain/answers.js";
import { toConversation } from "../../../src/intercom/reading/read-conversation.js";
import { call, openEngines } from "../ai/builtin/open-engines.js";
import { growthOf } from "../../support/growth.js";

/** A quarter of the parts that Intercom returns at most, each of half a page: what was quadratic in them took a second here. */
const PARTS = 125;
const LENGTH = 1000;
/** Were it quadratic, the longest conversation would take sixteen times as long: less than the half second that it may take. */
const HARMLESS_MS = 25;

const TEXTS: Readonly<Record<string, (part: number) => string>> = {
  "words, all different": (part) => unitsOf((index) => `word${part}x${index}? `),
  "words, all alike": () => unitsOf(() => "same words and questions again? "),
  "e-mail addresses, all different": (part) => unitsOf((index) => `a${part}.${index}@mail.example `),
  "telephone numbers, all different": (part) => unitsOf((index) => `+49 30 ${1_000_000 + part * 1000 + index}, `),
  "long words": (part) => String(part) + "x".repeat(LENGTH - 3),
};

function unitsOf(unit: (index: number) => string): string {
  return Array.from({ length: LENGTH / 10 }, (_, index) => unit(index))
    .join("")
    .slice(0, LENGTH);
}

const turnsOf = (text: (part: number) => string, count: number, attempt: number): readonly DialogueTurn[] =>
  Array.from({ length: count }, (_, part) => ({
    role: part % 2 === 0 ? "customer" : "agent",
    content: text(part + attempt * PARTS),
    at: part * 60,
  }));

const engines = openEngines();
const redacted = withRedaction(openEngines(), NOBODY_KNOWN);
const draft = { conversationId: "1", style: "friendly", language: "en", instruction: null, customerName: "Ana" };

const READERS: Readonly<Record<string, (turns: readonly DialogueTurn[]) => unknown>> = {
  "built-in QA": (turns) => engines.qa.evaluate({ conversationId: "1", agentId: "1", turns }, call),
  "built-in draft": (turns) => engines.reply.draft({ ...draft, turns }, call),
  "built-in brief": (turns) =>
    engines.brief.write({ conversationId: "1", messages: turns.map((turn, at) => ({ ...turn, id: String(at) })) }, call),
  "redaction for QA": (turns) => redacted.qa.evaluate({ conversationId: "1", agentId: "1", turns }, call),
  "redaction for a draft": (turns) => redacted.reply.draft({ ...draft, turns }, call),
  "reading of Intercom's JSON": (turns) =>
    toConversation({
      id: "1",
      conversation_parts: {
        conversation_parts: turns.map(({ role, content, at }, index) => ({
          id: String(index),
          part_type: "comment",
          body: `<p>${content}</p>`,
          created_at: at,
          author: { type: role === "customer" ? "user" : "admin", id: "1", name: "Ana" },
        })),
      },
    }),
};

describe("the time grows as the number of parts does, in", () => {
  it.each(Object.entries(READERS))(
    "%s",
    async (_name, read) => {
      const slow: string[] = [];
      for (const [name, text] of Object.entries(TEXTS)) {
        const { linear, half, full } = await growthOf(
          (size, attempt) => read(turnsOf(text, size === "half" ? PARTS / 2 : PARTS, attempt)),
          HARMLESS_MS,
        );
        if (!linear) slow.push(`${name}: ${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`);
      }
      expect(slow).toEqual([]);
    },
    60_000,
  );
});
