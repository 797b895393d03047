/** Says how large its heap may be, and grows by 128 MB once it is asked anything. */
import { getHeapStatistics } from "node:v8";
import { parentPort } from "node:worker_threads";

parentPort?.postMessage(Math.round(getHeapStatistics().heap_size_limit / 2 ** 20));
const kept: number[][] = [];
parentPort?.on("message", ({ id }: { readonly id: number }) => {
  while (kept.length < 128) kept.push(Array.from({ length: 131_072 }, () => kept.length));
  parentPort?.postMessage({ id, value: null });
});
