/** The receipt of "Start like this", and of taking it back: a sentence for each setting that differs, with the names of teams. */
import { isSameCategory } from "../../../domain/category-rules.js";
import type { BacktestReport } from "../../../domain/proof/report.js";
import {
  canonical,
  type SettingChange,
  settingChanges,
  type SettingName,
  settingValues,
} from "../../../domain/setting-changes.js";
import type { Settings } from "../../../domain/settings.js";
import { OutsideError } from "../../../kernel/errors.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import type { StartLikeThisReceipt } from "../../api/proof.js";
import type { ConsoleDeps } from "../handlers.js";
import { fetchTeamsSoon } from "../teams.js";
import { proofTexts } from "./texts.js";

/**
 * @param report what is started like; null where it is taken back
 * @param teams Intercom's teams by id, as far as they are known
 */
export function startReceipt(
  run: string,
  before: Settings,
  after: Settings,
  report: BacktestReport | null,
  teams: TeamNames,
): StartLikeThisReceipt {
  const changes = settingChanges(before, after);
  return {
    run,
    changed: changes.length > 0,
    says: inOrder(changes).flatMap(({ setting }) => describe(setting, before, after, report, teams)),
    changes: [...changes],
    version: settingsRevision(after),
  };
}

type TeamNames = Readonly<Record<string, string>>;

const nameOf = (id: string, teams: TeamNames): string => teams[id] ?? proofTexts.unnamedTeam(id);

/** A team's name says most below its category. */
function inOrder(changes: readonly SettingChange[]): readonly SettingChange[] {
  return [...changes.filter(({ setting }) => setting !== "teams"), ...changes.filter(({ setting }) => setting === "teams")];
}

/** One sentence for each difference. What no report proposes changes only where a start is undone that an earlier version made. */
function describe(
  setting: SettingName,
  before: Settings,
  after: Settings,
  report: BacktestReport | null,
  teams: TeamNames,
): string[] {
  switch (setting) {
    case "automations.triage":
      return [proofTexts.triage(after.automations.triage)];
    case "categoryRules":
      return describeRules(before, after, report, teams);
    case "teams":
      return describeTeams(before.teams, after.teams, teams);
    default:
      return [proofTexts.other(setting, settingValues(after)[setting])];
  }
}

function describeRules(before: Settings, after: Settings, report: BacktestReport | null, teams: TeamNames): string[] {
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
      return [
        says,
        ...(team === (was?.team ?? null) ? [] : [proofTexts.categoryTeam(name, team === null ? null : nameOf(team, teams))]),
      ];
    }),
    ...gone.map((name) => proofTexts.categoryGone(name)),
  ];
}

function describeTeams(before: Settings["teams"], after: Settings["teams"], teams: TeamNames): string[] {
  return [
    ...Object.entries(after).flatMap(([name, team]) =>
      before[name] === team ? [] : [proofTexts.team(name, nameOf(team, teams))],
    ),
    ...Object.keys(before).flatMap((name) => (after[name] === undefined ? [proofTexts.teamGone(name)] : [])),
  ];
}

/** Intercom's teams by id, as far as they are known. Never fails. */
export async function listTeamNames(
  workspaceId: string,
  gone: AbortSignal,
  deps: Pick<ConsoleDeps, "connections">,
): Promise<Record<string, string>> {
  try {
    const teams = (await fetchTeamsSoon(workspaceId, gone, deps)) ?? [];
    return Object.fromEntries(teams.map(({ id, name }) => [id, name]));
  } catch (error) {
    if (error instanceof OutsideError) return {};
    throw error;
  }
}
