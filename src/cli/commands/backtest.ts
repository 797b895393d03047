/** A backtest on command: the same job that the console asks for, followed to its end. */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { engineNames, storingServices } from "../../ai/engine-names.js";
import type { Config } from "../../config.js";
import { estimateRun } from "../../domain/proof/estimate.js";
import { findSettings } from "../../store/workspaces/workspaces.js";
import { parseParameters } from "../../domain/proof/stored-parameters.js";
import { type FindDeps, findUnderWay, nextTryOf, requestBacktest } from "../../jobs/maintenance/request-backtest.js";
import type { Worker } from "../../jobs/runner/worker.js";
import { countLines } from "../../store/proof/backtest-counts.js";
import { findBacktest, ranUnsaved } from "../../store/proof/backtests.js";
import { areSameOptions, writeOptions } from "../backtest-options.js";
import {
  type BacktestOutput,
  type CommandContext,
  type CommandHandlers,
  type CommandInput,
  type CommandOutput,
  CommandRefused,
} from "../command-list.js";
import type { SyncDeps } from "./sync-knowledge.js";

/** A look takes six statements, which an embedded database carries out between those of a webhook. */
const POLL_MS = 1_000;
/** Soon at first, for a small run and for tests. */
const FIRST_POLL_MS = 100;

const texts = {
  joins: (workspace: string, options: string) => `Joins the backtest of ${workspace} that is under way: ${options}`,
  unsaved: (workspace: string) =>
    `A backtest of ${workspace} under unsaved settings is under way, so none was started. Wait until it has ended, or stop it on the page Proof; then try again.`,
  other: (workspace: string, options: string) =>
    `A backtest of ${workspace} with other options is under way, so none was started. Wait for its report with npm run backtest -- ${options}, or stop it on the page Proof; then try again.`,
} as const;

type BacktestCommandDeps = SyncDeps & FindDeps;

/** Interrupted, the job stays in the queue and goes on where it was. */
export function backtestNow(deps: BacktestCommandDeps): CommandHandlers["backtest"] {
  return async ({ workspaceId: named, parameters }, context) => {
    const workspaceId = named ?? (await onlyWorkspace(deps));
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) throw new CommandRefused(`Workspace ${workspaceId} cannot be read: ${opened.because}.`);
    const { id, started } = await requestBacktest(workspaceId, parameters, null, {
      ...deps,
      queue: await deps.queue(),
      newId: randomUUID,
    });
    if (!started) await assureSame(workspaceId, id, { workspaceId: named, parameters }, deps, context);
    let worker: Worker | null = null;
    try {
      worker = (await deps.startWorker?.()) ?? null;
      return await followToEnd(workspaceId, id, deps, context);
    } finally {
      await worker?.stop(0);
    }
  };
}

async function onlyWorkspace({ workspaces }: SyncDeps): Promise<string> {
  const [only, ...others] = await workspaces();
  if (only === undefined) throw new CommandRefused("No workspace is connected yet.");
  if (others.length > 0) throw new CommandRefused("Several workspaces are connected: name one with --workspace ID.");
  return only;
}

/** The one that is joined must be the one that was asked for: its report would pass for that. */
async function assureSame(
  workspaceId: string,
  id: string,
  asked: CommandInput<"backtest">,
  { db }: SyncDeps,
  { onProgress }: CommandContext,
): Promise<void> {
  const run = await findBacktest(db, workspaceId, id);
  if (run !== null && ranUnsaved(run)) throw new CommandRefused(texts.unsaved(workspaceId));
  const joined = parseParameters(run?.parameters);
  const options = `${asked.workspaceId === null ? "" : `--workspace ${asked.workspaceId} `}${writeOptions(joined)}`;
  if (!areSameOptions(joined, asked.parameters)) throw new CommandRefused(texts.other(workspaceId, options));
  onProgress({ what: texts.joins(workspaceId, options), done: 0, total: null, stays: true });
}

async function followToEnd(
  workspaceId: string,
  id: string,
  deps: BacktestCommandDeps,
  { onProgress, signal }: CommandContext,
): Promise<BacktestOutput> {
  const { db } = deps;
  for (let waitMs = FIRST_POLL_MS; ; waitMs = Math.min(POLL_MS, waitMs * 1.5)) {
    const run = await findBacktest(db, workspaceId, id);
    if (run === null) throw new CommandRefused("The backtest is not there any more. Please try again.");
    if (run.ended_at !== null) return { workspaceId, report: run.report, says: run.remarks, problem: run.problem };
    const next = run.problem === null ? null : await nextTryOf(db, workspaceId, id);
    if (next !== null) throw new CommandRefused(`${run.problem ?? ""}. It is tried again at ${next.toISOString()}.`);
    const { done, of } = await countLines(db, id);
    const left = run.seconds_left === null ? "" : `, about ${duration(run.seconds_left)} left`;
    onProgress(
      run.listed
        ? { what: `Backtest of ${workspaceId}${left}`, done, total: of }
        : { what: `Searching closed conversations of ${workspaceId}`, done: of, total: null },
    );
    // Its job may have been given up.
    if ((await findUnderWay(db, workspaceId, deps)) === null) continue;
    await sleep(waitMs, undefined, { signal }).catch(() => {
      throw new CommandRefused(
        "Interrupted. The backtest stays in the queue and goes on where it was, with the server or the same command again.",
      );
    });
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** Of a workspace that is not known yet by the settings that it begins with. */
export async function estimateFor(
  { workspaceId, parameters }: CommandInput<"estimate-backtest">,
  { simpli, llm }: Pick<Config, "simpli" | "llm">,
  deps: SyncDeps,
): Promise<CommandOutput<"estimate-backtest">> {
  const id = workspaceId ?? (await onlyWorkspace(deps).catch(() => null));
  const settings = await findSettings(deps.db, id ?? "");
  const engines = engineNames({ simpli, llm });
  const byModel = Object.entries(engines).flatMap(([contract, name]) => (name === "llm" ? [contract] : []));
  return {
    ...estimateRun(parameters, byModel, llm?.prices ?? null, settings),
    engines: { ...engines },
    storing: Object.values(storingServices(simpli)),
  };
}
