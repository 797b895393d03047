/** Starts built modules as worker threads or processes. */
import { fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { type ResourceLimits, Worker, type WorkerOptions } from "node:worker_threads";

const fromSource = import.meta.url.endsWith(".ts");

// What the process was started with would hold for every thread, above its own limits. The main thread has its heap by now.
setFlagsFromString("--max-semi-space-size=0");
setFlagsFromString("--max-old-space-size=0");

/** As the main thread by `npm run serve`, where a thread has no limits of its own: V8's would be the machine's memory. */
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

/**
 * Starts a worker thread from a built module such as `new URL("./engine-thread.js", import.meta.url)`.
 * Where this code itself runs as TypeScript (vitest, tsx), the `.ts` beside it is started instead.
 */
export function startThread(module: URL, { resourceLimits, ...others }: WorkerOptions = {}): Worker {
  const options = { ...others, resourceLimits: { ...LIMITS, ...resourceLimits } };
  if (!fromSource) return new Worker(module, options);
  return new Worker(loadTypeScript(module.href.replace(/\.js$/, ".ts")), { ...options, execArgv: [] });
}

/**
 * Runs a built module (or the `.ts` beside it, as above) as a process to its end. `said` is what it wrote to stderr.
 * @param flags of Node itself.
 */
export async function runProcess(
  module: URL,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly said: string }> {
  const path = fileURLToPath(fromSource ? module.href.replace(/\.js$/, ".ts") : module);
  const loader = fromSource ? ["--import", createRequire(import.meta.url).resolve("tsx")] : [];
  const child = fork(path, args, { execArgv: [...flags, ...loader], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let said = "";
  child.stderr?.on("data", (bytes: Buffer) => (said += bytes.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code, said: said.trim() }));
  });
}

/** `--import tsx` takes effect in main threads only, so the thread registers tsx itself before it loads the module. */
function loadTypeScript(module: string): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm/api")).href.replace(/\.cjs$/, ".mjs");
  const start = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(module)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
