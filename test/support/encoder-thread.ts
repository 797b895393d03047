/**
 * In place of the app's `embedder-thread.js` (see `threads.ts`): asks the one sentence encoder of the run. A model and the vectors
 * of every help-centre article for each app anew would take longer than what the tests ask of it.
 */
import { parentPort } from "node:worker_threads";
import { type EmbedAnswer, type EmbedQuestion, END } from "../../src/ai/builtin/embedder/embedder.js";

async function answer({ id, texts }: EmbedQuestion): Promise<EmbedAnswer> {
  try {
    const url = `${process.env["SIMPLI_TESTS_SUPPLIES"] ?? ""}/vectors`;
    const response = await fetch(url, { method: "POST", body: JSON.stringify(texts.map(({ text }) => text)) });
    if (!response.ok) return { id, failure: await response.text() };
    return { id, vectors: ((await response.json()) as number[][]).map((vector) => Float32Array.from(vector)) };
  } catch (thrown) {
    return { id, failure: String(thrown) };
  }
}

parentPort?.on("message", (question: EmbedQuestion | typeof END) => {
  if (question === END) return parentPort?.close();
  void answer(question).then((reply) => parentPort?.postMessage(reply));
});
