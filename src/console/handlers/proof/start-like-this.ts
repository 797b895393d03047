/** "Start like this": the settings that a backtest proposes, saved as a change of settings is, and taken back the same way. */
import { withoutStart } from "../../../domain/proof/undo-start.js";
import { parseSettings } from "../../../domain/settings.js";
import { findBacktest, saveApplied } from "../../../store/proof/backtests.js";
import { carryHistoryLabels } from "../../../store/proof/history-labels.js";
import { holdSettings } from "../../../store/workspaces/workspaces.js";
import { answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import { changeWithin, settingsTexts } from "../settings/change-settings.js";
import { startAsReported } from "./start-as-reported.js";
import { listTeamNames, startReceipt } from "./start-receipt.js";
import { proofTexts } from "./texts.js";

type Deps = Pick<ConsoleDeps, "db" | "connections" | "now" | "newId">;

export function startLikeThis(deps: Deps): Handler<"start-like-this"> {
  return async ({ run: id, basedOn }, { viewer, signal }) => {
    const teamNames = await listTeamNames(viewer.workspaceId, signal, deps);
    return deps.db.transaction().execute(async (transaction) => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const run = await findBacktest(transaction, viewer.workspaceId, id);
      if (run === null || run.report === null) return refused("not-found", proofTexts.noRun);
      const start = { run, report: run.report, before: parseSettings(stored), basedOn, teamNames };
      return startAsReported(transaction, start, viewer, deps);
    });
  };
}

export function undoStartLikeThis(deps: Deps): Handler<"undo-start-like-this"> {
  return async ({ run: id }, { viewer, signal }) => {
    const teamNames = await listTeamNames(viewer.workspaceId, signal, deps);
    return deps.db.transaction().execute(async (transaction) => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const run = await findBacktest(transaction, viewer.workspaceId, id);
      if (run === null) return refused("not-found", proofTexts.noRun);
      if (run.applied === null) return refused("conflict", proofTexts.notStarted);
      const now = parseSettings(stored);
      const settings = withoutStart(now, run.applied);
      if (settings === null) return refused("conflict", proofTexts.changedSince);
      const changed = await changeWithin(transaction, { settings, basedOn: settingsRevision(now) }, viewer, deps);
      if (!changed.ok) return changed;
      await saveApplied(transaction, id, null);
      await carryHistoryLabels(transaction, run, { before: now, after: settings }, deps.now());
      return answered(startReceipt(id, now, settings, null, teamNames));
    });
  };
}
