/** The form as it is filled from settings, what was changed in it since, and that on top of newer settings. Pure. */
import { CHANNELS } from "../../../domain/conversation.js";
import { canonical, SETTING_NAMES, type SettingName, settingValues } from "../../../domain/setting-changes.js";
import type { Settings } from "../../../domain/settings.js";
import { slug } from "../../../domain/tag-names.js";
import {
  type CategoryRow,
  type CategoryValues,
  categoryValuesOf,
  type RuleValues,
  ruleValuesOf,
  withRule,
} from "./category-values.js";
import type { FormValues, TeamRow } from "./form-values.js";
import { typedNumbers } from "./typed-values.js";

export function formOf(settings: Settings): FormValues {
  const values = settingValues(settings);
  const teams = Object.entries(values.teams).map(([group, team]) => ({ group, team }));
  return {
    ...values,
    ...categoryValuesOf(settings),
    channelsOff: CHANNELS.filter((channel) => values.channelsOff.includes(channel)),
    ...typedNumbers(values),
    teams: teams.sort((one, other) => one.group.localeCompare(other.group)),
  };
}

/** The settings a person has touched. */
export function touched(base: FormValues, values: FormValues): readonly SettingName[] {
  return SETTING_NAMES.filter((name) => !isSame(name, base, values));
}

/** Whether a setting has one value in both; of a category that was removed and added again, only the name counts. */
export function isSame(name: SettingName, one: FormValues, other: FormValues): boolean {
  const valueIn = (values: FormValues) =>
    canonical(name === "categories" ? values.categories.map((category) => category.name) : values[name]);
  return valueIn(one) === valueIn(other);
}

/** Settings as they were just saved with what was typed meanwhile on top, each as a whole. */
export function withEdits(base: FormValues, values: FormValues, newer: FormValues): FormValues {
  const kept = Object.fromEntries(touched(base, values).map((name) => [name, values[name]]));
  return { ...newer, ...kept };
}

/**
 * Newer settings with a person's own edits on top. What only the other changed stays theirs: rules field by field; teams,
 * categories and lists of names one by one.
 */
export function rebased(base: FormValues, values: FormValues, newer: FormValues): FormValues {
  const list = (name: ListName) => mergedList<string>(base[name], values[name], newer[name]);
  const channels = list("channelsOff");
  // A list does not compile without its line.
  const lists: Pick<FormValues, ListName> = {
    channelsOff: CHANNELS.filter((channel) => channels.includes(channel)),
    excludedAgents: list("excludedAgents"),
    pastTeammatesOff: list("pastTeammatesOff"),
    pastTeamsOff: list("pastTeamsOff"),
    pastCategoriesOff: list("pastCategoriesOff"),
  };
  return {
    ...withEdits(base, values, newer),
    ...mergedCategories(base, values, newer),
    teams: mergedTeams(base.teams, values.teams, newer.teams),
    ...lists,
  };
}

type ListName = { [Name in keyof FormValues]: FormValues[Name] extends readonly string[] ? Name : never }[keyof FormValues];

function mergedList<T extends string>(base: readonly T[], mine: readonly T[], newer: readonly T[]): T[] {
  const kept = newer.filter((each) => !base.includes(each) || mine.includes(each));
  return [...kept, ...mine.filter((each) => !base.includes(each) && !newer.includes(each))];
}

/** One's own rows stay where they are typed. */
function mergedTeams(base: readonly TeamRow[], mine: readonly TeamRow[], newer: readonly TeamRow[]): readonly TeamRow[] {
  if (canonical(base) === canonical(mine)) return newer;
  const teamIn = (rows: readonly TeamRow[], group: string) => rows.find((row) => row.group.trim() === group.trim())?.team;
  const own = mine.flatMap((row) => {
    if (teamIn(base, row.group) !== row.team) return [row];
    const team = teamIn(newer, row.group);
    return team === undefined ? [] : [{ ...row, team }];
  });
  const added = newer.filter(({ group, team }) => teamIn(mine, group) === undefined && teamIn(base, group) !== team);
  return [...own, ...added];
}

function mergedCategories(base: CategoryValues, values: CategoryValues, newer: CategoryValues): CategoryValues {
  const mine = underNewerIds(values, newer);
  const before = byId(base.categories);
  const own = byId(mine.categories);
  const theirs = byId(newer.categories);
  const isMine = ({ id, name }: CategoryRow) => before.get(id)?.name !== name;
  const kept = newer.categories.flatMap((row) => {
    const typed = own.get(row.id);
    if (typed === undefined) return before.has(row.id) ? [] : [row];
    return [isMine(typed) ? typed : row];
  });
  const categories = [...kept, ...mine.categories.filter((row) => !theirs.has(row.id) && isMine(row))];
  const rows = byId(categories);
  let { categoryRules } = newer;
  for (const id of new Set([...Object.keys(base.categoryRules), ...Object.keys(mine.categoryRules)])) {
    const [was, typed, now] = [base, mine, newer].map((each) => ruleValuesOf(id, each)) as [RuleValues, RuleValues, RuleValues];
    if (canonical(was) === canonical(typed)) continue;
    // A rule whose category the other removed or renamed is shown by the name it had, not dropped unseen.
    const former = rows.has(id) || theirs.has(id) ? null : (typed.unlisted ?? own.get(id)?.name ?? null);
    const rule = { ...mergedRule(was, typed, now), unlisted: now.unlisted ?? former };
    categoryRules = withRule({ categories, categoryRules }, { id }, rule);
  }
  return { categories, categoryRules };
}

function mergedRule(base: RuleValues, mine: RuleValues, newer: RuleValues): RuleValues {
  const field = <Name extends "description" | "threshold" | "team">(name: Name) =>
    mine[name] === base[name] ? newer[name] : mine[name];
  const level = (automation: keyof RuleValues["levels"]) =>
    mine.levels[automation] === base.levels[automation] ? newer.levels[automation] : mine.levels[automation];
  return {
    description: field("description"),
    threshold: field("threshold"),
    team: field("team"),
    levels: { triage: level("triage"), draft: level("draft"), qa: level("qa") },
    unlisted: newer.unlisted,
  };
}

/** A category that both added, or both gave the same name, is one. */
function underNewerIds(values: CategoryValues, newer: CategoryValues): CategoryValues {
  const theirs = byId(newer.categories);
  const own = byId(values.categories);
  const ids = new Map(
    values.categories.map(({ id, name }) => {
      const named = slug(name);
      return [id, !theirs.has(id) && theirs.has(named) && !own.has(named) ? named : id] as const;
    }),
  );
  return {
    categories: values.categories.map((row) => ({ ...row, id: ids.get(row.id) ?? row.id })),
    categoryRules: Object.fromEntries(Object.entries(values.categoryRules).map(([id, rule]) => [ids.get(id) ?? id, rule])),
  };
}

function byId(rows: readonly CategoryRow[]): ReadonlyMap<string, CategoryRow> {
  return new Map(rows.map((row) => [row.id, row]));
}
