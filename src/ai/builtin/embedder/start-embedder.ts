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
  type EncodersAsked,
  END,
} from "./embedder.js";

/** What a text needs of JavaScript's heap are a few rows of a table; its numbers are outside. */
const LIMITS = { maxYoungGenerationSizeMb: 3 };

/** 5 MB of vectors: every message of the last hours in a busy inbox. */
const REMEMBERED_VECTORS = 1500;

export interface EmbedderOptions {
  /** Starts the worker; by default the thread beside this file. */
  readonly start?: () => Worker;
  /** Called each time the thread is lost; it is started again after a rest, unless `isFinal`. */
  readonly onFailure?: (reason: string, isFinal: boolean) => void;
  /** Called when a thread that was started again answers. */
  readonly onRecovery?: () => void;
  readonly pace?: EncoderPace;
}

export interface EncoderPace {
  /** A thread is given up when so much time passes twelve times without an answer. */
  readonly beatMs: number;
  /** What is waited before each new start; after the last one the encoder is given up. */
  readonly restsMs: readonly number[];
}

/**
 * A minute in beats, of which a machine that slept counts one: a load takes two seconds, and twenty where others want its processors.
 * Rests of a quarter of an hour in all: what comes back does so by then.
 */
const PACE: EncoderPace = { beatMs: 5_000, restsMs: [10_000, 60_000, 240_000, 600_000] };
const BEATS = 12;

/**
 * The sentence encoder in a worker thread. Nothing is loaded before the first text;
 * a vector is computed once and shared by all who ask for the same text.
 */
export function startEmbedder(options: EmbedderOptions = {}): Embedder {
  const start =
    options.start ?? (() => startThread(new URL("./embedder-thread.js", import.meta.url), { resourceLimits: LIMITS }));
  const line = embeddingLine(start, options.pace ?? PACE, {
    onFailure: (reason, isFinal) => options.onFailure?.(reason, isFinal),
    onRecovery: () => options.onRecovery?.(),
    onRested: () => void work(),
  });
  const known = new LRUCache<string, Promise<Float32Array | null>>({ max: REMEMBERED_VECTORS });
  const queue = batchQueue();
  let working = false;

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    // Articles wait for the end of a rest, since an index made without vectors would stay so; a message is answered by words.
    const next = () => queue.take(line.isResting() ? ["now", "soon"] : URGENCIES);
    for (let batch = next(); batch.length > 0; batch = next()) {
      const vectors = await line.ask(batch.map(({ text, english }) => ({ text, english })));
      batch.forEach((wanted, index) => wanted.resolve(vectors?.[index] ?? null));
    }
    working = false;
  }

  function vectorOf(text: string, urgency: EmbedUrgency, encoders: EncodersAsked): Promise<Float32Array | null> {
    const cut = text.slice(0, EMBEDDED_CHARACTERS).trim() || ".";
    const key = `${encoders} ${cut}`;
    const remembered = known.get(key);
    if (remembered !== undefined) {
      queue.hurry(key, urgency);
      return remembered;
    }
    const read = encoders === "both" ? forEncoders(cut) : { text: cut, english: null };
    const promise = new Promise<Float32Array | null>((resolve) => queue.add(urgency, { key, ...read, resolve }));
    known.set(key, promise);
    void promise.then((vector) => {
      if (vector === null && known.peek(key) === promise) known.delete(key);
    });
    return promise;
  }

  return {
    async embed(texts, urgency = "now", encoders = "both") {
      const promises = texts.map((text) => vectorOf(text, urgency, encoders));
      void work();
      const vectors = await Promise.all(promises);
      return vectors.every((vector) => vector !== null) ? vectors : null;
    },
    async close() {
      await line.close();
      await work();
    },
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
  /** The text and which encoders read it. */
  readonly key: string;
  readonly resolve: (vector: Float32Array | null) => void;
}

export interface BatchQueue {
  add(urgency: EmbedUrgency, wanted: TextToEmbed): void;
  /** Somebody wants a text that may be waiting with less urgency. */
  hurry(key: string, urgency: EmbedUrgency): void;
  /** The next texts to compute, by the first of the urgencies that has any; empty when there is nothing to do. */
  take(urgencies: readonly EmbedUrgency[]): readonly TextToEmbed[];
}

/** First to last. */
const URGENCIES: readonly EmbedUrgency[] = ["now", "soon", "later"];

/** The worker is busy some 15 ms a text, so a message that somebody waits for waits about 45 ms at most behind those that nobody waits for. */
const BATCH_SIZES: Readonly<Record<EmbedUrgency, number>> = { now: 6, soon: 3, later: 3 };

/** Too short to tell counts as English where the letters do. */
function forEncoders(text: string): EncoderText {
  const language = detectLanguage(text)?.language ?? null;
  if (language === null) return { text, english: /^[\p{Script=Latin}\p{Script=Common}]*$/u.test(text) ? text : null };
  return { text, english: language === "en" ? text : glossInEnglish(text, language) };
}

