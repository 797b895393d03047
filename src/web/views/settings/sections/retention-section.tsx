import { Section } from "../../../parts/section.js";
import { NumberSetting } from "../number-setting.js";
import { settingsTexts } from "../texts.js";
import type { SettingsForm } from "../use-settings-form.js";

const texts = settingsTexts.retention;

export function RetentionSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div class="settings-columns">
        <NumberSetting form={form} name="retentionDays" />
        <NumberSetting form={form} name="rawRetentionDays" />
      </div>
    </Section>
  );
}
