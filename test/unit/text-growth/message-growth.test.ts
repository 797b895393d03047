import { describe, expect, it } from "vitest";
import { automatedMessage } from "../../../src/domain/mail/automated-message.js";
import { call, draftRequest, openEngines } from "../ai/builtin/open-engines.js";
import { growthOf } from "../../support/growth.js";

interface Reader {
  /** As much of a message as it reads at most. */
  readonly length: number;
  readonly read: (text: string) => unknown;
  /** Beginnings of what it looks for, which made it slow when they were repeated. */
  readonly units: readonly string[];
}

const engines = openEngines();

const READERS: Readonly<Record<string, Reader>> = {
  "what tells machines' mail from people's": { length: 1200, read: automatedMessage, units: ["نساعد", "نساعد "] },
  "the built-in draft": {
    length: 10_000,
    read: (text) => engines.reply.draft(draftRequest(text), call),
    units: ["akku", "batterie", "batteri", "pil", "aide", "ayud"],
  },
  "the built-in sentiment": {
    length: 4500,
    read: (text) => engines.sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call),
    units: ["is ", "has ", "just ", "نزاع", "تعرض", "يد", "طفل"],
  },
};

describe.each(Object.entries(READERS))("the time grows as the text does in %s, over", (_name, { length, read, units }) => {
  it.each(units)("%j", async (unit) => {
    const { linear, half, full } = await growthOf((size, attempt) => {
      const end = size === "half" ? length / 2 : length;
      // Another last letter each time, or a cache would answer.
      return read(unit.repeat(end).slice(0, end - 1) + String.fromCharCode(0x61 + attempt));
    });
    expect(linear ? [] : [`${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`]).toEqual([]);
  });
});
