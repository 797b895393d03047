/** Settings as they are saved: what one release sends or keeps and the other does not know stays while both run side by side. */
import { z } from "zod";
import { type AlertSettings, parseAlertSettings } from "./alert-settings.js";
import { canonical } from "./setting-changes.js";
import { LEVELED, parseSettings, type Settings, settingsSchema } from "./settings.js";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** What did not change stays as it is stored, which this release may not know; beside it stays what is not named at all. */
function mergeFields(stored: Fields, before: Fields, after: Fields): Fields {
  const isSame = (name: string) => name in stored && canonical(before[name]) === canonical(after[name]);
  return { ...stored, ...Object.fromEntries(Object.entries(after).filter(([name]) => !isSame(name))) };
}

/** Rules that were taken away go with all that is in them. */
function mergeRules(stored: Fields, before: Settings["categoryRules"], after: Settings["categoryRules"]): Fields {
  const merged = (name: string, rule: Settings["categoryRules"][string]): unknown => {
    const was = fieldsOf(stored[name]);
    if (name in stored && canonical(before[name]) === canonical(rule)) return was;
    const unknownLevels = Object.entries(fieldsOf(was["levels"])).filter(([level]) => !LEVELED.some((each) => each === level));
    return { ...was, ...rule, levels: { ...Object.fromEntries(unknownLevels), ...rule.levels } };
  };
  return Object.fromEntries(Object.entries(after).map(([name, rule]) => [name, merged(name, rule)]));
}

/** @param before as this release reads what is stored */
export function mergeSettings(stored: Fields, before: Settings, after: Settings): Fields {
  const nested = {
    automations: mergeFields(fieldsOf(stored["automations"]), before.automations, after.automations),
    insertModes: mergeFields(fieldsOf(stored["insertModes"]), before.insertModes, after.insertModes),
    attributeNames: mergeFields(fieldsOf(stored["attributeNames"]), before.attributeNames, after.attributeNames),
    categoryRules: mergeRules(fieldsOf(stored["categoryRules"]), before.categoryRules, after.categoryRules),
  };
  const merged = { ...mergeFields(stored, { ...before }, { ...after }), ...nested };
  // Where a value that is broken or of a later release would now read as another, what was saved counts.
  return canonical(parseSettings(merged)) === canonical(after) ? merged : { ...stored, ...after };
}

/** Settings that a page sent, checked, and what of them it really named. */
export interface SentSettings {
  readonly checked: Settings;
  readonly given: unknown;
}

export const sentSettingsSchema = z.unknown().transform((given, { issues }): SentSettings => {
  const read = settingsSchema.safeParse(given);
  if (read.success) return { checked: read.data, given };
  for (const issue of read.error.issues) {
    const { path, message } = issue;
    if (issue.code === "unrecognized_keys") issues.push({ code: issue.code, keys: issue.keys, path, message, input: {} });
    else issues.push({ code: "custom", path, message, input: given });
  }
  return z.NEVER;
});

/** With what a page of the release before leaves out as it is now, in place of the default. Null where they do not fit each other. */
export function withLeftOut({ checked, given }: SentSettings, before: Settings): Settings | null {
  const leftOut = (sent: unknown, were: Fields) =>
    Object.fromEntries(Object.entries(were).filter(([name]) => !Object.hasOwn(fieldsOf(sent), name)));
  const sent = fieldsOf(given);
  const attributeNames = { ...checked.attributeNames, ...leftOut(sent["attributeNames"], before.attributeNames) };
  const [sentRules, rules] = [fieldsOf(sent["categoryRules"]), new Map(Object.entries(before.categoryRules))];
  const ruled = Object.entries(checked.categoryRules).map(([name, rule]) => {
    return [name, { ...rule, ...leftOut(sentRules[name], { ...rules.get(name) }) }] as const;
  });
  const categoryRules = Object.fromEntries(ruled);
  const whole = { ...checked, attributeNames, categoryRules, ...leftOut(given, { ...before }) };
  return settingsSchema.safeParse(whole).data ?? null;
}

/** The same for alerts. */
export function mergeAlertSettings(stored: unknown, after: AlertSettings): Fields {
  const were = fieldsOf(stored);
  const [quietWas, quiet] = [were["quietHours"], after.quietHours];
  const quietHours = isFields(quietWas) && quiet !== null ? { ...quietWas, ...quiet } : quiet;
  return { ...mergeFields(were, { ...parseAlertSettings(stored) }, { ...after }), quietHours };
}
