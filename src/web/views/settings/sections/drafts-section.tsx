import { INSERT_MODES } from "../../../../domain/settings.js";
import { CheckboxField } from "../../../parts/checkbox-field.js";
import { Section } from "../../../parts/section.js";
import { SettingNotes } from "../setting-notes.js";
import { StyleField } from "../style-field.js";
import { settingsTexts } from "../texts.js";
import type { SettingsForm } from "../use-settings-form.js";

const texts = settingsTexts.drafts;

export function DraftsSection({ form }: { form: SettingsForm }) {
  const { values, put } = form;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <StyleField form={form} />
      <fieldset class="settings-group">
        <legend>{texts.modes}</legend>
        {INSERT_MODES.map((mode) => (
          <div key={mode} class="settings-item">
            <CheckboxField
              label={texts.modeNames[mode]}
              checked={values[`insertModes.${mode}`]}
              onChange={(on) => put(`insertModes.${mode}`, on)}
            />
            <SettingNotes form={form} name={`insertModes.${mode}`} />
          </div>
        ))}
        <div class="settings-item">
          <CheckboxField
            label={texts.card}
            hint={texts.cardHint}
            checked={values.cardInsertion}
            onChange={(on) => put("cardInsertion", on)}
          />
          <SettingNotes form={form} name="cardInsertion" />
        </div>
      </fieldset>
    </Section>
  );
}
