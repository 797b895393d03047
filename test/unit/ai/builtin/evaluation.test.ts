import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluateFolder } from "../../../../src/eval/evaluate-folder.js";
import { calibrationError, macroF1, precisionAndRecall } from "../../../../src/eval/measures.js";
import { openEngines } from "./open-engines.js";

describe("measures", () => {
  it("macro-F1 counts a rare label as much as a frequent one", () => {
    const assessed = [...Array.from({ length: 9 }, () => ({ label: "a", answer: "a" })), { label: "b", answer: "a" }];
    expect(macroF1(assessed)).toBeCloseTo((18 / 19 + 0) / 2, 5);
  });

  it("precision is of what was said, recall of what was there", () => {
    const rows = [
      { is: true, said: true },
      { is: true, said: false },
      { is: true, said: false },
      { is: false, said: true },
    ];
    expect(precisionAndRecall(rows)).toEqual({ precision: 0.5, recall: 1 / 3 });
  });

  it("calibration error is the distance between confidence and being right", () => {
    expect(
      calibrationError([
        { confidence: 0.9, right: true },
        { confidence: 0.9, right: false },
      ]),
    ).toBeCloseTo(0.4, 5);
  });
});

describe("an evaluation folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "evaluation-"));
    const lines = [
      { text: "my parcel was not delivered", category: "shipping", urgency: null, sentiment: null, escalation: null },
      { text: 7 },
    ];
    await writeFile(
      join(folder, "final-triage-messages.jsonl"),
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\nno json\n`,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read by the end of its files' names; malformed lines are counted, null labels and absent files left out", async () => {
    const said: string[] = [];
    const report = await evaluateFolder({
      folder,
      names: ["final-triage-messages.jsonl"],
      enginesFor: () => openEngines(),
      report: (line) => said.push(line),
    });
    expect(report.malformed).toEqual({ "final-triage-messages.jsonl": 2 });
    expect(report.measured.find(({ measure }) => measure === "category: right")).toMatchObject({ value: 1, rows: 1 });
    expect(report.measured.some(({ measure }) => measure.startsWith("urgency"))).toBe(false);
    expect(said.join("\n")).toContain("no file ends in pii.jsonl");
  });
});
