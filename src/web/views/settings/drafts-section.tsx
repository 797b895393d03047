/** The section on reply drafts: their style, and what agents can do with them. */
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { INSERT_MODES } from "../../../domain/settings.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import { SettingNotes } from "./setting-parts.js";
import { texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

export function DraftsSection({ form }: { form: SettingsForm }) {
  const { values, put } = form;
  return (
    <Section title={texts.drafts.title} lead={texts.drafts.lead}>
      <StyleField form={form} />
      <fieldset class="settings-group">
        <legend>{texts.drafts.modes}</legend>
        {INSERT_MODES.map((mode) => (
          <div key={mode} class="settings-item">
            <CheckboxField
              label={texts.drafts.modeNames[mode]}
              checked={values[`insertModes.${mode}`]}
              onChange={(on) => put(`insertModes.${mode}`, on)}
            />
            <SettingNotes form={form} name={`insertModes.${mode}`} />
          </div>
        ))}
        <div class="settings-item">
          <CheckboxField
            label={texts.drafts.card}
            hint={texts.drafts.cardHint}
            checked={values.cardInsertion}
            onChange={(on) => put("cardInsertion", on)}
          />
          <SettingNotes form={form} name="cardInsertion" />
        </div>
      </fieldset>
    </Section>
  );
}

/** One of the engine's styles; where those are not known, its name is typed. */
function StyleField({ form }: { form: SettingsForm }) {
  const { base, values, issues, put } = form;
  const { styles } = base.choices;
  return (
    <div class="settings-item">
      {styles.known ? (
        <SelectField
          label={texts.drafts.style}
          hint={texts.drafts.styleHint}
          error={issues.get("style")}
          options={withPresent(styles.items, values.style)}
          value={values.style}
          onChoose={(style) => put("style", style)}
        />
      ) : (
        <TextField
          label={texts.drafts.style}
          hint={`${texts.drafts.styleHint} ${styles.because}`}
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
