/** What differs between two settings, one by one. */
import type { AttributeSubject } from "./conversation-attributes.js";
import { type Automation, type Autonomy, DEFAULT_SETTINGS, type InsertMode, type Settings } from "./settings.js";

/** Every single setting by its name: what a field on the page, an issue and a line of the history are about. */
export type SettingValues = { readonly [Name in Automation as `automations.${Name}`]: Autonomy } & {
  readonly [Name in InsertMode as `insertModes.${Name}`]: boolean;
} & { readonly [Name in AttributeSubject as `attributeNames.${Name}`]: string } & Readonly<
    Omit<Settings, "automations" | "insertModes" | "attributeNames">
  >;

export type SettingName = keyof SettingValues;

export function settingValues({ automations, insertModes, attributeNames, ...rest }: Settings): SettingValues {
  return {
    "automations.triage": automations.triage,
    "automations.sentiment": automations.sentiment,
    "automations.draft": automations.draft,
    "automations.qa": automations.qa,
    ...rest,
    "attributeNames.category": attributeNames.category,
    "attributeNames.urgency": attributeNames.urgency,
    "attributeNames.sentiment": attributeNames.sentiment,
    "attributeNames.escalationRisk": attributeNames.escalationRisk,
    "attributeNames.qaScore": attributeNames.qaScore,
    "insertModes.reply": insertModes.reply,
    "insertModes.note": insertModes.note,
    "insertModes.copy": insertModes.copy,
  };
}

// Object.keys forgets the keys' type; the object above is closed.
export const SETTING_NAMES = Object.keys(settingValues(DEFAULT_SETTINGS)) as readonly SettingName[];

export interface SettingChange {
  readonly setting: SettingName;
  readonly before: unknown;
  readonly after: unknown;
}

/** What is different, setting by setting; empty where nothing is. */
export function settingChanges(before: Settings, after: Settings): readonly SettingChange[] {
  const [were, are] = [settingValues(before), settingValues(after)];
  return SETTING_NAMES.filter((setting) => canonical(were[setting]) !== canonical(are[setting])).map((setting) => ({
    setting,
    before: were[setting],
    after: are[setting],
  }));
}

/** The same text for the same value, in whatever order a database gives an object's keys back. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
