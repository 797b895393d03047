/** The settings that a backtest proposes, saved as a change of settings is: asked for on the page Proof, and in Set-up. */
import type { Kysely } from "kysely";
import { mergeProposal, proposalOf } from "../../../domain/proof/merge-proposal.js";
import type { BacktestReport } from "../../../domain/proof/report.js";
import { type Settings, settingsSchema } from "../../../domain/settings.js";
import type { Tables } from "../../../store/database/tables.js";
import { ranUnsaved, saveApplied, type StoredBacktest } from "../../../store/proof/backtests.js";
import { carryHistoryLabels } from "../../../store/proof/history-labels.js";
import { findTeamsThen } from "../../../store/proof/teams-then.js";
import type { Viewer } from "../../api/session.js";
import { type Answer, answered, type ConsoleDeps, refused } from "../handlers.js";
import { changeWithin } from "../settings/change-settings.js";
import { startReceipt } from "./start-receipt.js";
import { proofTexts } from "./texts.js";

interface ReportedStart {
  readonly run: StoredBacktest;
  readonly report: BacktestReport;
  /** As the workspace has them. */
  readonly before: Settings;
  readonly basedOn: string;
  /** For the receipt: Intercom's teams by id, as far as they are known. */
  readonly teamNames: Readonly<Record<string, string>>;
}

/** The settings that a start would save; refused where the report cannot be started like. Writes nothing. */
export async function settingsAsReported(
  transaction: Kysely<Tables>,
  { run, report, before }: Pick<ReportedStart, "run" | "report" | "before">,
): Promise<Answer<Settings>> {
  if (ranUnsaved(run)) return refused("conflict", proofTexts.onlyTried);
  const settings = mergeProposal(before, report, await findTeamsThen(transaction, run, before));
  return settingsSchema.safeParse(settings).success ? answered(settings) : refused("invalid", proofTexts.doesNotFit);
}

/** Within a transaction that holds the settings. */
export async function startAsReported(
  transaction: Kysely<Tables>,
  { run, report, before, basedOn, teamNames }: ReportedStart,
  viewer: Viewer,
  deps: Pick<ConsoleDeps, "now" | "newId">,
): Promise<Answer<ReturnType<typeof startReceipt>>> {
  const fitting = await settingsAsReported(transaction, { run, report, before });
  if (!fitting.ok) return fitting;
  const settings = fitting.value;
  const changed = await changeWithin(transaction, { settings, basedOn }, viewer, deps);
  if (!changed.ok) return changed;
  if (changed.value.changed) {
    const applied = { before: proposalOf(before), after: proposalOf(settings), by: viewer.name, at: deps.now() };
    await saveApplied(transaction, run.id, applied);
    await carryHistoryLabels(transaction, run, { before, after: settings }, deps.now());
  }
  return answered(startReceipt(run.id, before, settings, report, teamNames));
}
