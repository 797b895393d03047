/** One slot for an app process, with its own proxies to Intercom and the database; a killed process is followed by the next one. */
import type { Twin } from "../../../src/sandbox/twin.js";
import { type AppProcess, type Ended, type ProcessEnv, startAppProcess } from "./app-process.js";
import type { CommitStrike } from "./commit-steps.js";
import { type DatabaseGate, openDatabaseGate } from "./database-gate.js";
import { type IntercomGate, openIntercomGate } from "./intercom-gate.js";

export interface Instance {
  readonly gate: IntercomGate;
  /** Null on the embedded database. */
  readonly databaseGate: DatabaseGate | null;
  process: AppProcess | null;
  restarting: Promise<void> | null;
  start(): Promise<void>;
  /** SIGKILL now. */
  kill(): void;
  /** SIGTERM; null where no process runs. */
  stop(): Promise<Ended | null>;
  /** The process dies at a commit, counted from now; null cancels that. */
  planCommit(strike: CommitStrike | null): void;
  /** The names of the commits since the last plan, the one at which it died included. */
  committed(): readonly string[];
  close(): Promise<void>;
}

export interface InstanceOptions {
  readonly twin: Twin;
  readonly databaseUrl: string | null;
  readonly env: ProcessEnv;
  /** Whether a killed process is started again at once; null where not, else what comes first. */
  readonly beforeRestart: (() => Promise<void>) | null;
  readonly died: (instance: Instance) => void;
  /** A process that ended by itself: what it wrote. */
  readonly crashed: (output: string) => void;
}

export async function startInstance({
  twin,
  databaseUrl,
  env,
  beforeRestart,
  died,
  crashed,
}: InstanceOptions): Promise<Instance> {
  const gate = await openIntercomGate(twin);
  const databaseGate = databaseUrl === null ? null : await openDatabaseGate(databaseUrl);

  /** Of the process that the last plan was made for. */
  let watched: AppProcess | null = null;
  let planned = 0;
  /** How many there were at its death; what starts after it is another life. */
  let atDeath: number | undefined;
  const committed = () => databaseGate?.committed ?? watched?.committed() ?? [];

  function leave(died: Promise<void>): void {
    instance.process = null;
    instance.restarting = (beforeRestart === null ? died : died.then(beforeRestart).then(instance.start)).finally(() => {
      instance.restarting = null;
    });
  }

  const instance: Instance = {
    gate,
    databaseGate,
    process: null,
    restarting: null,
    async start() {
      const started = await startAppProcess({ ...env, INTERCOM_API_URL: gate.url, DATABASE_URL: databaseGate?.url ?? "" });
      instance.process = started;
      started.child.once("exit", (code, signal) => {
        if (instance.process !== started) return;
        if (signal === "SIGKILL") died(instance);
        else crashed(`code ${String(code)}, signal ${String(signal)}: ${started.output()}`);
        leave(Promise.resolve());
      });
    },
    kill() {
      const { process } = instance;
      if (process === null) return;
      instance.process = null;
      atDeath ??= committed().length;
      died(instance);
      leave(process.kill());
    },
    async stop() {
      const { process } = instance;
      instance.process = null;
      return process === null ? null : process.terminate();
    },
    planCommit(strike) {
      planned = committed().length;
      atDeath = undefined;
      watched = instance.process;
      if (databaseGate !== null) databaseGate.plan(strike, instance.kill);
      else instance.process?.report(JSON.stringify(strike));
    },
    committed: () => committed().slice(planned, atDeath),
    async close() {
      await gate.close();
      await databaseGate?.close();
    },
  };
  return instance;
}
