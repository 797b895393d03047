import { AUTOMATIONS } from "../../../../domain/settings.js";
import { Section } from "../../../parts/section.js";
import { SettingNotes } from "../setting-notes.js";
import { settingsTexts } from "../texts.js";
import { ThreeWays } from "../three-ways.js";
import type { SettingsForm } from "../use-settings-form.js";

const texts = settingsTexts.automations;

export function AutomationsSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.title} lead={texts.lead}>
      <div class="settings-columns settings-automations">
        {AUTOMATIONS.map((automation) => (
          <div key={automation} class="settings-item">
            <ThreeWays
              label={texts.names[automation]}
              meanings={texts.meanings[automation]}
              value={form.values[`automations.${automation}`]}
              onChoose={(way) => form.put(`automations.${automation}`, way)}
            />
            <SettingNotes form={form} name={`automations.${automation}`} />
          </div>
        ))}
      </div>
    </Section>
  );
}
