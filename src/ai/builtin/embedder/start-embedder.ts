import type { Worker } from "node:worker_threads";
import { startThread } from "../../../threads.js";
import { batchQueue } from "./batch-queue.js";
import { EMBEDDED_CHARACTERS, type Embedder, type EmbedUrgency } from "./embedder.js";
import { embeddingLine } from "./embedding-line.js";
import { leastRecentlyUsed } from "./least-recently-used.js";

/** 4 MB of vectors: every message of the last hours on a busy desk. */
const REMEMBERED_VECTORS = 2000;

export interface EmbedderOptions {
  /** Starts the worker; by default the thread beside this file. */
  readonly start?: () => Worker;
  /** Told once, when the model cannot be used any more. */
  readonly onFailure?: (reason: string) => void;
}

/**
 * The sentence encoder in a worker thread. Nothing is loaded before the first text;
 * a vector is computed once and shared by all who ask for the same text.
 */
export function startEmbedder(options: EmbedderOptions = {}): Embedder {
  const start = options.start ?? (() => startThread(new URL("./embedder-thread.js", import.meta.url)));
  const line = embeddingLine(start, (reason) => options.onFailure?.(reason));
  const known = leastRecentlyUsed<Promise<Float32Array | null>>(REMEMBERED_VECTORS);
  const queue = batchQueue();
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
      const vectors = await line.ask(batch.map((wanted) => wanted.text));
      batch.forEach((wanted, index) => wanted.settle(vectors?.[index] ?? null));
    }
    working = false;
  }

  function vectorOf(text: string, urgency: EmbedUrgency): Promise<Float32Array | null> {
    const cut = text.slice(0, EMBEDDED_CHARACTERS).trim() || ".";
    const remembered = known.get(cut);
    if (remembered !== undefined) return remembered;
    const promise = new Promise<Float32Array | null>((resolve) => queue.add(urgency, { text: cut, settle: resolve }));
    known.set(cut, promise);
    return promise;
  }

  return {
    async embed(texts, urgency = "now") {
      const promises = texts.map((text) => vectorOf(text, urgency));
      void work();
      const vectors = await Promise.all(promises);
      return vectors.every((vector) => vector !== null) ? vectors : null;
    },
    close: () => line.close(),
  };
}
