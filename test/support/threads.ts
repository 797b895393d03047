/**
 * In the tests the app's `threads.js` is this (see `vitest.config.ts`): threads start from the built app where the run has one.
 * One that begins as TypeScript loads a compiler first, which takes longer than most of what tests ask of it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { startThread as startFromSource } from "../../src/kernel/threads.js";
import { ROOT } from "./made-once.js";
import { startEncoderOfProcess, startSharedEncoder } from "./shared-encoder.js";

export { runProcess } from "../../src/kernel/threads.js";

const ENCODER = "src/ai/builtin/embedder/embedder-thread.js";
const DATABASE = "src/store/database/embedded/engine-thread.js";

/** As much of it as is used here; it is of the browser's types. */
interface Compiler {
  readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => object };
}

let postgres: object | null = null;

/**
 * Each database has a thread of its own, which compiles PostgreSQL. V8 hands out what is compiled already to every thread of a
 * process that comes with the same bytes, for as long as one of them has it: this one always does.
 */
function keepPostgresCompiled(): void {
  const { WebAssembly } = globalThis as unknown as Compiler;
  const path = join(dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite")), "pglite.wasm");
  postgres ??= new WebAssembly.Module(readFileSync(path));
}

export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  const app = process.env["SIMPLI_TESTS_APP"];
  const encoder = process.env["SIMPLI_TESTS_ENCODER"];
  const path = relative(ROOT, fileURLToPath(module));
  if (path === ENCODER && encoder === "process") return startEncoderOfProcess(() => startFromSource(module, options));
  if (app === undefined) return startFromSource(module, options);
  if (path === ENCODER && encoder === "shared") return startSharedEncoder();
  if (path === DATABASE) keepPostgresCompiled();
  return new Worker(join(app, "dist/src", basename(path)), { ...options, execArgv: [] });
}
