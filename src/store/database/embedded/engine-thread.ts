/** The thread in which PGlite runs: a scan of a large table holds up this thread and not the web server. */
import type { PGlite } from "@electric-sql/pglite";
import { parentPort, workerData } from "node:worker_threads";
import {
  type Commit,
  describeRefusal,
  type EngineAnswer,
  READY_ID,
  type Report,
  type Request,
  type Statement,
  type ThreadData,
  type TransactionScope,
} from "./messages.js";
import { createPlanCache, DurableNodeFS, type PlanCache, type Rows, startPGlite, watchForDeath } from "./pglite.js";

/** PGlite has no log writer in the background: without this the tail of asynchronous commits would stay in memory while all is quiet. */
const FLUSH_WITHIN_MS = 200;

/** A commit needs a log record of its own to be flushed, and everything before it goes along. */
const FLUSH = "begin; set local synchronous_commit = on; select pg_logical_emit_message(true, 'simpli', ''); commit";

/** How a transaction begins whose commit does not wait for the disk. */
const ASYNC_COMMIT = /\bset local synchronous_commit = off\b/i;

const READ = /^\s*select\b/i;

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
const commitMode = createCommitMode(engine, inTurn, () => fs.syncCount);
const plans = createPlanCache(engine, () => performance.now());
parentPort?.on("message", (request: Request) => inTurn(() => handle(request)));
report({ kind: "ready", id: READY_ID });

async function handle(request: Request): Promise<void> {
  const { kind, id } = request;
  switch (kind) {
    case "run":
      try {
        await commitMode.prepare(request);
        const answer = await runStatements(engine, plans, request.statements, request.scope);
        commitMode.ended(request);
        report({ kind: "answer", id, answer });
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

/** Ends the thread at once: nothing the engine answers from here on can be trusted. */
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

/** One message's work: the statements in order, up to the first that fails. */
export async function runStatements(
  engine: PGlite,
  plans: PlanCache,
  statements: readonly Statement[],
  scope: TransactionScope,
): Promise<EngineAnswer> {
  let answer: EngineAnswer = { rows: [], command: null, rowCount: null };
  try {
    for (const { text, values } of statements)
      answer = toAnswer(values.length === 0 ? await engine.exec(text) : await plans.run(text, values));
  } finally {
    if (scope === "alone" && engine.isInTransaction()) await engine.exec("rollback");
  }
  return answer;
}

function toAnswer(results: readonly Rows[]): EngineAnswer {
  const last = results.at(-1);
  return {
    rows: results.flatMap(({ rows }) => rows),
    command: last?.command ?? null,
    rowCount: last?.rowCount ?? null,
  };
}

type Run = Extract<Request, { kind: "run" }>;

/**
 * Whether statements outside transactions wait for the disk. Flushing takes most of the time of a small write, and what
 * can be worked out again from what was flushed need not wait for it.
 */
export function createCommitMode(engine: PGlite, inTurn: (work: () => Promise<void>) => void, syncCount: () => number) {
  let mode: Commit = "durable";
  let flushing: NodeJS.Timeout | undefined;
  /** Whether a commit may be in memory alone: none was, or a later one was flushed, which takes along all before it. */
  let isTailOpen = false;
  let syncsBefore = 0;

  function flushLater(): void {
    isTailOpen = true;
    flushing ??= setTimeout(() => {
      inTurn(async () => {
        flushing = undefined;
        if (!isTailOpen) return;
        if (engine.isInTransaction()) return flushLater();
        await engine.exec(FLUSH);
        isTailOpen = false;
      });
    }, FLUSH_WITHIN_MS);
  }

  return {
    async prepare({ statements, scope, commit }: Run): Promise<void> {
      const reads = statements.every(({ text }) => READ.test(text));
      if (scope === "inside" ? statements.some(({ text }) => ASYNC_COMMIT.test(text)) : commit === "asyncCommit" && !reads)
        flushLater();
      syncsBefore = syncCount();
      if (scope === "inside" || mode === commit || reads) return;
      await engine.exec(`set synchronous_commit = ${commit === "durable" ? "on" : "off"}`);
      mode = commit;
    },
    /** It went well. */
    ended({ scope, commit }: Run): void {
      if (scope === "alone" && commit === "durable" && syncCount() > syncsBefore) isTailOpen = false;
    },
  };
}
