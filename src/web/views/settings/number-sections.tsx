/** The sections made of numbers: thresholds, QA and retention. */
import { CheckboxField } from "../../parts/choice-fields.js";
import { Section } from "../../parts/page-layout.js";
import { NumberSetting, SettingNotes } from "./setting-parts.js";
import { texts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

export function ThresholdsSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.thresholds.title} lead={texts.thresholds.lead}>
      <div class="settings-columns">
        <NumberSetting form={form} name="triageThreshold" />
        <NumberSetting form={form} name="escalationFrom" />
        <NumberSetting form={form} name="escalationBelow" />
      </div>
    </Section>
  );
}

export function QaSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.qa.title} lead={texts.qa.lead}>
      <NumberSetting form={form} name="qaMinimumWords" />
      <ExcludedField form={form} />
    </Section>
  );
}

export function RetentionSection({ form }: { form: SettingsForm }) {
  return (
    <Section title={texts.retention.title} lead={texts.retention.lead}>
      <div class="settings-columns">
        <NumberSetting form={form} name="retentionDays" />
        <NumberSetting form={form} name="rawRetentionDays" />
      </div>
    </Section>
  );
}

function ExcludedField({ form }: { form: SettingsForm }) {
  const { base, values, issues, put } = form;
  const { teammates } = base.choices;
  const chosen = values.excludedAgents;
  const known = teammates.known ? teammates.items : [];
  // Whoever has left, or is not known right now, can still be taken off the list.
  const strangers = [...base.settings.excludedAgents, ...chosen]
    .filter((id, index, all) => all.indexOf(id) === index && !known.some((teammate) => teammate.id === id))
    .map((id) => ({ id, name: teammates.known ? texts.qa.notInIntercom(id) : id }));
  const offered = [...known, ...strangers];
  const choose = (id: string, on: boolean) =>
    put(
      "excludedAgents",
      offered.map((teammate) => teammate.id).filter((each) => (each === id ? on : chosen.includes(each))),
    );
  return (
    <fieldset class="settings-group">
      <legend>{texts.qa.excluded}</legend>
      <p class="field-hint">
        {texts.qa.excludedHint} {teammates.known ? "" : teammates.because}
      </p>
      {issues.has("excludedAgents") ? <p class="problem">{issues.get("excludedAgents")}</p> : null}
      {teammates.known && offered.length === 0 ? <p class="muted">{texts.qa.nobody}</p> : null}
      <div class="settings-people">
        {offered.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
        ))}
      </div>
      <SettingNotes form={form} name="excludedAgents" />
    </fieldset>
  );
}