function batchQueue(): BatchQueue {
  /** By key, in the order in which they came. */
  const queues: Record<EmbedUrgency, Map<string, TextToEmbed>> = { now: new Map(), soon: new Map(), later: new Map() };
  return {
    add: (urgency, wanted) => void queues[urgency].set(wanted.key, wanted),
    hurry(key, urgency) {
      for (const less of URGENCIES.slice(URGENCIES.indexOf(urgency) + 1)) {
        const wanted = queues[less].get(key);
        if (wanted === undefined) continue;
        queues[less].delete(key);
        queues[urgency].set(key, wanted);
      }
    },
    take(urgencies) {
      const first = urgencies.find((urgency) => queues[urgency].size > 0);
      if (first === undefined) return [];
      const batch = [...queues[first].values()].slice(0, BATCH_SIZES[first]);
      for (const { key } of batch) queues[first].delete(key);
      return batch;
    },
  };
}

/** One question at a time to the worker. A lost worker is started again; while it rests, and once it is given up, every answer is null. */
export interface EmbeddingLine {
  ask(texts: readonly EncoderText[]): Promise<Vectors | null>;
  isResting(): boolean;
  close(): Promise<void>;
}

type Vectors = readonly (Float32Array | null)[];

interface Loss {
  readonly lost: string;
  readonly mayAskAgain: boolean;
}

interface LineEvents {
  readonly onFailure: (reason: string, isFinal: boolean) => void;
  readonly onRecovery: () => void;
  readonly onRested: () => void;
}

function embeddingLine(start: () => Worker, { beatMs, restsMs }: EncoderPace, events: LineEvents): EmbeddingLine {
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | null = null;
  let isOver = false;
  let rests = 0;
  let lastId = 0;
  let pending: { readonly id: number; readonly complete: (answer: Vectors | Loss) => void } | null = null;

  /** Asked to end by itself, since one that is stopped in native code takes the process with it. What it still answers concerns nobody. */
  function drop(lost: Worker): void {
    if (worker === lost) worker = null;
    lost.postMessage(END);
    lost.unref();
  }

  function begin(): Worker {
    const started = start();
    const lose = (reason: string) => {
      if (worker !== started) return;
      drop(started);
      pending?.complete({ lost: reason, mayAskAgain: true });
    };
    started.on("message", (answer: EmbedAnswer) => {
      if (worker !== started || pending?.id !== answer.id) return;
      if ("failure" in answer) lose(answer.failure);
      else pending.complete(answer.vectors);
    });
    started.on("error", (error) => lose(error.message));
    started.on("exit", () => lose("the embedding thread ended"));
    return started;
  }

  function askOnce(texts: readonly EncoderText[]): Promise<Vectors | Loss> {
    return new Promise((resolve) => {
      lastId += 1;
      let beats = 0;
      const timer = setInterval(() => {
        beats += 1;
        if (beats < BEATS) return;
        if (worker !== null) drop(worker);
        // Where it is slow because the machine is, a second one beside it makes both slower.
        pending?.complete({ lost: "the embedding thread does not answer", mayAskAgain: false });
      }, beatMs);
      pending = {
        id: lastId,
        complete(answer) {
          clearInterval(timer);
          pending = null;
          worker?.unref();
          resolve(answer);
        },
      };
      try {
        worker ??= begin();
        worker.ref();
        worker.postMessage({ id: lastId, texts } satisfies EmbedQuestion);
      } catch (thrown) {
        pending.complete({ lost: thrown instanceof Error ? thrown.message : String(thrown), mayAskAgain: true });
      }
    });
  }

  const isGivenUp = () => isOver;

  function restAfter(reason: string): void {
    const restMs = restsMs[rests];
    rests += 1;
    isOver = restMs === undefined;
    if (restMs !== undefined) {
      rest = setTimeout(() => {
        rest = null;
        events.onRested();
      }, restMs);
      rest.unref();
    }
    events.onFailure(reason, isOver);
  }

  return {
    isResting: () => rest !== null,
    async ask(texts) {
      if (isGivenUp() || rest !== null) return null;
      const first = await askOnce(texts);
      const answer = "lost" in first && first.mayAskAgain && !isGivenUp() ? await askOnce(texts) : first;
      if (isGivenUp()) return null;
      if ("lost" in answer) {
        restAfter(answer.lost);
        return null;
      }
      if (rests > 0) events.onRecovery();
      rests = 0;
      return answer;
    },
    async close() {
      isOver = true;
      if (rest !== null) clearTimeout(rest);
      rest = null;
      const last = worker;
      worker = null;
      pending?.complete({ lost: "closed", mayAskAgain: false });
      if (last !== null) await ended(last);
    },
  };
}
