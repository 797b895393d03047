import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../../src/domain/answers.js";
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

describe("an evaluation folder whose files' names end alike", () => {
  let folder: string;
  const ofLines = (name: string, rows: readonly unknown[]) =>
    writeFile(join(folder, name), rows.map((row) => JSON.stringify(row)).join("\n"));
  const ofEntries = (name: string, list: unknown) => writeFile(join(folder, name), JSON.stringify(list));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "evaluation-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** As the files name the help centre to answer from. */
  const draft = { n: 1, ["shelf"]: "shop", lang: "en", name: null, turns: [["c", "How do I sign in?"]] };
  const said: string[] = [];
  const evaluate = async () =>
    evaluateFolder({
      folder,
      names: (await readdir(folder)).sort(),
      enginesFor: ({ list }) => {
        asked.push(list);
        return openEngines();
      },
      report: (line) => said.push(line),
    });
  const asked: ((workspaceId: string) => Promise<readonly Article[]>)[] = [];

  it("has each of them measured once: messages, articles with their own questions, the help centre that a draft names", async () => {
    const message = (language: string) => ({ text: "my parcel was not delivered", category: "shipping", language });
    await ofLines("de-messages.jsonl", [message("de")]);
    await ofLines("messages.jsonl", [message("en"), 7]);
    const article = (id: string) => ({ id, title: id, body: "Open the sign-in page." });
    const query = { query: "How do I sign in?", article: null };
    await ofLines("big-shop-kb-articles.jsonl", [article("big")]);
    await ofLines("big-shop-kb-queries.jsonl", [query, query]);
    await ofLines("kb-articles.jsonl", [article("plain")]);
    await ofLines("shop-kb-articles.jsonl", [article("small")]);
    await ofLines("shop-kb-queries.jsonl", [query]);
    await ofEntries("drafts.json", [draft]);
    asked.length = 0;
    const { measured, malformed, drafts } = await evaluate();
    const rowsOf = (measure: string) => measured.filter((each) => each.measure === measure).map(({ set, rows }) => [set, rows]);
    expect(rowsOf("category: right")).toEqual([
      ["de-messages.jsonl", 1],
      ["messages.jsonl", 1],
    ]);
    expect(
      measured.some(({ set }) => set === "speed"),
      "of the English messages",
    ).toBe(true);
    expect(malformed).toEqual({ "messages.jsonl": 1 });
    expect(rowsOf("no article: noticed")).toEqual([
      ["big-shop-kb-queries.jsonl", 2],
      ["shop-kb-queries.jsonl", 1],
    ]);
    expect(drafts).toHaveLength(1);
    const articles = await Promise.all(asked.map((list) => list("w")));
    expect(articles.map((list) => list.map(({ id }) => id).join())).toEqual(["big", "plain", "small", "", "small"]);
  });

  it("has all of several files of a kind measured, and a file without a good line called malformed", async () => {
    const secret = { text: "write to ada@example.com", redact: ["ada@example.com"], keep: ["write"] };
    await ofLines("a-pii.jsonl", [secret]);
    await ofLines("b-pii.jsonl", [secret, secret]);
    await ofLines("a-language.jsonl", [{ text: "the parcel", language: "en" }]);
    await ofLines("b-language.jsonl", [{ text: "das Paket", language: "de" }]);
    await ofLines("a-banking77.jsonl", [{ text: "my card", category: "billing" }]);
    await ofLines("b-banking77.jsonl", [{ text: 7 }]);
    const { measured, malformed } = await evaluate();
    const sets = [...new Set(measured.map(({ set }) => set))];
    expect(sets).toEqual(["a-pii.jsonl", "b-pii.jsonl", "a-language.jsonl", "b-language.jsonl", "a-banking77.jsonl"]);
    expect(malformed).toEqual({ "b-banking77.jsonl": 1 });
  });

  it("loses nothing to a list that cannot be read: what is malformed is left out and counted", async () => {
    await ofEntries("x-drafts.json", [draft, { ...draft, lang: undefined }]);
    await writeFile(join(folder, "y-drafts.json"), "[");
    await ofEntries("briefs.json", [{ n: 1 }]);
    await ofEntries("gaps.json", ["How do I sign in?", 7, null]);
    await ofEntries("qa.json", { n: 1 });
    const { malformed, drafts, measured } = await evaluate();
    expect(drafts.map(({ n }) => n)).toEqual([1]);
    expect(measured.find(({ measure }) => measure === "gap topics")).toMatchObject({ set: "gaps.json", rows: 1 });
    expect(malformed).toEqual({ "x-drafts.json": 1, "y-drafts.json": 1, "briefs.json": 1, "gaps.json": 2, "qa.json": 1 });
    expect(said).toContain("gaps.json: 2 malformed entries left out");
  });
});
