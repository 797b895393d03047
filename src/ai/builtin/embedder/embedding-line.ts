import type { Worker } from "node:worker_threads";
import type { EmbedAnswer, EmbedQuestion } from "./embedder-messages.js";

/** A load or a batch that takes longer than this is not coming; rules answer instead. */
const PATIENCE_MS = 20_000;

/** One question at a time to the worker. Once it failed, every answer is null. */
export interface EmbeddingLine {
  ask(texts: readonly string[]): Promise<readonly Float32Array[] | null>;
  close(): Promise<void>;
}

export function embeddingLine(start: () => Worker, onLost: (reason: string) => void): EmbeddingLine {
  let worker: Worker | null = null;
  let lost = false;
  let lastId = 0;
  let pending: { readonly id: number; readonly resolve: (vectors: readonly Float32Array[] | null) => void } | null = null;

  function answerWith(vectors: readonly Float32Array[] | null): void {
    pending?.resolve(vectors);
    pending = null;
    worker?.unref();
  }

  function lose(reason: string): void {
    if (lost) return;
    lost = true;
    onLost(reason);
    answerWith(null);
    void worker?.terminate();
  }

  function receive(answer: EmbedAnswer): void {
    if (pending?.id !== answer.id) return;
    if ("failure" in answer) lose(answer.failure);
    else answerWith(answer.vectors);
  }

  function begin(): Worker {
    const started = start();
    started.on("message", receive);
    started.on("error", (error) => lose(error.message));
    started.on("exit", () => lose("the embedding thread ended"));
    return started;
  }

  return {
    ask(texts) {
      if (lost) return Promise.resolve(null);
      return new Promise((resolve) => {
        lastId += 1;
        const timer = setTimeout(() => lose("the embedding thread does not answer"), PATIENCE_MS);
        pending = { id: lastId, resolve: (vectors) => (clearTimeout(timer), resolve(vectors)) };
        worker ??= begin();
        worker.ref();
        worker.postMessage({ id: lastId, texts } satisfies EmbedQuestion);
      });
    },
    async close() {
      lost = true;
      answerWith(null);
      await worker?.terminate();
    },
  };
}
