/**
 * Learns the built-in engine's heads: `npm run train [-- --public <folder>]`.
 * Reads training/corpus/*.jsonl, training/told-at-length/*.jsonl and, where given, the public development files; writes src/ai/builtin/model/heads.json.br
 * and says how well the heads do on writers they never saw.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { startEmbedder } from "../src/ai/builtin/embedder/start-embedder.js";
import { type Head, type modelFileSchema, packHead, type Task } from "../src/ai/builtin/heads/head.js";
import { packLandmarks } from "../src/ai/builtin/heads/landmarks.js";
import { embedAll } from "./embed-all.js";
import { fitHead, fitTemperature, type HeldOut, heldOutScores, withEscalationThreshold } from "./fit-head.js";
import { fitNearHeads, landmarksOf, nearExamples, nearHeldOutScores } from "./fit-near-heads.js";
import { loadCorpus } from "./read-corpus.js";
import { loadPublicRows } from "./read-public-rows.js";
import { describeHeldOut, isLong } from "./describe-held-out.js";
import { corpusExamples, publicExamples } from "./training-set.js";
import type { z } from "zod";

const FOLDERS = ["training/corpus", "training/told-at-length"];
const { values } = parseArgs({
  options: { corpus: { type: "string", multiple: true, default: FOLDERS }, public: { type: "string" } },
});
const print = (line: string) => process.stderr.write(`${line}\n`);

const corpus = await loadCorpus(values.corpus);
const english = corpus.messages.filter(({ language }) => language === "en");
const open = await loadPublicRows(values.public ?? null);
print(
  `${corpus.messages.length} messages, ${english.length} of them English (${corpus.malformed} malformed lines), ${open.rows.length} public rows`,
);

const embedder = startEmbedder();
const vectors = await embedAll(
  corpus.messages.map(({ text }) => text),
  embedder,
  (done) => print(`embedded ${done}`),
);
await embedder.close();
const encoded = corpusExamples(corpus.messages, vectors, "encoders");
const landmarks = landmarksOf(encoded.flatMap(({ features }) => (features.vector === null ? [] : [features.vector])));
const near = nearExamples(encoded, landmarks);
const heldOut = nearHeldOutScores(near, () => print("a fifth of the writers held out"));
const nearHeads = fitNearHeads(
  near,
  near.map((_, index) => index),
);
const byWords = [...corpusExamples(english, vectors, "words"), ...publicExamples(open.rows, vectors, "words")];

const file: z.input<typeof modelFileSchema> = {
  about: {
    corpusSha256: corpus.sha256,
    messages: corpus.messages.length,
    writers: new Set(corpus.messages.map(({ writer }) => writer)).size,
    publicRows: { ...open.counts },
    licences: ["corpus: written for this project, MIT", ...open.licences],
  },
  landmarks: packLandmarks(landmarks),
  full: eachTask((task) =>
    packHead(
      calibrated(
        "English",
        task,
        nearHead(task),
        heldOutIn(task, (language) => language === "en"),
      ),
    ),
  ),
  otherLanguages: eachTask((task) => {
    const { bias, temperature } = calibrated(
      "others",
      task,
      nearHead(task),
      heldOutIn(task, (language) => language !== "en"),
    );
    return { bias: [...bias], temperature };
  }),
  words: eachTask((task) => packHead(calibrated("words", task, fitHead(task, byWords), heldOutScores(task, byWords)))),
};
await writeFile(
  new URL("../src/ai/builtin/model/heads.json.br", import.meta.url),
  brotliCompressSync(`${JSON.stringify(file)}\n`),
);

function nearHead(task: Task): Head {
  const head = nearHeads.get(task);
  if (head === undefined) throw new Error(`no head for ${task}`);
  return head;
}

function heldOutIn(task: Task, wanted: (language: string) => boolean): readonly HeldOut[] {
  return (heldOut.get(task) ?? []).filter(({ example }) => wanted(example.language));
}

/** The temperature, and for escalations the point from which they count, by messages whose writers the head never saw. */
function calibrated(heads: string, task: Task, head: Head, heldOut: readonly HeldOut[]): Head {
  const temperature = fitTemperature(task, heldOut);
  print(`${heads.padEnd(12)} ${describeHeldOut(task, heldOut, temperature)}`);
  const long = heldOut.filter(({ example }) => isLong(example.text));
  print(`${`${heads} long`.padEnd(12)} ${describeHeldOut(task, long, temperature)}`);
  return task === "escalation" ? withEscalationThreshold({ ...head, temperature }, heldOut) : { ...head, temperature };
}

function eachTask<Made>(make: (task: Task) => Made): Record<Task, Made> {
  return { category: make("category"), urgency: make("urgency"), sentiment: make("sentiment"), escalation: make("escalation") };
}
