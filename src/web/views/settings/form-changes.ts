/** The form as it is filled from settings, and what was changed in it since. */
import { CHANNELS } from "../../../domain/conversation.js";
import { canonical, SETTING_NAMES, type SettingName, settingValues } from "../../../domain/setting-changes.js";
import type { Settings } from "../../../domain/settings.js";
import { categoryValuesOf } from "./category-values.js";
import type { FormValues } from "./form-values.js";
import { percentOf } from "./typed-values.js";

export function formOf(settings: Settings): FormValues {
  const values = settingValues(settings);
  const teams = Object.entries(values.teams).map(([group, team]) => ({ group, team }));
  return {
    ...values,
    ...categoryValuesOf(settings),
    channelsOff: CHANNELS.filter((channel) => values.channelsOff.includes(channel)),
    triageThreshold: percentOf(values.triageThreshold),
    escalationFrom: percentOf(values.escalationFrom),
    escalationBelow: percentOf(values.escalationBelow),
    blindCheckShare: percentOf(values.blindCheckShare),
    targetAgreement: percentOf(values.targetAgreement),
    minutesWrong: String(values.minutesWrong),
    minutesByHand: String(values.minutesByHand),
    qaMinimumWords: String(values.qaMinimumWords),
    retentionDays: String(values.retentionDays),
    rawRetentionDays: String(values.rawRetentionDays),
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

/** Newer settings with a person's own edits on top. */
export function rebased(base: FormValues, values: FormValues, newer: FormValues): FormValues {
  const kept = Object.fromEntries(touched(base, values).map((name) => [name, values[name]]));
  return { ...newer, ...kept };
}
