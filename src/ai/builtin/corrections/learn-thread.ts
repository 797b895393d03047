/** Learns one residual head and ends: a thousand corrections take about three seconds of one core. */
import { parentPort } from "node:worker_threads";
import { trainHead } from "../heads/train-head.js";
import type { LearnAnswer, LearnQuestion } from "./learn.js";

parentPort?.once("message", ({ rows, plan }: LearnQuestion) => {
  parentPort?.postMessage(trainHead(rows, plan) satisfies LearnAnswer);
});
