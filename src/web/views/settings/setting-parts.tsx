/** What several settings share: notes below them, and numbers. */
import { type SettingName, settingValues } from "../../../domain/setting-changes.js";
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { NumberField } from "../../parts/fields.js";
import { isSame } from "./form-changes.js";
import type { NumberName } from "./typed-values.js";
import { describeValue } from "./setting-words.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

interface SettingNotesProps {
  readonly form: SettingsFormState;
  readonly name: SettingName;
  /** On the way back to the default, where its value says too little. */
  readonly reset?: string;
}

/** Below a setting: what it will not do as it says, and the way back to the default. */
export function SettingNotes({ form, name, reset }: SettingNotesProps) {
  const { base, values, defaults, put } = form;
  const warnings = base.warnings.filter(({ setting }) => setting === name);
  const isDefault = isSame(name, values, defaults);
  if (warnings.length === 0 && isDefault) return null;
  return (
    <div class="settings-notes">
      {warnings.map(({ message }) => (
        <p key={message} class="settings-warning">
          {message}
        </p>
      ))}
      {isDefault ? null : (
        <button type="button" class="settings-reset" onClick={() => put(name, defaults[name])}>
          {reset ?? settingsViewTexts.reset(describeValue(name, settingValues(base.defaults)[name], base.choices))}
          <span class="unseen">: {settingsViewTexts.names[name]}</span>
        </button>
      )}
    </div>
  );
}

const BOUNDS: Readonly<Record<NumberName, { min: number; max: number }>> = {
  triageThreshold: { min: 0, max: 100 },
  escalationFrom: { min: 0, max: 100 },
  escalationBelow: { min: 0, max: 100 },
  blindCheckShare: { min: 0, max: 100 },
  targetAgreement: { min: 50, max: 99 },
  minutesWrong: { min: 0, max: SETTING_LIMITS.minutes },
  minutesByHand: { min: 0, max: SETTING_LIMITS.minutes },
  qaMinimumWords: { min: 0, max: SETTING_LIMITS.words },
  retentionDays: { min: 1, max: SETTING_LIMITS.retentionDays },
  rawRetentionDays: { min: 1, max: SETTING_LIMITS.rawRetentionDays },
};

/** A number with its explanation, what counts now, and the way back to the default. */
export function NumberSetting({ form, name }: { form: SettingsFormState; name: NumberName }) {
  const { label, hint } = settingsViewTexts.numbers[name];
  const now = describeValue(name, settingValues(form.base.settings)[name], form.base.choices);
  return (
    <div class="settings-item">
      <NumberField
        label={label}
        hint={`${hint} ${settingsViewTexts.now(now)}`}
        error={form.issues.get(name)}
        value={form.values[name]}
        {...BOUNDS[name]}
        step={1}
        onInput={(value) => form.put(name, value)}
      />
      <SettingNotes form={form} name={name} />
    </div>
  );
}
