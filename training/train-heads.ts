/**
 * Learns the built-in engine's heads: `npm run train [-- --public <folder>]`.
 * Reads training/corpus/*.jsonl and, where given, the public development files; writes src/ai/builtin/model/heads.json
 * and says how well the heads do on writers they never saw.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { startEmbedder } from "../src/ai/builtin/embedder/start-embedder.js";
import type { Heads, modelFileSchema, Task } from "../src/ai/builtin/heads/head.js";
import { TASKS } from "../src/ai/builtin/heads/head.js";
import { packHead, type PackedHead } from "../src/ai/builtin/heads/head.js";
import { embedAll } from "./embed-all.js";
import { fitHead, fitTemperature, heldOutScores, withEscalationThreshold } from "./fit-head.js";
import { type LabelledMessage, loadCorpus } from "./read-corpus.js";
import { loadPublicRows } from "./read-public-rows.js";
import { describeHeldOut } from "./describe-held-out.js";
import { corpusExamples, type Example, publicExamples, type View } from "./training-set.js";
import type { z } from "zod";

const { values } = parseArgs({ options: { corpus: { type: "string", default: "training/corpus" }, public: { type: "string" } } });
const print = (line: string) => process.stderr.write(`${line}\n`);

const corpus = await loadCorpus(values.corpus);
const english = corpus.messages.filter(({ language }) => language === "en");
const open = await loadPublicRows(values.public ?? null);
print(
  `${corpus.messages.length} messages, ${english.length} of them English (${corpus.malformed} malformed lines), ${open.rows.length} public rows`,
);

const embedder = startEmbedder();
const vectors = await embedAll(
  [...corpus.messages, ...open.rows].map(({ text }) => text),
  embedder,
  (done) => print(`embedded ${done}`),
);
await embedder.close();
const examplesFor = (view: View, messages: readonly LabelledMessage[]) => [
  ...corpusExamples(messages, vectors, view),
  ...publicExamples(open.rows, vectors, view),
];

const file: z.input<typeof modelFileSchema> = {
  about: {
    corpusSha256: corpus.sha256,
    messages: corpus.messages.length,
    writers: new Set(corpus.messages.map(({ writer }) => writer)).size,
    publicRows: { ...open.counts },
    licences: ["corpus: written for this project, MIT", ...open.licences],
  },
  full: learn(examplesFor("full", english), "full"),
  // What it learns from English holds for other languages; what is theirs counts more, and alone is judged by.
  multilingual: learn(examplesFor("multilingual", corpus.messages), "multilingual"),
  words: learn(examplesFor("words", english), "words"),
};
await writeFile(new URL("../src/ai/builtin/model/heads.json", import.meta.url), `${JSON.stringify(file)}\n`);

function learn(all: readonly Example[], view: View): Record<keyof Heads, PackedHead> {
  const one = (task: Task) => {
    const heldOut = heldOutScores(task, all, view).filter(({ example }) => view !== "multilingual" || example.language !== "en");
    const temperature = fitTemperature(task, heldOut);
    print(`${view.padEnd(12)} ${describeHeldOut(task, heldOut, temperature)}`);
    const head = { ...fitHead(task, all, view), temperature };
    return packHead(task === "escalation" ? withEscalationThreshold(head, heldOut) : head);
  };
  const [category, urgency, sentiment, escalation] = TASKS.map(one);
  if (!category || !urgency || !sentiment || !escalation) throw new Error("a task is missing");
  return { category, urgency, sentiment, escalation };
}
