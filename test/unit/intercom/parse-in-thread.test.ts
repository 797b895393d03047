/** The thread that parses large answers: what its loss means, and when it ends. */
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { createThreadReader } from "../../../src/intercom/reading/parse-in-thread.js";

/** A thread that ends over the body "die", and answers anything else with its length. */
const SOURCE = `
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ id, bytes }) => {
    if (Buffer.from(bytes).toString() === "die") process.exit(1);
    parentPort.postMessage({ id, value: bytes.byteLength });
  });`;

function reader(idleMs?: number) {
  const threads: Worker[] = [];
  const start = () => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(SOURCE)}`), { execArgv: [] });
    threads.push(worker);
    return worker;
  };
  const { read } = createThreadReader(start, idleMs);
  return {
    threads,
    read: (text: string) => read("conversation", Buffer.from(text)),
    give: (bytes: Uint8Array) => read("conversation", bytes),
  };
}

it("rejects what was asked of a thread that is lost, and starts another one for the next", async () => {
  const { read, threads } = reader();
  const outcomes = await Promise.allSettled([read("die"), read("lost with it")]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await read("four")).toBe(4);
  expect(threads).toHaveLength(2);
  await threads[1]?.terminate();
});

it("gives the bytes of a part of a buffer, and leaves the others alone", async () => {
  const { give, threads } = reader();
  const whole = Buffer.from("whole buffer");
  expect(await give(whole.subarray(2, 5))).toBe(3);
  expect(whole.toString()).toBe("whole buffer");
  await threads[0]?.terminate();
});

it("ends a thread that has nothing to do, without a word", async () => {
  const { read, threads } = reader(10);
  expect(await read("x")).toBe(1);
  await new Promise((resolve) => threads[0]?.once("exit", resolve));
  expect(await read("xy")).toBe(2);
  expect(threads).toHaveLength(2);
  await threads[1]?.terminate();
});
