import { canonical, type SettingName, settingValues } from "../../../domain/setting-changes.js";
import { describeValue } from "./describe-value.js";
import { settingsTexts as texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

interface SettingNotesProps {
  readonly form: SettingsForm;
  readonly name: SettingName;
}

/** Below a setting: what it will not do as it says, and the way back to the default. */
export function SettingNotes({ form, name }: SettingNotesProps) {
  const { base, values, defaults, put } = form;
  const warnings = base.warnings.filter(({ setting }) => setting === name);
  const isDefault = canonical(values[name]) === canonical(defaults[name]);
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
          {texts.reset(describeValue(name, settingValues(base.defaults)[name], base.choices))}
          <span class="unseen">: {texts.names[name]}</span>
        </button>
      )}
    </div>
  );
}
