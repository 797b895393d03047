/** What the settings say about one category: its description, its threshold, its team. */
import type { Routing } from "./answers.js";
import { SETTING_LIMITS } from "./setting-limits.js";
import type { CategoryRule, Settings } from "./settings.js";
import { nameKey, slug } from "./tag-names.js";
import { type KnownTeam, mappedTeam, matchTeam } from "./team-match.js";

/** Of a category that the settings say nothing about. */
export const NO_RULE: CategoryRule = { description: "", threshold: null, team: null, levels: {} };

/** Null where the category has none. Categories are the same where their tags are. */
export function ruleOf(category: string, { categoryRules }: Pick<Settings, "categoryRules">): CategoryRule | null {
  const found = Object.entries(categoryRules).find(([name]) => isSameCategory(name, category));
  return found?.[1] ?? null;
}

/** Categories are the same where their tags are. */
export function isSameCategory(one: string, other: string): boolean {
  return slug(one) === slug(other);
}

/** The name under which a category's rule stands, or would; null where there is no room for one more. */
export function ruleNameFor(category: string, rules: Settings["categoryRules"]): string | null {
  const names = Object.keys(rules);
  const known = names.find((name) => isSameCategory(name, category));
  return known ?? (names.length < SETTING_LIMITS.categoryRules ? category : null);
}

/** Teams by the name that triage gives them, which is the same where its letters are. */
export function teamsByName(teams: Settings["teams"]): Map<string, [name: string, team: string]> {
  return new Map(Object.entries(teams).map((each) => [nameKey(each[0]), each]));
}

/** What triage sorts into, and what belongs there in the workspace's own words. */
export function describedCategories(settings: Pick<Settings, "categories" | "categoryRules">) {
  const described = settings.categories.flatMap((category): [string, string][] => {
    const description = ruleOf(category, settings)?.description ?? "";
    return description === "" ? [] : [[category, description]];
  });
  return {
    categories: settings.categories,
    ...(described.length > 0 && { descriptions: Object.fromEntries(described) }),
  };
}

export function thresholdOf(category: string, settings: Settings): number {
  return ruleOf(category, settings)?.threshold ?? settings.triageThreshold;
}

/** The Intercom team that the settings name for a category; null where triage's own choice counts. */
export function teamOf(category: string, settings: Pick<Settings, "categoryRules">): string | null {
  return ruleOf(category, settings)?.team ?? null;
}

/** The team that the settings put in the place of triage's own word for it. */
export function mappedRoute(wanted: string | null, category: string, settings: Settings): string | null {
  return teamOf(category, settings) ?? (wanted === null ? null : (mappedTeam(wanted, settings) ?? null));
}

/**
 * Triage's own word for the team: an id of the service's own, which no team in Intercom has, says less than the name beside it.
 * @param listTeams asked only where there is a name: live, teams cost a call
 */
export async function routedTeam(
  { team, teamName }: Pick<Routing, "team" | "teamName">,
  category: string,
  listTeams: () => Promise<readonly KnownTeam[]>,
  settings: Settings,
): Promise<string | null> {
  if (teamName === undefined || mappedRoute(team, category, settings) !== null) return team;
  return matchTeam(team, await listTeams(), settings).found ? team : teamName;
}
