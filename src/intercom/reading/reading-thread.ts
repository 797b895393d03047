/** The thread in which large answers are read. One after another, in the order they came. */
import { parentPort } from "node:worker_threads";
import { parseJson } from "../../kernel/json.js";
import type { ReadQuestion, ReadReply } from "./parse-in-thread.js";
import { READERS } from "./readers.js";

const port = parentPort;
if (port === null) throw new Error("reading-thread runs only as a worker");

port.on("message", ({ id, reader, bytes }: ReadQuestion) => {
  port.postMessage(reply(id, () => READERS[reader](parseJson(Buffer.from(bytes.buffer)))));
});

function reply(id: number, read: () => unknown): ReadReply {
  try {
    return { id, value: read() };
  } catch (thrown) {
    return { id, failure: thrown instanceof Error ? thrown.name : "it cannot be read" };
  }
}
