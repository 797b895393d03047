/** What "Start like this" makes of the present settings: only what the report proposes; whatever else was set since stays. Pure. */
import { NO_RULE, ruleNameFor, ruleOf, teamOf, teamsByName } from "../category-rules.js";
import { SETTING_LIMITS } from "../setting-limits.js";
import type { CategoryRule, Settings } from "../settings.js";
import type { BacktestReport, ProposedSettings } from "./report.js";

/** The teams as they were named when the backtest was asked for: one that somebody named since goes before a proposed one. */
export type TeamsThen = Pick<Settings, "teams" | "categoryRules">;

type Proposal = Pick<BacktestReport, "proposedSettings" | "triage">;

/** The report's `proposedSettings` carry along what was not proposed, as it was then: of that nothing is taken over. */
export function mergeProposal(present: Settings, report: Proposal, then: TeamsThen): Settings {
  const { automations, teams } = report.proposedSettings;
  return {
    ...present,
    automations: { ...present.automations, triage: automations.triage },
    teams: mergeTeams(present.teams, teams, then.teams),
    categoryRules: mergeRules(present, report, then),
  };
}

/** The settings that a report can propose. */
export function proposalOf({ automations, triageThreshold, teams, categoryRules }: Settings): ProposedSettings {
  return { automations, triageThreshold, teams, categoryRules };
}

function mergeRules(present: Settings, { proposedSettings, triage }: Proposal, then: TeamsThen): Settings["categoryRules"] {
  const rules: Record<string, CategoryRule> = { ...present.categoryRules };
  for (const { category, labelled, proposedThreshold } of triage.byCategory) {
    const proposed = ruleOf(category, proposedSettings);
    if (labelled === 0 || proposed?.levels.triage === undefined) continue;
    const name = ruleNameFor(category, rules);
    if (name === null) continue;
    const known = ruleOf(category, { categoryRules: rules }) ?? NO_RULE;
    rules[name] = {
      ...known,
      threshold: proposedThreshold === null ? known.threshold : proposed.threshold,
      team: known.team === teamOf(category, then) ? proposed.team : known.team,
      levels: { ...known.levels, triage: proposed.levels.triage },
    };
  }
  return rules;
}

function mergeTeams(present: Settings["teams"], proposed: Settings["teams"], then: Settings["teams"]): Settings["teams"] {
  const before = teamsByName(then);
  const teams = teamsByName(present);
  for (const [key, [name, team]] of teamsByName(proposed)) {
    const isAsThen = teams.get(key)?.[1] === before.get(key)?.[1];
    const isProposed = before.get(key)?.[1] !== team;
    if (isAsThen && isProposed && (teams.has(key) || teams.size < SETTING_LIMITS.teams)) teams.set(key, [name, team]);
  }
  return Object.fromEntries(teams.values());
}
