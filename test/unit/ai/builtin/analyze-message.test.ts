import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type Embedder, noEmbedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { createReader } from "../../../../src/ai/builtin/reading/analyze-message.js";

/** Answers the same vector each time, but for the first `missing` times, when it has none. */
function countingEmbedder(missing = 0): Embedder & { asked: number } {
  const embedder = {
    ...noEmbedder,
    asked: 0,
    embed: (texts: readonly string[]) => {
      embedder.asked += 1;
      return Promise.resolve(embedder.asked <= missing ? null : texts.map(() => new Float32Array(896).fill(0.03)));
    },
  };
  return embedder;
}

const TEXT = "Where is my parcel? It should have been here on Monday.";

describe("a message that several automations read", () => {
  it("is analyzed once, also where they ask at the same time", async () => {
    const embedder = countingEmbedder();
    const reader = createReader({ embedder });
    const readings = await Promise.all([reader.read(TEXT, "w"), reader.read(TEXT, "w"), reader.read(TEXT, "other")]);
    expect(await reader.read(TEXT, "w")).toEqual(readings[0]);
    expect(readings[2]).toEqual(readings[0]);
    expect(embedder.asked).toBe(1);
  });

  it("is analyzed again after it was read without the encoders", async () => {
    const embedder = countingEmbedder(1);
    const reader = createReader({ embedder });
    expect((await reader.read(TEXT, "w")).basis).toBe("words");
    expect((await reader.read(TEXT, "w")).basis).toBe("encoder");
  });

  it("is hurried where somebody waits for what is being read for a backtest", async () => {
    const urgencies: unknown[] = [];
    const embedder: Embedder = {
      ...noEmbedder,
      async embed(texts, urgency) {
        urgencies.push(urgency);
        await setImmediate();
        return texts.map(() => new Float32Array(896).fill(0.03));
      },
    };
    const reader = createReader({ embedder });
    await Promise.all([
      reader.read(TEXT, "w", undefined, "soon"),
      reader.read(TEXT, "w", undefined, "soon"),
      reader.read(TEXT, "w"),
    ]);
    await reader.read(TEXT, "w");
    expect(urgencies.toSorted()).toEqual(["now", "soon"]);
  });
});
