/** The handlers of the page Proof: reading it, starting and stopping a backtest, and starting like it proposes. */
import { withLeftOut } from "../../../domain/merge-settings.js";
import { findUnderWay, requestBacktest, stopBacktest } from "../../../jobs/maintenance/request-backtest.js";
import { findBacktest } from "../../../store/proof/backtests.js";
import type { OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, type ConsoleDeps, type HandlersOf, refused } from "../handlers.js";
import { settingsTexts } from "../settings/change-settings.js";
import { ownersOnly } from "../settings/owners.js";
import { getProof } from "./get-proof.js";
import { viewOne } from "./runs.js";
import { startLikeThis, undoStartLikeThis } from "./start-like-this.js";
import { proofTexts } from "./texts.js";

type ProofEndpoint = "read-proof" | "start-backtest" | "stop-backtest" | "start-like-this" | "undo-start-like-this";

export function createProofHandlers(deps: ConsoleDeps): HandlersOf<ProofEndpoint> {
  return {
    "read-proof": (input, { viewer, signal }) => getProof(input, viewer.workspaceId, signal, deps),
    "start-backtest": ownersOnly(deps.db, async ({ unsaved, ...parameters }, { viewer: { workspaceId, name } }) => {
      const opened = await deps.connections.open(workspaceId).catch(() => null);
      if (opened === null) return refused("unavailable", proofTexts.intercomAway);
      if (!opened.open) return refused("conflict", proofTexts.notConnected(opened.because));
      const tried = unsaved === null ? null : withLeftOut(unsaved, opened.connection.settings);
      if (unsaved !== null && tried === null) return refused("invalid", settingsTexts.leftOutDoNotFit);
      const { started, id } = await requestBacktest(workspaceId, parameters, name, deps, tried);
      const run = await findBacktest(deps.db, workspaceId, id);
      return run === null ? refused("not-found", proofTexts.noRun) : answered({ started, run: await viewOne(run, deps) });
    }),
    "stop-backtest": ownersOnly(deps.db, (_input, { viewer }) => stopUnderWay(viewer.workspaceId, deps)),
    "start-like-this": ownersOnly(deps.db, startLikeThis(deps)),
    "undo-start-like-this": ownersOnly(deps.db, undoStartLikeThis(deps)),
  };
}

async function stopUnderWay(workspaceId: string, deps: ConsoleDeps): Promise<Answer<OutputOf<"stop-backtest">>> {
  const underWay = await findUnderWay(deps.db, workspaceId, deps);
  if (underWay === null) return answered({ stopped: false, run: null });
  const stopped = await stopBacktest(workspaceId, underWay.id, deps);
  const run = await findBacktest(deps.db, workspaceId, underWay.id);
  return answered({ stopped, run: run === null ? null : await viewOne(run, deps) });
}
