import { Section } from "../../../parts/section.js";
import { ExcludedField } from "../excluded-field.js";
import { NumberSetting } from "../number-setting.js";
import { settingsTexts } from "../texts.js";
import type { SettingsForm } from "../use-settings-form.js";

const texts = settingsTexts.qa;

export function QaSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.title} lead={texts.lead}>
      <NumberSetting form={form} name="qaMinimumWords" />
      <ExcludedField form={form} />
    </Section>
  );
}
