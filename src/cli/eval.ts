/** npm run eval: how good the built-in engine is, on labelled files; it needs neither network nor account. */
import { readdir } from "node:fs/promises";
import { createBuiltinEngines } from "../ai/builtin/create-builtin-engines.js";
import { startEmbedder } from "../ai/builtin/embedder/start-embedder.js";
import { loadModel } from "../ai/builtin/heads/head.js";
import { evaluateFolder, isEvaluationFile } from "../eval/evaluate-folder.js";
import type { Measured } from "../eval/measures.js";
import { toError } from "../kernel/errors.js";
import { UsageError } from "./command-line.js";
import { CommandRefused } from "./command-list.js";
import { runCli } from "./run.js";

const USAGE = `Usage: npm run eval -- --data FOLDER [options]

Measures the built-in engine on labelled files. They are known by the end of their names, such as messages.jsonl;
absent ones and labels that are null are skipped.

  --data FOLDER      where the files are
  --articles FOLDER  where the articles of drafts are; by default in the same folder
  --json             one JSON document on stdout, with the drafts and what each QA score rests on
  --help             this text`;

const texts = {
  noFolder: "Say where the evaluation files are: npm run eval -- --data <folder> [--json]",
  unreadable: (folder: string, reason: string) => `The folder ${folder} cannot be read: ${reason}`,
  nothing: (folder: string) =>
    `There is no evaluation file in ${folder}: they are known by the end of their names, such as messages.jsonl.`,
  noEncoder: (reason: string) => `The sentence encoder is missing (${reason}): the results are for words and rules alone.`,
  interrupted: "Interrupted.",
} as const;

runCli({ command: "npm run eval", usage: USAGE, values: ["data", "articles"] }, async ({ terminal, json, valueOf, signal }) => {
  const folder = valueOf("data");
  const articlesFolder = valueOf("articles");
  if (folder === null) throw new UsageError(texts.noFolder);
  const names = await namesIn(folder);
  if (!names.some(isEvaluationFile)) throw new CommandRefused(texts.nothing(folder));
  if (articlesFolder !== null) await namesIn(articlesFolder);
  const report = (line: string) => terminal.progress({ what: line, done: 0, total: null, stays: true });
  const embedder = startEmbedder({ onFailure: (reason) => report(texts.noEncoder(reason)) });
  const evaluation = await unlessInterrupted(
    signal,
    evaluateFolder({
      folder,
      names,
      ...(articlesFolder === null ? {} : { articlesFolder }),
      enginesFor: (articleSource, unanswered = []) =>
        createBuiltinEngines({
          articleSource,
          embedder,
          unansweredQueries: () => Promise.resolve(unanswered.map((query, at) => ({ query, at }))),
        }),
      report,
    }),
  );
  await embedder.close();
  terminal.print(json ? JSON.stringify(evaluation, null, 2) : printTable(evaluation.measured, loadModel().learnedFrom));
  return 0;
});

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    throw new CommandRefused(texts.unreadable(folder, toError(error).message));
  }
}

/** An evaluation takes minutes and cannot be resumed, so Ctrl-C does not wait for its end. */
function unlessInterrupted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new CommandRefused(texts.interrupted)), { once: true });
    work.then(resolve, reject);
  });
}

/** The report as a person reads it: one block a file, the aim beside each figure that has one. `learnedFrom` names files used in training. */
function printTable(report: readonly Measured[], learnedFrom: ReadonlySet<string>): string {
  const sets = [...new Set(report.map(({ set }) => set))];
  const heading = (set: string) =>
    learnedFrom.has(set) ? `${set} (the heads learned from these rows: no measure of quality)` : set;
  return sets.map((set) => [heading(set), ...report.filter((line) => line.set === set).map(tableLine)].join("\n")).join("\n\n");
}

function tableLine(line: Measured): string {
  const { unit } = line;
  const value = unit === "ms" ? `${line.value.toFixed(1)} ms` : unit === "count" ? String(line.value) : line.value.toFixed(3);
  const columns = [
    line.measure.padEnd(44),
    value.padStart(9),
    intervalOf(line).padEnd(13),
    `of ${line.rows}`.padEnd(9),
    aimOf(line),
  ];
  return `  ${columns.join(" ")}`.trimEnd();
}

/** Where the true share lies with 95 % probability (Wilson): a test of a hundred rows says less than its third digit. */
function intervalOf({ unit, value, rows }: Measured): string {
  if (unit !== "share" || rows === 0) return "";
  const z = 1.96;
  const middle = (value + (z * z) / (2 * rows)) / (1 + (z * z) / rows);
  const half = (z / (1 + (z * z) / rows)) * Math.sqrt((value * (1 - value)) / rows + (z * z) / (4 * rows * rows));
  return `${Math.max(0, middle - half).toFixed(2)} to ${Math.min(1, middle + half).toFixed(2)}`;
}

function aimOf({ aim, value }: Measured): string {
  if (aim === null) return "";
  if ("atLeast" in aim) return value >= aim.atLeast ? `aim ${aim.atLeast} met` : `aim ${aim.atLeast} MISSED`;
  return value <= aim.atMost ? `aim at most ${aim.atMost} met` : `aim at most ${aim.atMost} MISSED`;
}
