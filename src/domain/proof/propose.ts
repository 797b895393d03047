/** The settings that a backtest speaks for: a threshold and a level for each category, and teams for names that Intercom does not have. */
import { NO_RULE, ruleNameFor, ruleOf, teamsByName } from "../category-rules.js";
import { SETTING_LIMITS } from "../setting-limits.js";
import { hasAlphanumeric } from "../setting-rules.js";
import type { Autonomy, CategoryRule, Settings } from "../settings.js";
import { nameKey, slug } from "../tag-names.js";
import { LEAST_LABELS } from "./advice.js";
import type { CurvePoint } from "./curve.js";
import { lowerBound } from "./evidence.js";
import type { TriageLine } from "./line.js";
import type { ProposedSettings } from "./report.js";
import { groupBy } from "./statistics.js";
import type { CategoryReport } from "./triage-report.js";

/** A team stands for a name of triage's where people chose it so often. */
const PREVAILS = { share: 0.6, cases: 5 } as const;

export function levelFor(point: CurvePoint | null, target: number): Autonomy {
  const isProved = point !== null && point.labelled >= LEAST_LABELS && (lowerBound(point) ?? 0) >= target;
  return isProved ? "apply" : "suggest";
}

export function proposeSettings(
  categories: readonly Pick<CategoryReport, "category" | "labelled" | "proposedThreshold" | "proposedLevel">[],
  lines: readonly TriageLine[],
  settings: Settings,
): ProposedSettings {
  const { teams, teamByCategory } = proposeTeams(lines, settings);
  const rules: Record<string, CategoryRule> = { ...settings.categoryRules };
  for (const { category, labelled, proposedThreshold, proposedLevel } of categories) {
    if (labelled === 0 || !fitsAsName(category)) continue;
    const name = ruleNameFor(category, rules);
    if (name === null) continue;
    const known = ruleOf(category, settings) ?? NO_RULE;
    rules[name] = {
      ...known,
      threshold: proposedThreshold ?? known.threshold,
      team: teamByCategory.get(slug(category)) ?? known.team,
      levels: { ...known.levels, triage: proposedLevel },
    };
  }
  return {
    // Categories that the past does not show have proved nothing; an automation that is off would be off in every category.
    automations: { ...settings.automations, triage: "suggest" },
    triageThreshold: settings.triageThreshold,
    teams,
    categoryRules: rules,
  };
}

function fitsAsName(category: string): boolean {
  return category.trim() !== "" && category.length <= SETTING_LIMITS.categoryLength && hasAlphanumeric(category);
}

interface ProposedTeams {
  readonly teams: Settings["teams"];
  /** For categories that share a name of triage's and go to different teams. */
  readonly teamByCategory: ReadonlyMap<string, string>;
}

function proposeTeams(lines: readonly TriageLine[], settings: Settings): ProposedTeams {
  const prevailing = prevailingTeams(lines);
  const teams = teamsByName(settings.teams);
  const teamByCategory = new Map<string, string>();
  for (const [key, group] of groupBy(prevailing, ({ wanted }) => nameKey(wanted))) {
    const [first] = group;
    if (first === undefined) continue;
    const { wanted, team } = first;
    const isOne = group.every((each) => each.team === team) && wanted.length <= SETTING_LIMITS.groupLength && key !== "";
    if (!isOne) for (const each of group) teamByCategory.set(each.category, each.team);
    // A name that leads nowhere is replaced, however it is written.
    else if (teams.has(key) || teams.size < SETTING_LIMITS.teams) teams.set(key, [wanted, team]);
  }
  return { teams: Object.fromEntries(teams.values()), teamByCategory };
}

/** By category: the team that people used where triage named one that Intercom does not have. */
function prevailingTeams(lines: readonly TriageLine[]) {
  const counts = new Map<string, { category: string; wanted: string; teams: Map<string, number>; cases: number }>();
  for (const { category, wanted, routed, team } of lines) {
    if (wanted === null || wanted.trim() === "" || routed !== null || team === null) continue;
    const key = JSON.stringify([slug(category), nameKey(wanted)]);
    const known = counts.get(key) ?? {
      category: slug(category),
      wanted: wanted.trim(),
      teams: new Map<string, number>(),
      cases: 0,
    };
    known.teams.set(team, (known.teams.get(team) ?? 0) + 1);
    counts.set(key, { ...known, cases: known.cases + 1 });
  }
  return [...counts.values()].flatMap(({ category, wanted, teams, cases }) => {
    const [top] = [...teams].sort(([, one], [, other]) => other - one);
    const prevails = top !== undefined && cases >= PREVAILS.cases && top[1] / cases >= PREVAILS.share;
    return prevails ? [{ category, wanted, team: top[0] }] : [];
  });
}
