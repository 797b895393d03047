import { Section } from "../../../parts/section.js";
import { CategoriesField } from "../categories-field.js";
import { TeamsField } from "../teams-field.js";
import { settingsTexts } from "../texts.js";
import type { SettingsForm } from "../use-settings-form.js";

const texts = settingsTexts.triage;

export function TriageSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.title} lead={texts.lead}>
      <CategoriesField form={form} />
      <TeamsField form={form} />
    </Section>
  );
}
