import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../../../src/domain/answers.js";
import { evaluateFolder } from "../../../../src/eval/evaluate-folder.js";
import { evaluateQa, qaMeasures, rankCorrelationOrZero } from "../../../../src/eval/evaluate-conversations.js";
import { call, openEngines } from "./open-engines.js";

describe("the rank correlation", () => {
  it.each([
    [
      "the same order",
      [
        [1, 0.1],
        [2, 0.2],
        [3, 0.9],
      ],
      1,
    ],
    [
      "the order upside down",
      [
        [1, 0.9],
        [2, 0.2],
        [3, 0.1],
      ],
      -1,
    ],
    [
      "scores that are all the same",
      [
        [1, 0.5],
        [2, 0.5],
        [3, 0.5],
      ],
      0,
    ],
    [
      "two that share a place",
      [
        [1, 1],
        [2, 2],
        [3, 2],
      ],
      Math.sqrt(3) / 2,
    ],
  ] as const)("of %s", (_, pairs, value) => {
    expect(rankCorrelationOrZero(pairs)).toBeCloseTo(value, 6);
  });
});

describe("files that end in qa.json", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "qa-"));
    const conversations = [1, 2, 3].map((n) => ({
      n,
      what: "so so",
      turns: [
        ["c", 0, "hello?"],
        ["a", n, "Hi!"],
      ],
      rank: n,
    }));
    await writeFile(join(folder, "dev-qa.json"), JSON.stringify([...conversations, { n: 4, turns: "none" }]));
    await writeFile(join(folder, "unranked-qa.json"), JSON.stringify(conversations.map((one) => ({ ...one, rank: undefined }))));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const names = ["dev-qa.json", "unranked-qa.json", "kb-queries.jsonl"];
  /** Faster is better, and nothing else. */
  const qa = {
    evaluate: ({ turns }: { readonly turns: readonly { readonly at: number }[] }): Promise<Evaluation> =>
      Promise.resolve({
        overallScore: 1 - (turns[1]?.at ?? 0) / 1000,
        dimensions: [],
        coachingNotes: [],
        by: { engine: "builtin", model: null, notice: null, masked: 0 },
      }),
  };

  it("are scored one by one and compared with the ranks; malformed entries are left out and said", async () => {
    const said: string[] = [];
    const malformed = {};
    const measured = qaMeasures(
      await evaluateQa({ from: { folder, names, report: (line) => said.push(line), malformed }, qa, call }),
    );
    expect(
      measured.filter(({ measure }) => measure.startsWith("QA: score of")).map(({ value }) => Math.round(value * 100) / 100),
    ).toEqual([0.94, 0.88, 0.82, 0.94, 0.88, 0.82]);
    expect(measured.filter(({ measure }) => measure.includes("correlation"))).toMatchObject([
      { set: "dev-qa.json", value: -1, rows: 3, aim: { atLeast: 0.7 } },
    ]);
    expect(said.join("\n")).toContain("dev-qa.json: 1 malformed");
    expect(malformed).toEqual({ "dev-qa.json": 1 });
  });

  it("are part of a folder's evaluation, with what each score rests on", async () => {
    const { measured, conversations } = await evaluateFolder({
      folder,
      names: names.slice(0, 2),
      enginesFor: () => openEngines(),
      report: () => undefined,
    });
    expect(measured.some(({ measure }) => measure === "QA: score of 1, rank 1")).toBe(true);
    expect(conversations).toHaveLength(6);
    expect(conversations[0]?.evaluation.dimensions).toHaveLength(4);
  });
});
