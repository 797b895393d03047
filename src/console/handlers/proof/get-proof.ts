/** The page Proof: the last backtest, what became of what it foretold, the one under way, and what another would cost. */
import { backtestParametersSchema } from "../../../domain/proof/parameters.js";
import { parseSettings } from "../../../domain/settings.js";
import { ranUnsaved } from "../../../store/proof/backtests.js";
import { findTeamsThen } from "../../../store/proof/teams-then.js";
import { findWorkspace } from "../../../store/workspaces/workspaces.js";
import type { InputOf, OutputOf } from "../../api/endpoints.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";
import { settingsTexts } from "../settings/change-settings.js";
import { estimateOf, listHappened, loadRuns } from "./runs.js";
import { listTeamNames } from "./start-receipt.js";

export async function getProof(
  { run: wanted, conversations, sample, mayStore }: InputOf<"read-proof">,
  workspaceId: string,
  signal: AbortSignal,
  deps: ConsoleDeps,
): Promise<Answer<OutputOf<"read-proof">>> {
  const { db, config } = deps;
  const workspace = await findWorkspace(db, workspaceId);
  if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
  const { last, underWay, runs, view } = await loadRuns(workspaceId, wanted, deps);
  const parameters = backtestParametersSchema.parse({ conversations, sample: sample ?? null, mayStore });
  const report = last?.report ?? null;
  const settings = parseSettings(workspace.settings);
  // A page that follows a run asks every few seconds.
  const happened = last === null || ranUnsaved(last) || underWay !== null ? [] : await listHappened(last, settings, deps);
  return answered({
    last:
      last === null || report === null
        ? null
        : {
            run: await view(last),
            report,
            says: last.remarks,
            happened: [...happened],
            teamsThen: await findTeamsThen(db, last, settings),
          },
    isWithoutReport: wanted !== undefined && wanted !== last?.id && wanted !== underWay?.id,
    underWay: underWay === null ? null : await view(underWay),
    runs: await Promise.all(runs.map(view)),
    estimate: estimateOf(parameters, settings, config),
    current: settings,
    teams: await listTeamNames(workspaceId, signal, deps),
  });
}
