/** What several settings must keep together, and each list in itself. */
import { z } from "zod";
import { SETTING_LIMITS } from "./setting-limits.js";
import { settingTexts as texts } from "./setting-texts.js";
import { nameKey, slug } from "./tag-names.js";

type Context<T> = z.core.$RefinementCtx<T>;

/** Two categories of one tag could not be told apart in Intercom. */
export function checkCategories(categories: readonly string[], context: Context<string[]>): void {
  const taken = new Map<string, string>();
  for (const [index, category] of categories.entries()) {
    const issue = (message: string) => context.addIssue({ code: "custom", path: [index], message });
    const other = taken.get(slug(category));
    if (category === "") continue;
    if (!hasAlphanumeric(category)) issue(texts.categoryTag);
    else if (other !== undefined) issue(texts.categoryTwice(other));
    else taken.set(slug(category), category);
  }
}

export function trimmedTeams(teams: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(teams).map(([name, team]) => [name.trim(), team.trim()]));
}

/** Names that triage cannot tell apart would send one conversation to two teams. */
export function checkTeamMap(teams: Readonly<Record<string, string>>, context: Context<Record<string, string>>): void {
  const most = SETTING_LIMITS;
  const entries = Object.entries(teams);
  if (entries.length > most.teams) context.addIssue({ code: "custom", message: texts.teams(most.teams) });
  const taken = new Map<string, string>();
  for (const [name, team] of entries) {
    const issue = (message: string) => context.addIssue({ code: "custom", path: [name], message });
    const other = taken.get(nameKey(name));
    taken.set(nameKey(name), name);
    if (name === "" || name.length > most.groupLength) issue(texts.group(most.groupLength));
    else if (!hasAlphanumeric(name)) issue(texts.groupAlphanumeric);
    else if (other !== undefined) issue(texts.groupTwice(other));
    else if (team === "" || team.length > most.idLength) issue(texts.team);
  }
}

/** Two rules of one category could not be told apart. */
export function checkCategoryRules(rules: Readonly<Record<string, unknown>>, context: Context<Record<string, unknown>>): void {
  const { categoryRules, categoryLength } = SETTING_LIMITS;
  const names = Object.keys(rules);
  if (names.length > categoryRules) context.addIssue({ code: "custom", message: texts.categoryRules(categoryRules) });
  const taken = new Map<string, string>();
  for (const name of names) {
    const issue = (message: string) => context.addIssue({ code: "custom", path: [name], message });
    const other = taken.get(slug(name));
    taken.set(slug(name), name);
    if (name.trim() === "" || name.length > categoryLength) issue(texts.categoryName(categoryLength));
    else if (!hasAlphanumeric(name)) issue(texts.categoryTag);
    else if (other !== undefined) issue(texts.categoryTwice(other));
  }
}

/** Two values in one attribute would overwrite each other. */
export function checkAttributeNames(names: Readonly<Record<string, string>>, context: Context<Record<string, string>>): void {
  const taken = new Map<string, string>();
  for (const [subject, name] of Object.entries(names)) {
    const other = taken.get(name.toLowerCase());
    if (other === undefined) taken.set(name.toLowerCase(), name);
    else context.addIssue({ code: "custom", path: [subject], message: texts.attributeTwice(other) });
  }
}

/** A number that is missing is an issue of its own, so it fits any other. */
const number = z.number().catch(Number.NaN);

const risks = z.object({ escalationFrom: number, escalationBelow: number });

export function risksAreApart(settings: unknown): boolean {
  const { escalationFrom, escalationBelow } = risks.parse(settings);
  return !(escalationBelow >= escalationFrom);
}

const costs = z.object({ minutesWrong: number, minutesByHand: number });

/** Were work by hand dearer than a mistake, guessing would pay. */
export function mistakesCostMore(settings: unknown): boolean {
  const { minutesWrong, minutesByHand } = costs.parse(settings);
  return !(minutesByHand >= minutesWrong);
}

const times = z.object({ retentionDays: number, rawRetentionDays: number });

export function rawGoesFirst(settings: unknown): boolean {
  const { retentionDays, rawRetentionDays } = times.parse(settings);
  return !(rawRetentionDays > retentionDays);
}

/** A tag is made of them. */
export const hasAlphanumeric = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
