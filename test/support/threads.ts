/**
 * In the tests the app's `threads.js` is this (see `vitest.config.ts`): threads start from the built app where the run has one.
 * One that begins as TypeScript loads a compiler first, which takes longer than most of what tests ask of it.
 */
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { startThread as startFromSource } from "../../src/kernel/threads.js";
import { ROOT } from "./made-once.js";
import { startSharedEncoder } from "./shared-encoder.js";

export { runProcess } from "../../src/kernel/threads.js";

const ENCODER = "src/ai/builtin/embedder/embedder-thread.js";

export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  const app = process.env["SIMPLI_TESTS_APP"];
  if (app === undefined) return startFromSource(module, options);
  const path = relative(ROOT, fileURLToPath(module));
  if (path === ENCODER && process.env["SIMPLI_TESTS_ENCODER"] === "shared") return startSharedEncoder();
  return new Worker(join(app, "dist/src", basename(path)), { ...options, execArgv: [] });
}
