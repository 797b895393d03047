/**
 * In place of the thread of the app's `embedder-thread.js` (see `threads.ts`): asks one sentence encoder that others ask too, once
 * in each process for each text. A model and the vectors of every help-centre article for each app anew would take longer than
 * what the tests ask of it.
 */
import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { type EmbedAnswer, type EmbedQuestion, END, MULTILINGUAL_SIZE } from "../../src/ai/builtin/embedder/embedder.js";
import { askedOnce, unpackVectors, type VectorsOf } from "./vectors.js";

/** The run's. */
const askRun = askedOnce(async (texts) => {
  const url = `${process.env["SIMPLI_TESTS_SUPPLIES"] ?? ""}/vectors`;
  const response = await fetch(url, { method: "POST", body: JSON.stringify(texts) });
  if (!response.ok) throw new Error(await response.text());
  return unpackVectors(await response.arrayBuffer());
});

/** One of this process's own, for all files of tests that it runs: there is no run to ask. @param start its thread */
function askProcess(start: () => Worker): VectorsOf {
  const starting = import("../../src/ai/builtin/embedder/start-embedder.js").then(({ startEmbedder }) =>
    startEmbedder({ start }),
  );
  return askedOnce(async (texts) => {
    const vectors = await (await starting).embed(texts);
    if (vectors === null) throw new Error("the encoder of the process failed");
    return vectors;
  });
}

async function answerTo({ id, texts }: EmbedQuestion, vectorsOf: VectorsOf): Promise<EmbedAnswer> {
  try {
    const vectors = await vectorsOf(texts.map(({ text }) => text));
    return { id, vectors: vectors.map((vector, index) => (texts[index]?.english === null ? multilingualOf(vector) : vector)) };
  } catch (thrown) {
    return { id, failure: String(thrown) };
  }
}

/** What the thread answers for a text that the English encoder shall not read. */
function multilingualOf(vector: Float32Array | null): Float32Array | null {
  return vector?.slice(0, MULTILINGUAL_SIZE) ?? null;
}

/** As much of a thread as the app uses of the encoder's. */
function standIn(vectorsOf: VectorsOf): Worker {
  const thread = new EventEmitter();
  const used = {
    postMessage(question: EmbedQuestion | typeof END) {
      if (question === END) setImmediate(() => thread.emit("exit", 0));
      else void answerTo(question, vectorsOf).then((answer) => thread.emit("message", answer));
    },
    ref: () => undefined,
    unref: () => undefined,
    terminate: () => Promise.resolve(0),
  };
  return Object.assign(thread, used) as unknown as Worker;
}

/** What the encoder's thread answers, by the run's encoder. */
export const answerOfRun = (question: EmbedQuestion): Promise<EmbedAnswer> => answerTo(question, askRun);

let ofProcess: VectorsOf | null = null;

/** The stand-in of a thread that asks the run's encoder. */
export const startSharedEncoder = (): Worker => standIn(askRun);

/** The stand-in of a thread that asks this process's encoder. @param start the encoder's own thread */
export const startEncoderOfProcess = (start: () => Worker): Worker => standIn((ofProcess ??= askProcess(start)));
