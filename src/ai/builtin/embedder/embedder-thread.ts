/** The worker that holds the sentence encoders. It answers one batch at a time, in order. */
import { existsSync } from "node:fs";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { type EmbedAnswer, type EmbedQuestion, END } from "./embedder.js";
import { openEncoders } from "./encoders.js";

/** A nice value: a third of the main loop's weight where both want the same core, so that it is slowed and never stands still. */
const GIVES_WAY = 5;
// It works for seconds on end where a backtest runs; the main loop and the database answer first. On Linux alone this is the
// thread's own priority, elsewhere the whole process's.
if (process.platform === "linux") setPriority(0, GIVES_WAY);

const port = parentPort;
if (port === null) throw new Error("embedder-thread runs only as a worker");

/** Beside the built file, or where the sources have it. */
const FOLDER = ["./encoder", "../model/encoder"].map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync);

const encoders = FOLDER === undefined ? Promise.reject(new Error("the encoder's weights are not there")) : openEncoders(FOLDER);
// A failed load is reported with each question; without this line it would end the thread.
encoders.catch(() => undefined);

async function answer({ id, texts }: EmbedQuestion): Promise<EmbedAnswer> {
  try {
    const { encode } = await encoders;
    const vectors: (Float32Array | null)[] = [];
    // One text that cannot be read costs no other its vector, and not the thread.
    for (const text of texts) vectors.push(await encode(text).catch(() => null));
    return { id, vectors };
  } catch (thrown) {
    return { id, failure: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

let ending = false;

async function end(): Promise<void> {
  ending = true;
  await encoders.then(({ close }) => close()).catch(() => undefined);
  port?.close();
}

let answering: Promise<void> = Promise.resolve();
port.on("message", (message: EmbedQuestion | typeof END) => {
  answering = answering.then(async () => {
    if (message === END) await end();
    else if (!ending) port.postMessage(await answer(message));
  });
});
