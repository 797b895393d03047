/** "Start like this": the settings that a backtest proposes, saved as a change of settings is, and taken back the same way. */
import { isSameCategory } from "../../../domain/category-rules.js";
import { mergeProposal } from "../../../domain/proof/merge-proposal.js";
import type { BacktestReport, ProposedSettings } from "../../../domain/proof/report.js";
import {
  canonical,
  type SettingChange,
  settingChanges,
  type SettingName,
  settingValues,
} from "../../../domain/setting-changes.js";
import { parseSettings, type Settings, settingsSchema } from "../../../domain/settings.js";
import { findBacktest, saveApplied } from "../../../store/proof/backtests.js";
import { carryHistoryLabels } from "../../../store/proof/history-labels.js";
import { findTeamsThen } from "../../../store/proof/teams-then.js";
import { holdSettings } from "../../../store/workspaces/workspaces.js";
import type { StartLikeThisReceipt } from "../../api/proof.js";
import { type Answer, answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import { changeWithin, settingsTexts } from "../settings/change-settings.js";
import { proofTexts } from "./texts.js";

type Deps = Pick<ConsoleDeps, "db" | "now" | "newId">;

export function startLikeThis(deps: Deps): Handler<"start-like-this"> {
  return ({ run: id, basedOn }, { viewer }) =>
    deps.db.transaction().execute(async (transaction): Promise<Answer<StartLikeThisReceipt>> => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const run = await findBacktest(transaction, viewer.workspaceId, id);
      if (run === null || run.report === null) return refused("not-found", proofTexts.noRun);
      const before = parseSettings(stored);
      const settings = mergeProposal(before, run.report, await findTeamsThen(transaction, run, before));
      if (!settingsSchema.safeParse(settings).success) return refused("invalid", proofTexts.doesNotFit);
      const changed = await changeWithin(transaction, { settings, basedOn }, viewer, deps);
      if (!changed.ok) return changed;
      if (changed.value.changed) {
        const applied = { before: proposalOf(before), after: proposalOf(settings), by: viewer.name, at: deps.now() };
        await saveApplied(transaction, id, applied);
        await carryHistoryLabels(transaction, run, { before, after: settings }, deps.now());
      }
      return answered(receiptOf(id, before, settings, run.report));
    });
}

export function undoStartLikeThis(deps: Deps): Handler<"undo-start-like-this"> {
  return ({ run: id }, { viewer }) =>
    deps.db.transaction().execute(async (transaction): Promise<Answer<StartLikeThisReceipt>> => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const run = await findBacktest(transaction, viewer.workspaceId, id);
      if (run === null) return refused("not-found", proofTexts.noRun);
      if (run.applied === null) return refused("conflict", proofTexts.notStarted);
      const now = parseSettings(stored);
      if (canonical(proposalOf(now)) !== canonical(run.applied.after)) return refused("conflict", proofTexts.changedSince);
      const settings = { ...now, ...run.applied.before };
      const changed = await changeWithin(transaction, { settings, basedOn: settingsRevision(now) }, viewer, deps);
      if (!changed.ok) return changed;
      await saveApplied(transaction, id, null);
      await carryHistoryLabels(transaction, run, { before: now, after: settings }, deps.now());
      return answered(receiptOf(id, now, settings, null));
    });
}

function proposalOf({ automations, triageThreshold, teams, categoryRules }: Settings): ProposedSettings {
  return { automations, triageThreshold, teams, categoryRules };
}

/** @param report what is started like; null where it is taken back */
function receiptOf(run: string, before: Settings, after: Settings, report: BacktestReport | null): StartLikeThisReceipt {
  const changes = settingChanges(before, after);
  return {
    run,
    changed: changes.length > 0,
    says: inOrder(changes).flatMap(({ setting }) => describe(setting, before, after, report)),
    changes: [...changes],
    version: settingsRevision(after),
  };
}

/** A team's name says most below its category. */
function inOrder(changes: readonly SettingChange[]): readonly SettingChange[] {
  return [...changes.filter(({ setting }) => setting !== "teams"), ...changes.filter(({ setting }) => setting === "teams")];
}

/** One sentence for each difference. What no report proposes changes only where a start is undone that an earlier version made. */
function describe(setting: SettingName, before: Settings, after: Settings, report: BacktestReport | null): string[] {
  switch (setting) {
    case "automations.triage":
      return [proofTexts.triage(after.automations.triage)];
    case "categoryRules":
      return describeRules(before, after, report);
    case "teams":
      return describeTeams(before.teams, after.teams);
    default:
      return [proofTexts.other(setting, settingValues(after)[setting])];
  }
}

function describeRules(before: Settings, after: Settings, report: BacktestReport | null): string[] {
  const isNotWorthwhile = (name: string) =>
    report?.triage.byCategory.some(({ category, worthwhile }) => worthwhile === false && isSameCategory(category, name)) === true;
  const gone = Object.keys(before.categoryRules).filter((name) => after.categoryRules[name] === undefined);
  return [
    ...Object.entries(after.categoryRules).flatMap(([name, rule]) => {
      const was = before.categoryRules[name] ?? null;
      if (canonical(rule) === canonical(was)) return [];
      const { threshold, levels, team } = rule;
      const says = isNotWorthwhile(name)
        ? proofTexts.notWorthwhile(name)
        : proofTexts.category(name, levels.triage ?? after.automations.triage, threshold ?? after.triageThreshold);
      return [says, ...(team === (was?.team ?? null) ? [] : [proofTexts.categoryTeam(name, team)])];
    }),
    ...gone.map((name) => proofTexts.categoryGone(name)),
  ];
}

function describeTeams(before: Settings["teams"], after: Settings["teams"]): string[] {
  return [
    ...Object.entries(after).flatMap(([name, team]) => (before[name] === team ? [] : [proofTexts.team(name, team)])),
    ...Object.keys(before).flatMap((name) => (after[name] === undefined ? [proofTexts.teamGone(name)] : [])),
  ];
}
