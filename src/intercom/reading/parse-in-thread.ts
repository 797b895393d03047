/** Large answers read in a thread: half a second of parsing, field by field, would hold up every acknowledgement. */
import type { Worker } from "node:worker_threads";
import { startThread } from "../../kernel/threads.js";
import type { ReaderName, ValueOf } from "./readers.js";

/** Who sends the bytes gives them away. */
export interface ReadQuestion {
  readonly id: number;
  readonly reader: ReaderName;
  readonly bytes: Uint8Array;
}

export type ReadReply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failure: string };

/** The largest answer that is taken has been read after a few seconds. */
const PATIENCE_MS = 30_000;
/** A thread that has nothing to read gives back its 40 MB. */
const IDLE_MS = 60_000;
/** Five times what the largest answer needs; one that needs more ends the thread and not the app. */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** What reads bytes by a reader's name, one after another. Rejects where the reader throws and where the thread is lost. */
export interface ThreadReader {
  read<Name extends ReaderName>(reader: Name, bytes: Uint8Array): Promise<ValueOf<Name>>;
}

export function createThreadReader(
  start: () => Worker = () => startThread(new URL("./reading-thread.js", import.meta.url), { resourceLimits: LIMITS }),
  idleMs = IDLE_MS,
): ThreadReader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function end(lost: Worker, reason: string): void {
    if (worker !== lost) return;
    worker = null;
    void lost.terminate();
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new Error(reason));
    }
    waiting.clear();
  }

  function begin(): Worker {
    const started = start();
    started.on("message", (reply: ReadReply) => {
      const asked = waiting.get(reply.id);
      if (asked === undefined) return;
      waiting.delete(reply.id);
      clearTimeout(asked.timer);
      if ("failure" in reply) asked.reject(new Error(reply.failure));
      else asked.resolve(reply.value);
      if (waiting.size > 0) return;
      // Nothing that has been read keeps the process from ending.
      started.unref();
      idle = setTimeout(() => end(started, "the reading thread was idle"), idleMs).unref();
    });
    started.on("error", (error) => end(started, error.message));
    started.on("exit", () => end(started, "the reading thread ended"));
    return started;
  }

  return {
    // The thread answers with what the reader of that name gave: the type is its, and declared here.
    read: <Name extends ReaderName>(reader: Name, bytes: Uint8Array): Promise<ValueOf<Name>> =>
      new Promise((resolve, reject) => {
        clearTimeout(idle);
        const thread = (worker ??= begin());
        const id = (lastId += 1);
        const timer = setTimeout(() => end(thread, "the reading thread does not answer"), PATIENCE_MS);
        waiting.set(id, { resolve: (value) => resolve(value as ValueOf<Name>), reject, timer });
        thread.ref();
        // A copy: these bytes may be a part of a larger buffer, which cannot be given away.
        const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes);
        thread.postMessage({ id, reader, bytes: own } satisfies ReadQuestion, [own.buffer as ArrayBuffer]);
      }),
  };
}

/** One for the process: how many workspaces are read makes no difference to how many cores there are. */
const shared = createThreadReader();

export function parseInThread<Name extends ReaderName>(reader: Name, bytes: Uint8Array): Promise<ValueOf<Name>> {
  return shared.read(reader, bytes);
}
