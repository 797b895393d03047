/** Two operators' commands on the console: the doctor's checks, one run for all who ask at once, and what makes attributes and tags. */
import { adminsFinding } from "../../../doctor/checks/admins-findings.js";
import { CommandRefused } from "../../../cli/command-list.js";
import { examine } from "../../../cli/examine.js";
import type { Config } from "../../../config.js";
import type { Finding } from "../../../domain/finding.js";
import { OutsideError } from "../../../kernel/errors.js";
import { explainFailure, inOneSentence } from "../failures.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";

/** All checks take seconds; a run that waits for an answer that does not come ends here with what was found. */
const WITHIN_MS = 45_000;
/**
 * Each run asks Intercom some twenty things out of the workspace's allowance, and holds a few connections of ours. A workspace
 * has one at most, so that none keeps it from the others.
 */
const RUNS_AT_ONCE = 4;

interface Examination {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
  readonly at: number;
}

/** `npm run doctor` in this process, for the viewer's workspace. */
export function createDoctorHandlers(deps: ConsoleDeps): Handler<"run-doctor"> {
  const join = createSharedRuns<Examination>(RUNS_AT_ONCE);
  const adapt = deps.config.intercom.mode === "oauth" ? adminsFinding : (finding: Finding) => finding;
  return async (_input, { viewer, signal }) => {
    const run = join(viewer.workspaceId, signal, (stop) => examineHere(viewer.workspaceId, stop, deps));
    if (run === null)
      return refused("unavailable", "Other workspaces are being checked at the moment. Please try again in a minute.");
    const { findings, complete, at } = await run;
    return answered({ findings: findings.map(adapt), complete, at });
  };
}

async function examineHere(workspaceId: string, stop: AbortSignal, deps: ConsoleDeps): Promise<Examination> {
  const found: Finding[] = [];
  const late = new AbortController();
  // Taken back at the end: it would run long after an examination that was quick.
  const timer = setTimeout(() => late.abort(new DOMException("The examination took too long", "TimeoutError")), WITHIN_MS);
  const signal = AbortSignal.any([stop, late.signal]);
  const whole = examine({
    config: listeningConfig(deps),
    // This process has the database, so nothing is opened and nothing closed.
    reach: () => Promise.resolve({ runCommand: deps.runCommand, through: "server", close: () => Promise.resolve() }),
    during: (_what, work) => work,
    workspaceId,
    context: { onProgress: () => undefined, signal },
    explain: (check, error) => explainFailedCheck(check, error, workspaceId, deps),
    report: (findings) => found.push(...findings),
  });
  // What a check says after time ran out is of no use to anybody.
  whole.catch(() => undefined);
  try {
    const complete = await Promise.race([whole.then(() => !signal.aborted), abortOf(signal).then(() => false)]);
    return { findings: [...found], complete, at: deps.now() };
  } finally {
    clearTimeout(timer);
  }
}

/** A command's refusal is a sentence for whoever reads it; of anything else the log alone has the message. */
function explainFailedCheck(check: string, error: Error, workspaceId: string, { log }: ConsoleDeps) {
  const { refusedBecause, failedHere, again } = FAILED_CHECK_TEXTS;
  if (error instanceof CommandRefused) return { says: refusedBecause(error.message), remedy: again };
  log.error({ error, check, workspace: workspaceId }, "a check of the doctor failed");
  return { says: failedHere, remedy: again };
}

/** Whoever reads it may be no operator of this server. */
const FAILED_CHECK_TEXTS = {
  refusedBecause: (sentence: string) => `This could not be checked: ${sentence}`,
  failedHere: "This could not be checked: something failed on this server.",
  again: "Check again in a minute. If it stays, ask whoever runs this server: its log says what failed.",
} as const;

function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** PORT=0 lets the system choose: the routes are tried where this server really listens. */
function listeningConfig({ config, address }: ConsoleDeps): Config {
  const url = address();
  if (config.publicUrl !== null || url === null) return config;
  const { hostname, port, protocol } = new URL(url);
  return { ...config, host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}

interface Run<T> {
  readonly ending: Promise<T>;
  readonly stop: AbortController;
  askers: number;
}

/** Takes part in the run of this key, which is begun where there is none; null where too many others are under way. */
export type JoinRun<T> = (key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<T>) => Promise<T> | null;

/** Costly work that several may ask for at once: one run a key, stopped when nobody waits for it any more. */
export function createSharedRuns<T>(most: number): JoinRun<T> {
  const runs = new Map<string, Run<T>>();

  function start(key: string, begin: (signal: AbortSignal) => Promise<T>): Run<T> {
    const stop = new AbortController();
    const ending = begin(stop.signal).finally(() => invalidate(key, run));
    const run: Run<T> = { ending, stop, askers: 0 };
    runs.set(key, run);
    return run;
  }

  function invalidate(key: string, run: Run<T>): void {
    if (runs.get(key) === run) runs.delete(key);
  }

  return (key, signal, begin) => {
    const known = runs.get(key);
    if (known === undefined && runs.size >= most) return null;
    const run = known ?? start(key, begin);
    run.askers += 1;
    const leave = () => {
      run.askers -= 1;
      if (run.askers > 0) return;
      invalidate(key, run);
      run.stop.abort();
    };
    signal.addEventListener("abort", leave, { once: true });
    return run.ending.finally(() => signal.removeEventListener("abort", leave));
  };
}

/** `npm run setup` for the viewer's workspace alone. */
export function makeAttributesAndTags({ runCommand, config }: ConsoleDeps): Handler<"make-attributes-and-tags"> {
  return async (_input, { viewer, signal }) => {
    const { workspaceId } = viewer;
    try {
      const [line] = await runCommand("set-up-workspaces", { workspaceId }, { onProgress: () => undefined, signal });
      if (line === undefined) return refused("unavailable", "This workspace is not connected.");
      const { attributesMade, tags, findings } = line;
      const shown = config.intercom.mode === "oauth" ? findings.map(adminsFinding) : findings;
      return answered({ attributesMade, tags, findings: shown });
    } catch (error) {
      if (error instanceof CommandRefused) return refused("unavailable", error.message);
      if (error instanceof OutsideError) return refused("unavailable", inOneSentence(explainFailure(error.message, config)));
      throw error;
    }
  };
}
