/** The thread in which PGlite runs: a scan of a large table holds up this thread and not the web server. */
import { parentPort, workerData } from "node:worker_threads";
import { DurableNodeFS } from "./durable-node-fs.js";
import { READY_ID, type Report, type Request, type ThreadData } from "./messages.js";
import { describeRefusal } from "./refusal.js";
import { createPlanCache } from "./plan-cache.js";
import { runStatements } from "./run-statements.js";
import { createCommitMode } from "./commit-mode.js";
import { startPGlite } from "./start-pglite.js";
import { watchForDeath } from "./watch-for-death.js";

/** ENOSPC as Emscripten numbers it; its errors have no message. */
const NO_SPACE_LEFT = 51;

const { folder } = workerData as ThreadData;
const fs = new DurableNodeFS(folder);
let lastWords: string | null = null;
const engine = await startPGlite(fs, (line) => {
  lastWords = /\b(?:PANIC|FATAL): .*/.exec(line)?.[0] ?? lastWords;
}).catch(die);
watchForDeath(engine, die);

let last: Promise<void> = Promise.resolve();
const inTurn = (work: () => Promise<void>) => {
  last = last.then(work).catch(die);
};
const commitMode = createCommitMode(engine, inTurn);
const plans = createPlanCache(engine, () => performance.now());
parentPort?.on("message", (request: Request) => inTurn(() => handle(request)));
report({ kind: "ready", id: READY_ID });

async function handle(request: Request): Promise<void> {
  const { kind, id } = request;
  switch (kind) {
    case "run":
      try {
        await commitMode.prepare(request);
        report({ kind: "answer", id, answer: await runStatements(engine, plans, request.statements, request.scope) });
      } catch (error) {
        report({ kind: "refusal", id, ...describeRefusal(error) });
      }
      return;
    case "count-syncs":
      report({ kind: "syncs", id, count: fs.syncCount });
      return;
    case "close":
      await engine.close();
      report({ kind: "closed", id });
  }
}

/** Ends the thread where it stands: nothing the engine says from here on can be believed. */
function die(reason: unknown): never {
  report({ kind: "died", reason: lastWords ?? describe(reason) });
  process.exit(1);
}

function describe(reason: unknown): string {
  if (reason instanceof Error) return reason.message;
  const errno = typeof reason === "object" && reason !== null && "errno" in reason ? reason.errno : null;
  return errno === NO_SPACE_LEFT ? "no space left on device" : `file system error ${String(errno)}`;
}

function report(message: Report): void {
  parentPort?.postMessage(message);
}
