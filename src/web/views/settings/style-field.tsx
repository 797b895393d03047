import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { SelectField } from "../../parts/select-field.js";
import { TextField } from "../../parts/text-field.js";
import { SettingNotes } from "./setting-notes.js";
import { settingsTexts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

const texts = settingsTexts.drafts;

/** One of the engine's styles; where those are not known, its name is typed. */
export function StyleField({ form }: { form: SettingsForm }) {
  const { base, values, issues, put } = form;
  const { styles } = base.choices;
  return (
    <div class="settings-item">
      {styles.known ? (
        <SelectField
          label={texts.style}
          hint={texts.styleHint}
          error={issues.get("style")}
          options={withPresent(styles.items, values.style)}
          value={values.style}
          onChoose={(style) => put("style", style)}
        />
      ) : (
        <TextField
          label={texts.style}
          hint={`${texts.styleHint} ${styles.because}`}
          error={issues.get("style")}
          value={values.style}
          maxLength={SETTING_LIMITS.styleLength}
          onInput={(style) => put("style", style)}
        />
      )}
      <SettingNotes form={form} name="style" />
    </div>
  );
}

function withPresent(items: readonly { id: string; name: string }[], present: string) {
  const offered = items.map(({ id, name }) => ({ value: id, label: name }));
  return offered.some(({ value }) => value === present) ? offered : [{ value: present, label: present }, ...offered];
}
