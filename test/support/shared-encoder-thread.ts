/** In the app that tests build, the encoder's thread of a process that a run has started: it asks the run's encoder. */
import { parentPort } from "node:worker_threads";
import { type EmbedQuestion, END } from "../../src/ai/builtin/embedder/embedder.js";
import { answerOfRun } from "./shared-encoder.js";

parentPort?.on("message", (message: EmbedQuestion | typeof END) => {
  if (message === END) parentPort?.close();
  else void answerOfRun(message).then((answer) => parentPort?.postMessage(answer));
});
