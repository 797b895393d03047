import { afterAll, expect, it, vi } from "vitest";
import type { Reading } from "../../../src/ai/builtin/reading/reading.js";
import { growthOf } from "../../support/growth.js";
import { unitsOf } from "./pattern-units.js";

/** What reads a message by patterns: what its modules make of them suggests the texts that it is tried with. */
interface Reader {
  /** Characters, enough for it to show. */
  readonly length: number;
  /** Imports its modules, which makes their patterns. */
  readonly load: () => Promise<(text: string) => unknown>;
}

const giveWay = () => Promise.resolve();

/** Of somebody upset, so that no pattern is left out. */
const reading = {
  language: "en",
  signals: [],
  replySignals: [],
  category: new Map(),
  urgency: new Map(),
  sentiment: new Map([["negative", 0.9]]),
  escalation: 0.45,
  lifeAtRisk: null,
  graveMatter: null,
  thanks: {
    meant: false,
    ironic: null,
    ofFailure: false,
    wants: false,
    undone: false,
    repaired: false,
    states: false,
    closing: false,
  },
  hints: { withdrawn: false, worksNow: null, faulty: false, praiseAlone: false, featureAsked: false, noMail: false },
} as unknown as Reading;

const READERS: Readonly<Record<string, Reader>> = {
  "automatic mail and advertising": {
    length: 1200,
    async load() {
      const { automatedMessage } = await import("../../../src/domain/mail/automated-message.js");
      const { offersToUs } = await import("../../../src/domain/mail/advertising.js");
      return (text) => [automatedMessage(text), offersToUs(text)];
    },
  },
  "danger, grave matters and thanks": {
    length: 9000,
    async load() {
      const { lifeAtRisk } = await import("../../../src/ai/builtin/reading/life-at-risk.js");
      const { graveMatterOf } = await import("../../../src/ai/builtin/reading/grave-matters.js");
      const { hintsIn } = await import("../../../src/ai/builtin/reading/hints.js");
      const { gaveCardToSwindlers } = await import("../../../src/ai/builtin/reading/card-exposed.js");
      return async (text) => [
        await lifeAtRisk(text, giveWay),
        await graveMatterOf(text, giveWay),
        await hintsIn(text, giveWay),
        gaveCardToSwindlers(text),
      ];
    },
  },
  "the situation of a draft": {
    length: 6000,
    async load() {
      const { situationOf } = await import("../../../src/ai/builtin/reply/situation.js");
      return (text) => situationOf(reading, text, []);
    },
  },
};

// Nobody else gets patterns that were tried here: some remember where they stopped.
afterAll(() => {
  vi.resetModules();
});

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** The patterns that modules make while they are loaded, and those that are used in their readers. */
async function patternsOf({ load }: Pick<Reader, "load">) {
  // Another file of this worker may have loaded them: what is loaded makes its patterns no more.
  vi.resetModules();
  const made = new Map<string, RegExp>();
  const Native = RegExp;
  const keep = (pattern: RegExp) => made.set(String(pattern), pattern);
  const { exec } = Native.prototype;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, [pattern, flags]: [string, string]) {
      const result = new target(pattern, flags);
      keep(result);
      return result;
    },
  });
  Native.prototype.exec = function (text: string) {
    keep(this);
    return exec.call(this, text);
  };
  try {
    const read = await load();
    await read("Thank you for your message about the order, I was away.");
    return { read, patterns: [...made.values()].filter(({ flags }) => !flags.includes("v")) };
  } finally {
    globalThis.RegExp = Native;
    Native.prototype.exec = exec;
  }
}

/** Long enough to show what is tried from each place anew, and short enough for thousands of units. */
const TRIED = 600;
/** So many of the slowest are given to the reader. */
const SUSPECTS = 10;

/** The units over which single patterns take longest; of each pattern one. */
function slowestUnits(patterns: readonly RegExp[]): readonly string[] {
  const timeOf = (pattern: RegExp, text: string) => {
    pattern.lastIndex = 0;
    const before = process.cpuUsage();
    pattern.test(text);
    const { user, system } = process.cpuUsage(before);
    pattern.lastIndex = 0;
    return user + system;
  };
  const slowest = patterns.map((pattern) => {
    // The first times a pattern is compiled.
    for (const text of [repeated("a ", TRIED), repeated("1", TRIED), repeated("يد", TRIED)]) timeOf(pattern, text);
    const times = Array.from(unitsOf(pattern), (unit) => ({ unit, time: timeOf(pattern, repeated(unit, TRIED)) }));
    const likely = times.toSorted((one, other) => other.time - one.time).slice(0, 4);
    const again = likely.map(({ unit, time }) => {
      return { unit, time: Math.min(time, timeOf(pattern, repeated(unit, TRIED)), timeOf(pattern, repeated(unit, TRIED))) };
    });
    return again.toSorted((one, other) => other.time - one.time)[0];
  });
  return slowest
    .flatMap((one) => one ?? [])
    .toSorted((one, other) => other.time - one.time)
    .slice(0, SUSPECTS)
    .map(({ unit }) => unit);
}

it.each(Object.entries(READERS))(
  "the time grows as the text does, over what its patterns suggest, in %s",
  async (_name, reader) => {
    const { read, patterns } = await patternsOf(reader);
    expect(patterns.length, "patterns found").toBeGreaterThan(20);
    const slow: string[] = [];
    for (const unit of slowestUnits(patterns)) {
      const { linear, half, full } = await growthOf((size, attempt) => {
        const length = size === "half" ? reader.length / 2 : reader.length;
        return read(repeated(unit, length - 1) + String.fromCharCode(0x61 + attempt));
      });
      if (!linear) slow.push(`${JSON.stringify(unit)}: ${half.toFixed(1)} ms for half, ${full.toFixed(1)} ms for all`);
    }
    expect(slow).toEqual([]);
  },
  180_000,
);

/** V8's `kRegExpTooLargeToOptimize`: one of all languages, longer than that, took fifty times as long over a text. */
const OPTIMIZED = 20 * 1024;

it("the engine makes no pattern that is too long for V8 to optimize", async () => {
  const { patterns } = await patternsOf({
    async load() {
      await import("../../../src/ai/builtin/create-builtin-engines.js");
      return () => undefined;
    },
  });
  expect(patterns.length, "patterns found").toBeGreaterThan(500);
  expect(patterns.filter(({ source }) => source.length > OPTIMIZED).map(({ source }) => source.slice(0, 100))).toEqual([]);
});

it.each([
  [/(?:akku|batterie)\p{L}*[^.!?\n]{0,80}swells/u, "akku"],
  [/(?<!(?:ads|brand)(?: (?:is|are))* )stalking/u, "is"],
  [/(?:نستطيع|نساعد\p{L}*)[^.]{0,40}موقعكم/u, "نساعد"],
  [/[\p{L}\d.+_-]+@[\p{L}\d-]+\./u, "a"],
])("what makes %s slow is among what it suggests", (pattern, unit) => {
  expect([...unitsOf(pattern)].map((each) => each.trim())).toContain(unit.trim());
});
