/** The sections on automations, channels, thresholds, QA and retention. */
import { useId } from "preact/hooks";
import { CHANNELS } from "../../../domain/conversation.js";
import { AUTOMATIONS, AUTONOMY, type Autonomy, AUTONOMY_MODES, TARGET_SOURCES } from "../../../domain/settings.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { Section } from "../../parts/page-layout.js";
import { NumberSetting, SettingNotes } from "./setting-parts.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

export function ThresholdsSection({ form }: { form: SettingsFormState }) {
  return (
    <Section title={settingsViewTexts.thresholds.title} lead={settingsViewTexts.thresholds.lead}>
      <div class="settings-columns">
        <NumberSetting form={form} name="triageThreshold" />
        <NumberSetting form={form} name="escalationFrom" />
        <NumberSetting form={form} name="escalationBelow" />
        <NumberSetting form={form} name="blindCheckShare" />
      </div>
    </Section>
  );
}

export function QaSettingsSection({ form }: { form: SettingsFormState }) {
  return (
    <Section title={settingsViewTexts.qa.title} lead={settingsViewTexts.qa.lead}>
      <NumberSetting form={form} name="qaMinimumWords" />
      <ExcludedField form={form} />
    </Section>
  );
}

export function RetentionSection({ form }: { form: SettingsFormState }) {
  return (
    <Section title={settingsViewTexts.retention.title} lead={settingsViewTexts.retention.lead}>
      <div class="settings-columns">
        <NumberSetting form={form} name="retentionDays" />
        <NumberSetting form={form} name="rawRetentionDays" />
      </div>
    </Section>
  );
}

function ExcludedField({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const { teammates } = base.choices;
  const chosen = values.excludedAgents;
  const known = teammates.known ? teammates.items : [];
  // Whoever has left, or is not known right now, can still be taken off the list.
  const strangers = [...base.settings.excludedAgents, ...chosen]
    .filter((id, index, all) => all.indexOf(id) === index && !known.some((teammate) => teammate.id === id))
    .map((id) => ({ id, name: teammates.known ? settingsViewTexts.qa.notInIntercom(id) : id }));
  const offered = [...known, ...strangers];
  const choose = (id: string, on: boolean) =>
    put(
      "excludedAgents",
      offered.map((teammate) => teammate.id).filter((each) => (each === id ? on : chosen.includes(each))),
    );
  return (
    <fieldset class="settings-group">
      <legend>{settingsViewTexts.qa.excluded}</legend>
      <p class="field-hint">
        {settingsViewTexts.qa.excludedHint} {teammates.known ? "" : teammates.because}
      </p>
      {issues.has("excludedAgents") ? <p class="problem">{issues.get("excludedAgents")}</p> : null}
      {teammates.known && offered.length === 0 ? <p class="muted">{settingsViewTexts.qa.nobody}</p> : null}
      <div class="settings-people">
        {offered.map(({ id, name }) => (
          <CheckboxField key={id} label={name} checked={chosen.includes(id)} onChange={(on) => choose(id, on)} />
        ))}
      </div>
      <SettingNotes form={form} name="excludedAgents" />
    </fieldset>
  );
}

export function AutomationsSection({ form }: { form: SettingsFormState }) {
  return (
    <Section title={settingsViewTexts.automations.title} lead={settingsViewTexts.automations.lead}>
      <div class="settings-columns settings-automations">
        {AUTOMATIONS.map((automation) => (
          <div key={automation} class="settings-item">
            <ThreeWays
              label={settingsViewTexts.automations.names[automation]}
              meanings={settingsViewTexts.automations.meanings[automation]}
              value={form.values[`automations.${automation}`]}
              onChoose={(way) => form.put(`automations.${automation}`, way)}
            />
            <SettingNotes form={form} name={`automations.${automation}`} />
          </div>
        ))}
        <div class="settings-item">
          <ThreeWays
            label={settingsViewTexts.automations.subject}
            meanings={settingsViewTexts.automations.subjectMeanings}
            value={form.values.subjectChanges}
            onChoose={(way) => form.put("subjectChanges", way)}
          />
          <SettingNotes form={form} name="subjectChanges" />
        </div>
      </div>
    </Section>
  );
}

export function LevelSettings({ form }: { form: SettingsFormState }) {
  const { levels, autonomyModes, targetSources } = settingsViewTexts;
  return (
    <Section title={levels.title} lead={levels.lead}>
      <div class="settings-columns">
        <div class="settings-item">
          <SelectField
            label={levels.mode}
            hint={levels.meanings[form.values.autonomyMode]}
            options={AUTONOMY_MODES.map((value) => ({ value, label: autonomyModes[value] }))}
            value={form.values.autonomyMode}
            onChoose={(mode) => form.put("autonomyMode", mode)}
          />
          <SettingNotes form={form} name="autonomyMode" />
        </div>
        <div class="settings-item">
          <SelectField
            label={levels.by}
            hint={levels.byMeanings[form.values.targetBy]}
            options={TARGET_SOURCES.map((value) => ({ value, label: targetSources[value] }))}
            value={form.values.targetBy}
            onChoose={(source) => form.put("targetBy", source)}
          />
          <SettingNotes form={form} name="targetBy" />
        </div>
        <NumberSetting form={form} name="targetAgreement" />
        <NumberSetting form={form} name="minutesWrong" />
        <NumberSetting form={form} name="minutesByHand" />
      </div>
    </Section>
  );
}

export function ChannelsSection({ form }: { form: SettingsFormState }) {
  const { values, issues, put } = form;
  const { title, lead, names, hints } = settingsViewTexts.channels;
  const off = values.channelsOff;
  return (
    <Section title={title} lead={lead}>
      <div class="settings-channels">
        {CHANNELS.map((channel) => (
          <CheckboxField
            key={channel}
            label={names[channel]}
            hint={hints[channel]}
            checked={!off.includes(channel)}
            onChange={(on) =>
              put(
                "channelsOff",
                CHANNELS.filter((each) => (each === channel ? !on : off.includes(each))),
              )
            }
          />
        ))}
      </div>
      {issues.has("channelsOff") ? <p class="problem">{issues.get("channelsOff")}</p> : null}
      <SettingNotes form={form} name="channelsOff" reset={settingsViewTexts.channels.reset} />
    </Section>
  );
}

interface ThreeWaysProps {
  readonly label: string;
  readonly meanings: Readonly<Record<Autonomy, string>>;
  readonly value: Autonomy;
  onChoose(way: Autonomy): void;
}

/** Off, suggest or apply, each with what it means here. */
function ThreeWays({ label, meanings, value, onChoose }: ThreeWaysProps) {
  const name = useId();
  return (
    <fieldset class="settings-ways">
      <legend>{label}</legend>
      {AUTONOMY.map((way) => (
        <div key={way} class="settings-way">
          <input
            type="radio"
            id={`${name}-${way}`}
            name={name}
            checked={way === value}
            aria-describedby={`${name}-${way}-means`}
            onChange={() => onChoose(way)}
          />
          <label for={`${name}-${way}`}>{settingsViewTexts.ways[way]}</label>
          <p id={`${name}-${way}-means`} class="field-hint">
            {meanings[way]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
