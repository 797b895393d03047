/** A setting's value in words, for the history, below its field and for the rules of a category. Pure. */
import { z } from "zod";
import type { ReadSettings } from "../../../console/api/settings.js";
import type { SettingValues } from "../../../domain/setting-changes.js";
import { LEVELED } from "../../../domain/settings.js";
import { settingsViewTexts } from "./texts.js";
import { type NumberUnit, percentOf, unitOf } from "./typed-values.js";

type Choices = Pick<ReadSettings["choices"], "teams" | "teammates">;

/** A setting's value in words, also one that was written down by another version of the app. */
export function describeValue(setting: string, value: unknown, choices: Choices): string {
  if (typeof value === "boolean") return value ? settingsViewTexts.on : settingsViewTexts.off;
  if (typeof value === "number") return describeNumber(setting, value);
  if (typeof value === "string") return describeChoice(setting, value);
  if (Array.isArray(value)) {
    const names = value.map((item) => describeItem(setting, String(item), choices));
    return names.length === 0 ? settingsViewTexts.none : names.join(", ");
  }
  if (typeof value !== "object" || value === null) return settingsViewTexts.none;
  if (setting === "alerts.quietHours") return describeQuietHours(value);
  if (setting === "categoryRules") return describeRules(value, choices);
  const entries = Object.entries(value).map(([group, team]) => `${group} to ${nameOfId(String(team), choices.teams)}`);
  return entries.length === 0 ? settingsViewTexts.defaultTeams : entries.join(", ");
}

const quietHoursSchema = z.object({ from: z.string().catch(""), to: z.string().catch("") });

/** By name, for the database gives them back in an order of its own. */
function describeQuietHours(value: object): string {
  const { from, to } = quietHoursSchema.parse(value);
  return `${from}–${to}`;
}

type Describe = (item: string, choices: Choices) => string;
const asTyped: Describe = (item) => item;
const teammate: Describe = (id, { teammates }) => nameOfId(id, teammates);

/** A setting that is a list does not compile without what people read for its items. */
const ITEMS: {
  readonly [Name in keyof SettingValues as SettingValues[Name] extends readonly string[] ? Name : never]: Describe;
} & { readonly owners: Describe } = {
  categories: asTyped,
  channelsOff: (item) => wordOf(settingsViewTexts.channels.names, item) ?? item,
  excludedAgents: teammate,
  pastTeammatesOff: teammate,
  pastTeamsOff: (id, { teams }) => nameOfId(id, teams),
  pastCategoriesOff: asTyped,
  owners: teammate,
};

function describeItem(setting: string, item: string, choices: Choices): string {
  const describe = Object.entries(ITEMS).find(([name]) => name === setting)?.[1] ?? asTyped;
  return describe(item, choices);
}

const ruleSchema = z.object({
  description: z.string().catch(""),
  threshold: z.number().nullable().catch(null),
  team: z.string().nullable().catch(null),
  levels: z.record(z.string(), z.string()).catch({}),
});

function describeRules(rules: object, choices: Choices): string {
  const described = Object.entries(rules).flatMap(([category, rule]) => {
    const read = ruleSchema.safeParse(rule);
    if (!read.success) return [];
    const { threshold, team, ...rest } = read.data;
    const words = describeRule(
      { ...rest, team: team ?? "", threshold: threshold === null ? "" : IN_UNIT.percent(threshold) },
      choices,
    );
    return [`${category}: ${words}`];
  });
  return described.length === 0 ? settingsViewTexts.none : described.join("; ");
}

/** What is different, with its values in words; "" is not. */
interface RuleInWords {
  readonly description: string;
  readonly threshold: string;
  readonly team: string;
  readonly levels: Readonly<Record<string, string>>;
}

export function describeRule({ description, threshold, team, levels }: RuleInWords, choices: Choices): string {
  const texts = settingsViewTexts.rule;
  const parts = [
    ...Object.entries(levels).map(([automation, level]) =>
      level === "" ? "" : texts.level(levelName(automation), wordOf(settingsViewTexts.ways, level) ?? level),
    ),
    threshold === "" ? "" : texts.from(threshold),
    team === "" ? "" : texts.to(nameOfId(team, choices.teams)),
    description === "" ? "" : texts.described(description),
  ].filter((part) => part !== "");
  return parts.length === 0 ? texts.none : parts.join(", ");
}

/** An automation that this version of the page does not know keeps its bare name. */
function levelName(automation: string): string {
  const known = LEVELED.find((each) => each === automation);
  return known === undefined ? automation : settingsViewTexts.categoryRule.levels[known];
}

type Words = Readonly<Record<string, string>>;
type Choice<Name extends keyof SettingValues> = string extends SettingValues[Name] ? never : Extract<SettingValues[Name], string>;
/** A setting that is one of several words does not compile without what people read for each. */
type ChoiceWords = {
  readonly [Name in keyof SettingValues as Choice<Name> extends never ? never : Name]: Readonly<Record<Choice<Name>, string>>;
};

const { ways, past, autonomyModes, targetSources } = settingsViewTexts;
const CHOICE_WORDS: ChoiceWords = {
  "automations.triage": ways,
  "automations.sentiment": ways,
  "automations.draft": ways,
  "automations.qa": ways,
  subjectChanges: ways,
  autonomyMode: autonomyModes,
  targetBy: targetSources,
  precedents: past.levels,
  ownTeams: past.levels,
  houseStyle: past.levels,
};

/** Texts that people typed, and words of another version, as they are. */
function describeChoice(setting: string, value: string): string {
  const words: Words = Object.entries(CHOICE_WORDS).find(([name]) => name === setting)?.[1] ?? {};
  return wordOf(words, value) ?? value;
}

function wordOf(words: Words, value: string): string | undefined {
  return Object.entries(words).find(([word]) => word === value)?.[1];
}

const { minutes, words: inWords, days } = settingsViewTexts;
const IN_UNIT: { readonly [Unit in NumberUnit]: (value: number) => string } = {
  percent: (share) => `${percentOf(share)} %`,
  minutes,
  words: inWords,
  days,
};

function describeNumber(setting: string, value: number): string {
  const unit = unitOf(setting);
  return unit === null ? String(value) : IN_UNIT[unit](value);
}

function nameOfId(id: string, choices: Choices["teams"]): string {
  return (choices.known ? choices.items.find((choice) => choice.id === id)?.name : undefined) ?? id;
}
