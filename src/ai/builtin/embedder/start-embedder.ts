/** The sentence encoder in a worker thread: batches, precedence, and what happens when the thread is lost. */
import type { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { startThread } from "../../../kernel/threads.js";
import { glossInEnglish } from "./gloss.js";
import { detectLanguage } from "../language.js";
import {
  type EmbedAnswer,
  EMBEDDED_CHARACTERS,
  type Embedder,
  type EncoderText,
  type EmbedQuestion,
  type EmbedUrgency,
  END,
} from "./embedder.js";

/** 5 MB of vectors: every message of the last hours in a busy inbox. */
const REMEMBERED_VECTORS = 1500;

export interface EmbedderOptions {
  /** Starts the worker; by default the thread beside this file. */
  readonly start?: () => Worker;
  /** Called once, when the model cannot be used any more. */
  readonly onFailure?: (reason: string) => void;
}

/**
 * The sentence encoder in a worker thread. Nothing is loaded before the first text;
 * a vector is computed once and shared by all who ask for the same text.
 */
export function startEmbedder(options: EmbedderOptions = {}): Embedder {
  const start = options.start ?? (() => startThread(new URL("./embedder-thread.js", import.meta.url)));
  const line = embeddingLine(start, (reason) => options.onFailure?.(reason));
  const known = new LRUCache<string, Promise<Float32Array | null>>({ max: REMEMBERED_VECTORS });
  const queue = batchQueue();
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let batch = queue.take(); batch.length > 0; batch = queue.take()) {
      const vectors = await line.ask(batch.map(({ text, english }) => ({ text, english })));
      batch.forEach((wanted, index) => wanted.resolve(vectors?.[index] ?? null));
    }
    working = false;
  }

  function vectorOf(text: string, urgency: EmbedUrgency): Promise<Float32Array | null> {
    const cut = text.slice(0, EMBEDDED_CHARACTERS).trim() || ".";
    const remembered = known.get(cut);
    if (remembered !== undefined) return remembered;
    const promise = new Promise<Float32Array | null>((resolve) => queue.add(urgency, { ...forEncoders(cut), resolve }));
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

/** A batch takes a tenth of a second; a load that is under way at most two. */
const END_PATIENCE_MS = 5_000;

/** Lets the worker end by itself, and stops it where it does not. */
async function ended(worker: Worker): Promise<void> {
  const gone = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.ref();
  worker.postMessage(END);
  const timer = setTimeout(() => void worker.terminate(), END_PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}

export interface TextToEmbed extends EncoderText {
  readonly resolve: (vector: Float32Array | null) => void;
}

export interface BatchQueue {
  add(urgency: EmbedUrgency, wanted: TextToEmbed): void;
  /** The next texts to compute, urgent ones first; empty when there is nothing to do. */
  take(): readonly TextToEmbed[];
}

/** The worker is busy some 15 ms a text, so a message waits at most about 80 ms behind the articles. */
const BATCH_SIZE = 6;

/** Too short to tell counts as English where the letters do. */
function forEncoders(text: string): EncoderText {
  const language = detectLanguage(text)?.language ?? null;
  if (language === null) return { text, english: /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) ? text : null };
  return { text, english: language === "en" ? text : glossInEnglish(text, language) };
}

function batchQueue(): BatchQueue {
  const queues: Record<EmbedUrgency, TextToEmbed[]> = { now: [], later: [] };
  return {
    add: (urgency, wanted) => void queues[urgency].push(wanted),
    take() {
      const batch = queues.now.splice(0, BATCH_SIZE);
      return batch.length > 0 ? batch : queues.later.splice(0, BATCH_SIZE);
    },
  };
}

/** A load or a batch that takes longer than this is not coming; rules answer instead. */
const PATIENCE_MS = 20_000;

/** One question at a time to the worker. Once it failed, every answer is null. */
export interface EmbeddingLine {
  ask(texts: readonly EncoderText[]): Promise<readonly Float32Array[] | null>;
  close(): Promise<void>;
}

function embeddingLine(start: () => Worker, onLost: (reason: string) => void): EmbeddingLine {
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
      const wasLost = lost;
      lost = true;
      answerWith(null);
      if (worker !== null) await (wasLost ? worker.terminate() : ended(worker));
    },
  };
}
