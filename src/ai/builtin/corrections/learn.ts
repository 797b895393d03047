/** Learning from agents' corrections: when, and in a thread of its own. */
import type { Worker } from "node:worker_threads";
import type { Head } from "../heads/head.js";
import type { TrainingPlan, TrainingRow } from "../heads/train-head.js";

/** What an agent said was right. Null where only the other was corrected. */
export interface Correction {
  readonly text: string;
  readonly category: string | null;
  readonly urgency: string | null;
}

/** What passes to the worker that learns, and back. */
export interface LearnQuestion {
  readonly rows: readonly TrainingRow[];
  readonly plan: TrainingPlan;
}

export type LearnAnswer = Head;

export interface LearnerParts {
  /** Changes whenever a correction is made or deleted; of many workspaces in one answer, those that have none are left out. */
  readonly versions: (workspaceIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** A workspace's corrections, oldest first. */
  readonly list: (workspaceId: string) => Promise<readonly Correction[]>;
  readonly learn: (workspaceId: string, corrections: readonly Correction[]) => Promise<void>;
  readonly log: { warn(facts: object, message: string): void };
}

/** Learns when there is something new, one workspace at a time, without anybody waiting for it. */
export function createLearner({ versions, list, learn, log }: LearnerParts): (workspaceIds: readonly string[]) => void {
  const learned = new Map<string, string>();
  let queue = Promise.resolve();

  const trying = (work: () => Promise<void>) =>
    work().catch((error: unknown) => log.warn({ error }, "The corrections could not be learned; trying again later"));

  async function learnNew(workspaceIds: readonly string[]): Promise<void> {
    const now = await versions(workspaceIds);
    for (const workspaceId of workspaceIds) {
      const version = now.get(workspaceId);
      if (version === learned.get(workspaceId)) continue;
      await trying(async () => {
        await learn(workspaceId, await list(workspaceId));
        if (version === undefined) learned.delete(workspaceId);
        else learned.set(workspaceId, version);
      });
    }
  }

  return (workspaceIds) => {
    queue = queue.then(() => trying(() => learnNew(workspaceIds)));
  };
}

/** Trains in a worker of its own, so that neither requests nor the sentence encoder wait. */
export function learnInThread(start: () => Worker, question: LearnQuestion): Promise<LearnAnswer> {
  const worker = start();
  const answer = new Promise<LearnAnswer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the learning thread ended without an answer")));
    worker.postMessage(question);
  });
  // oxlint-disable-next-line typescript/no-misused-promises -- finally waits for what it calls
  return answer.finally(() => worker.terminate());
}
