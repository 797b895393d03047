/** The form's categories and the rule of each. A row keeps its id when it is renamed, and its rule is found by that id. */
import { type Autonomy, type CategoryRule, LEVELED, type LeveledAutomation, type Settings } from "../../../domain/settings.js";
import { slug } from "../../../domain/tag-names.js";
import { percentOf, shareIn } from "./typed-values.js";

export interface CategoryRow {
  /** Of a saved category: what its tag ends in. Of a new one: a number behind a plus, which no tag has. */
  readonly id: string;
  /** As typed. */
  readonly name: string;
}

/** One category's rule as it stands in the form; "" leaves the workspace's own. */
export interface RuleValues {
  readonly description: string;
  /** In percent, as typed. */
  readonly threshold: string;
  readonly team: string;
  readonly levels: { readonly [Name in LeveledAutomation]: Autonomy | "" };
  /** The category's name where it is not in the list: an engine with rules of its own may name it all the same. */
  readonly unlisted: string | null;
}

export interface CategoryValues {
  readonly categories: readonly CategoryRow[];
  /** By row id, without empty ones. The rule of a removed category waits here for its return. */
  readonly categoryRules: Readonly<Record<string, RuleValues>>;
}

const EMPTY_RULE: RuleValues = {
  description: "",
  threshold: "",
  team: "",
  levels: { triage: "", draft: "", qa: "" },
  unlisted: null,
};

export function categoryValuesOf({ categories, categoryRules }: Pick<Settings, "categories" | "categoryRules">): CategoryValues {
  const rows = categories.map((name) => ({ id: slug(name), name }));
  const rules = Object.entries(categoryRules).map(([name, { description, threshold, team, levels }]) => {
    const id = slug(name);
    const rule: RuleValues = {
      description,
      threshold: threshold === null ? "" : percentOf(threshold),
      team: team ?? "",
      levels: { triage: levels.triage ?? "", draft: levels.draft ?? "", qa: levels.qa ?? "" },
      unlisted: rows.some((row) => row.id === id) ? null : name,
    };
    return [id, rule] as const;
  });
  return { categories: rows, categoryRules: Object.fromEntries(rules.filter(([, rule]) => !isEmpty(rule))) };
}

/** What would be saved: the rules of the list's categories under their present names, and those of unlisted ones. */
export function rulesIn({ categories, categoryRules }: CategoryValues): Settings["categoryRules"] {
  const listed = categories.map((row) => {
    const id = ruleIdOf(row, { categories, categoryRules });
    return { name: row.name.trim(), rule: ruleAt(id, categoryRules) };
  });
  const kept = unlistedRules({ categories, categoryRules }).map(({ id, name }) => ({ name, rule: ruleAt(id, categoryRules) }));
  const saved = [...kept, ...listed].flatMap(({ name, rule }) => (rule === undefined ? [] : [[name, ruleIn(rule)] as const]));
  return Object.fromEntries(saved);
}

function ruleIn({ description, threshold, team, levels }: RuleValues): CategoryRule {
  const own = LEVELED.flatMap((automation) => (levels[automation] === "" ? [] : [[automation, levels[automation]] as const]));
  return {
    description: description.trim(),
    threshold: threshold.trim() === "" ? null : shareIn(threshold),
    team: team.trim() === "" ? null : team.trim(),
    levels: Object.fromEntries(own),
  };
}

/** The rules of categories that are not in the list, by the names they were saved under. */
export function unlistedRules({ categories, categoryRules }: CategoryValues): readonly { id: string; name: string }[] {
  const used = new Set(categories.flatMap((row) => [ruleIdOf(row, { categories, categoryRules }), slug(row.name)]));
  return Object.entries(categoryRules).flatMap(([id, { unlisted }]) =>
    unlisted === null || used.has(id) ? [] : [{ id, name: unlisted }],
  );
}

/** Under which id a row's rule stands: its own, or for a category that is added again the id it had before. */
export function ruleIdOf({ id, name }: CategoryRow, { categories, categoryRules }: CategoryValues): string {
  const former = slug(name);
  const returns = ruleAt(former, categoryRules) !== undefined && categories.every((row) => row.id !== former);
  return ruleAt(id, categoryRules) === undefined && name.trim() !== "" && returns ? former : id;
}

export function ruleValuesOf(id: string, { categoryRules }: CategoryValues): RuleValues {
  return ruleAt(id, categoryRules) ?? EMPTY_RULE;
}

/** What every object inherits, such as `constructor`, is no rule. */
function ruleAt(id: string, rules: CategoryValues["categoryRules"]): RuleValues | undefined {
  return Object.hasOwn(rules, id) ? rules[id] : undefined;
}

function isEmpty({ description, threshold, team, levels }: RuleValues): boolean {
  return [description, threshold, team, ...Object.values(levels)].every((value) => value.trim() === "");
}

/** @param id whose it is from now on, whatever the row is called later @param former where it stood, see `ruleIdOf` */
export function withRule(
  { categoryRules }: CategoryValues,
  { id, former = id }: { readonly id: string; readonly former?: string },
  rule: RuleValues | null,
): CategoryValues["categoryRules"] {
  const others = Object.entries(categoryRules).filter(([each]) => each !== id && each !== former);
  return Object.fromEntries(rule === null || isEmpty(rule) ? others : [...others, [id, rule] as const]);
}

export function withNewCategory({ categories, categoryRules }: CategoryValues): readonly CategoryRow[] {
  const numbers = [...categories.map(({ id }) => id), ...Object.keys(categoryRules)]
    .filter((id) => id.startsWith(NEW))
    .map((id) => Number(id.slice(NEW.length)));
  return [...categories, { id: `${NEW}${Math.max(0, ...numbers) + 1}`, name: "" }];
}

/** The rule of a saved category is kept until saving, should the category come back; a new one's goes at once. */
export function withoutCategory({ categories, categoryRules }: CategoryValues, index: number): CategoryValues {
  const removed = categories[index]?.id ?? "";
  const rules = Object.entries(categoryRules).filter(([id]) => id !== removed || !id.startsWith(NEW));
  return { categories: categories.filter((_row, each) => each !== index), categoryRules: Object.fromEntries(rules) };
}

const NEW = "+";

const RULE_FIELD = /^categoryRules\.(?<name>.*?)\.(?<field>description|threshold|team|levels(?:\.\w+)?)$/s;

/** The field of a rule that an issue of the schema is about, by its row; null where the list of categories has the same issue. */
export function ruleFieldOf(field: string, values: CategoryValues): string | null {
  const { name, field: part } = RULE_FIELD.exec(field)?.groups ?? {};
  if (name === undefined || part === undefined) return null;
  const row = values.categories.findLast((each) => each.name.trim() === name);
  const id = row === undefined ? unlistedRules(values).find((each) => each.name === name)?.id : ruleIdOf(row, values);
  return id === undefined ? null : `categoryRules.${id}.${part}`;
}
