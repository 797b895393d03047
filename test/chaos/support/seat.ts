/** One place for an app process, with its own way to Intercom and to the database; whoever dies there is followed by the next one. */
import type { Twin } from "../../../src/sandbox/twin.js";
import { type AppProcess, type Ended, type ProcessEnv, startAppProcess } from "./app-process.js";
import type { CommitStrike } from "./commit-steps.js";
import { type DatabaseGate, openDatabaseGate } from "./database-gate.js";
import { type IntercomGate, openIntercomGate } from "./intercom-gate.js";

export interface Seat {
  readonly gate: IntercomGate;
  /** Null on the embedded database. */
  readonly databaseGate: DatabaseGate | null;
  process: AppProcess | null;
  restarting: Promise<void> | null;
  start(): Promise<void>;
  /** SIGKILL now. */
  kill(): void;
  /** SIGTERM; null where nobody sits. */
  stop(): Promise<Ended | null>;
  /** The process dies at a commit, counted from now; null takes it back. */
  planCommit(strike: CommitStrike | null): void;
  close(): Promise<void>;
}

export interface SeatOptions {
  readonly twin: Twin;
  readonly databaseUrl: string | null;
  readonly env: ProcessEnv;
  /** Whether a killed process is started again at once; null where not, else what comes first. */
  readonly beforeRestart: (() => Promise<void>) | null;
  readonly died: (seat: Seat) => void;
  /** A process that ended by itself: what it wrote. */
  readonly crashed: (output: string) => void;
}

export async function openSeat({ twin, databaseUrl, env, beforeRestart, died, crashed }: SeatOptions): Promise<Seat> {
  const gate = await openIntercomGate(twin);
  const databaseGate = databaseUrl === null ? null : await openDatabaseGate(databaseUrl);

  function leave(died: Promise<void>): void {
    seat.process = null;
    seat.restarting = (beforeRestart === null ? died : died.then(beforeRestart).then(seat.start)).finally(() => {
      seat.restarting = null;
    });
  }

  const seat: Seat = {
    gate,
    databaseGate,
    process: null,
    restarting: null,
    async start() {
      const started = await startAppProcess({ ...env, INTERCOM_API_URL: gate.url, DATABASE_URL: databaseGate?.url ?? "" });
      seat.process = started;
      started.child.once("exit", (code, signal) => {
        if (seat.process !== started) return;
        if (signal === "SIGKILL") died(seat);
        else crashed(`code ${String(code)}, signal ${String(signal)}: ${started.output()}`);
        leave(Promise.resolve());
      });
    },
    kill() {
      const { process } = seat;
      if (process === null) return;
      seat.process = null;
      died(seat);
      leave(process.kill());
    },
    async stop() {
      const { process } = seat;
      seat.process = null;
      return process === null ? null : process.terminate();
    },
    planCommit(strike) {
      if (databaseGate !== null) databaseGate.plan(strike, seat.kill);
      else seat.process?.tell(JSON.stringify(strike));
    },
    async close() {
      await gate.close();
      await databaseGate?.close();
    },
  };
  return seat;
}
