import type { Worker } from "node:worker_threads";
import type { LearnAnswer, LearnQuestion } from "./correction.js";

/** Trains in a worker of its own, so that neither requests nor the sentence encoder wait. */
export function learnInThread(start: () => Worker, question: LearnQuestion): Promise<LearnAnswer> {
  const worker = start();
  return new Promise<LearnAnswer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the learning thread ended without an answer")));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
