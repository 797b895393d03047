import type { Worker } from "node:worker_threads";
import type { Correction, LearnAnswer, LearnQuestion } from "./corrected-head.js";

export interface LearnerParts {
  /** A workspace's corrections, oldest first. */
  readonly list: (workspaceId: string) => Promise<readonly Correction[]>;
  readonly learn: (workspaceId: string, corrections: readonly Correction[]) => Promise<void>;
  readonly log: { warn(facts: object, message: string): void };
}

/** Learns when there is something new, one workspace at a time, without anybody waiting for it. */
export function createLearner({ list, learn, log }: LearnerParts): (workspaceId: string) => void {
  const taught = new Map<string, number>();
  let line = Promise.resolve();

  async function learnNew(workspaceId: string): Promise<void> {
    const corrections = await list(workspaceId);
    if (corrections.length === (taught.get(workspaceId) ?? 0)) return;
    await learn(workspaceId, corrections);
    taught.set(workspaceId, corrections.length);
  }

  return (workspaceId) => {
    line = line
      .then(() => learnNew(workspaceId))
      .catch((error: unknown) => log.warn({ error }, "The corrections could not be learned; trying again later"));
  };
}

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
