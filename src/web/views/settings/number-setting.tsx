import { settingValues } from "../../../domain/setting-changes.js";
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { NumberField } from "../../parts/number-field.js";
import { describeValue } from "./describe-value.js";
import type { NumberName } from "./form-values.js";
import { SettingNotes } from "./setting-notes.js";
import { settingsTexts as texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

const BOUNDS: Readonly<Record<NumberName, { min: number; max: number }>> = {
  triageThreshold: { min: 0, max: 100 },
  escalationFrom: { min: 0, max: 100 },
  escalationBelow: { min: 0, max: 100 },
  qaMinimumWords: { min: 0, max: SETTING_LIMITS.words },
  retentionDays: { min: 1, max: SETTING_LIMITS.retentionDays },
  rawRetentionDays: { min: 1, max: SETTING_LIMITS.rawRetentionDays },
};

/** A number with its explanation, what counts now, and the way back to the default. */
export function NumberSetting({ form, name }: { form: SettingsForm; name: NumberName }) {
  const { label, hint } = texts.numbers[name];
  const now = describeValue(name, settingValues(form.base.settings)[name], form.base.choices);
  return (
    <div class="settings-item">
      <NumberField
        label={label}
        hint={`${hint} ${texts.now(now)}`}
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
