/** The form's values: from settings, back to settings, and what is wrong with them. */
import { fieldIssuesOf } from "../../../console/api/endpoint.js";
import type { SettingValues } from "../../../domain/setting-changes.js";
import { settingTexts } from "../../../domain/setting-texts.js";
import { type Settings, settingsSchema } from "../../../domain/settings.js";
import { type CategoryValues, ruleFieldOf, rulesIn } from "./category-values.js";
import { type NumberName, numbersIn } from "./typed-values.js";
import { settingsViewTexts } from "./texts.js";

export interface TeamRow {
  readonly group: string;
  readonly team: string;
}

/** What stands in the form: numbers as typed, and the categories with their rules and the map of teams as rows. */
export type FormValues = Omit<SettingValues, NumberName | "teams" | keyof CategoryValues> & {
  readonly [Name in NumberName]: string;
} & { readonly teams: readonly TeamRow[] } & CategoryValues;

/** What would be saved. A number that is none is NaN, which the settings' schema refuses. */
export function settingsIn(values: FormValues): Settings {
  return {
    automations: {
      triage: values["automations.triage"],
      sentiment: values["automations.sentiment"],
      draft: values["automations.draft"],
      qa: values["automations.qa"],
    },
    ...numbersIn(values),
    subjectChanges: values.subjectChanges,
    categories: values.categories.map(({ name }) => name.trim()),
    teams: Object.fromEntries(values.teams.map(({ group, team }) => [group.trim(), team])),
    categoryRules: rulesIn(values),
    conversationAttributes: values.conversationAttributes,
    attributeNames: {
      category: values["attributeNames.category"].trim(),
      urgency: values["attributeNames.urgency"].trim(),
      sentiment: values["attributeNames.sentiment"].trim(),
      escalationRisk: values["attributeNames.escalationRisk"].trim(),
      qaScore: values["attributeNames.qaScore"].trim(),
    },
    channelsOff: values.channelsOff,
    autonomyMode: values.autonomyMode,
    targetBy: values.targetBy,
    style: values.style.trim(),
    insertModes: {
      reply: values["insertModes.reply"],
      note: values["insertModes.note"],
      copy: values["insertModes.copy"],
    },
    cardInsertion: values.cardInsertion,
    excludedAgents: values.excludedAgents,
    precedents: values.precedents,
    ownTeams: values.ownTeams,
    houseStyle: values.houseStyle,
    pastTeammatesOff: values.pastTeammatesOff,
    pastTeamsOff: values.pastTeamsOff,
    pastCategoriesOff: values.pastCategoriesOff,
  };
}

/** A sentence by field, such as `retentionDays`, `categories.3` or, by its row, `teams.0` and `categoryRules.refund.threshold`. */
export type FormIssues = ReadonlyMap<string, string>;

/** The same rules as the server's, told while the form is still open. */
export function issuesIn(values: FormValues): FormIssues {
  const read = settingsSchema.safeParse(settingsIn(values));
  const issues = read.success ? [] : fieldIssuesOf(read.error);
  const found = issues.flatMap(({ field, message }) => {
    const shown = rowOf(field, values);
    return shown === null ? [] : [[shown, messageFor(shown, message)] as const];
  });
  // Two rows of one name are one entry of the map, so the schema cannot see them.
  const twice = values.teams.flatMap(({ group }, index) => {
    const first = values.teams.findIndex((row) => row.group.trim() === group.trim());
    return first === index || group.trim() === "" ? [] : [[`teams.${index}`, settingTexts.groupTwice(group.trim())] as const];
  });
  return new Map([...found, ...twice].reverse());
}

/** Where an issue is shown; null where the same one is shown elsewhere. */
function rowOf(field: string, values: FormValues): string | null {
  if (field.startsWith("categoryRules.")) return ruleFieldOf(field, values);
  if (!field.startsWith("teams.")) return field;
  const group = field.slice("teams.".length);
  return `teams.${values.teams.findLastIndex((row) => row.group.trim() === group)}`;
}

/** The schema speaks of shares, and here they are typed as percent. */
function messageFor(field: string, message: string): string {
  const { categoryRule, notAPercent, notATarget } = settingsViewTexts;
  if (field.startsWith("categoryRules.") && field.endsWith(".threshold")) return categoryRule.notAPercent;
  if (message === settingTexts.targetAgreement || field === "targetAgreement") return notATarget;
  return message === settingTexts.share ? notAPercent : message;
}
