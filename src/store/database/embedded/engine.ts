/** PGlite in a thread of its own, from the main thread's side. */
import { setTimeout as delay } from "node:timers/promises";
import { startThread } from "../../../kernel/threads.js";
import { DatabaseUnavailableError } from "../database-errors.js";
import {
  type Commit,
  type EngineAnswer,
  READY_ID,
  type Report,
  type Request,
  type Statement,
  type ThreadData,
  toDatabaseError,
  type TransactionScope,
} from "./messages.js";

/** PGlite in its own thread. Requests are carried out in the order they are made, each as a whole. */
export interface Engine {
  run(statements: readonly Statement[], scope: TransactionScope, commit?: Commit): Promise<EngineAnswer>;
  /** Calls of fsync since the start. */
  countSyncs(): Promise<number>;
  /** Writes everything out and ends the thread. */
  close(): Promise<void>;
}

/** The last checkpoint cannot end on a full disk. Commits are in the log by then, so nothing is lost by leaving. */
const CLOSE_PATIENCE_MS = 10_000;

/**
 * The database lives in memory of its own; what JavaScript makes of rows dies at once, and more room for it would only lie there.
 * Without a limit to the old generation V8 lets a hundred megabytes of garbage gather; it needs 20, and a large export some more.
 */
const LIMITS = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 };

interface Waiting {
  readonly resolve: (report: Report) => void;
  readonly fail: (error: Error) => void;
}

type RequestBody = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

/** Opens (or creates) the database in `folder`. `onDeath` is called at most once, when the open engine ends unasked. */
export async function startEngine(folder: string, onDeath: (error: Error) => void = () => {}): Promise<Engine> {
  const workerData: ThreadData = { folder };
  const thread = startThread(new URL("./engine-thread.js", import.meta.url), { workerData, resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  let phase: "starting" | "open" | "closing" = "starting";
  let death: Error | null = null;
  let lastId = READY_ID;

  const end = (reason: string, options?: ErrorOptions) => {
    if (death !== null) return;
    death = new DatabaseUnavailableError(reason, options);
    for (const { fail } of waiting.values()) fail(death);
    waiting.clear();
    if (phase === "open") onDeath(death);
  };
  thread.on("message", (report: Report) => {
    if (report.kind === "died") {
      end(`its engine failed (${report.reason})`);
      return;
    }
    waiting.get(report.id)?.resolve(report);
    waiting.delete(report.id);
  });
  thread.on("error", (cause) => end(`its engine failed (${cause.message})`, { cause }));
  thread.on("exit", () => end(phase === "closing" ? "it is closed" : "its engine stopped"));

  const answerTo = (id: number): Promise<Report> =>
    new Promise((resolve, fail) => {
      waiting.set(id, { resolve, fail });
    });
  const ask = (body: RequestBody): Promise<Report> => {
    if (death !== null) return Promise.reject(death);
    const answer = answerTo((lastId += 1));
    thread.postMessage({ ...body, id: lastId });
    return answer;
  };

  await answerTo(READY_ID);
  phase = "open";
  return {
    async run(statements, scope, commit = "durable") {
      const report = await ask({ kind: "run", statements, scope, commit });
      if (report.kind === "refusal") throw toDatabaseError(report.message, report.fields);
      if (report.kind !== "answer") throw unexpected(report);
      return report.answer;
    },
    async countSyncs() {
      const report = await ask({ kind: "count-syncs" });
      if (report.kind !== "syncs") throw unexpected(report);
      return report.count;
    },
    async close() {
      if (death !== null || phase === "closing") return;
      phase = "closing";
      await Promise.race([ask({ kind: "close" }).catch(() => null), delay(CLOSE_PATIENCE_MS, null, { ref: false })]);
      await thread.terminate();
    },
  };
}

function unexpected(report: Report): Error {
  return new Error(`The database engine answered with "${report.kind}" to another question`);
}
