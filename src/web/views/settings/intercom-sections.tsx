/** The sections on names in Intercom: which team a name of triage's means, and what conversation attributes are called. */
import { useId, useRef } from "preact/hooks";
import type { Choices } from "../../../console/api/settings.js";
import { ATTRIBUTE_SUBJECTS } from "../../../domain/conversation-attributes.js";
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { settingTexts } from "../../../domain/setting-texts.js";
import { CheckboxField, SelectField } from "../../parts/choice-fields.js";
import { Field, TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import type { TeamRow } from "./form-values.js";
import { SettingNotes } from "./setting-parts.js";
import { RemoveButton, teamOptions, useRowFocus } from "./setting-rows.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

export function TeamsSection({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const { choices } = base;
  const rows = values.teams;
  const group = useRef<HTMLDivElement>(null);
  const focusRow = useRowFocus(group);
  const namesId = useId();
  const add = () => {
    put("teams", [...rows, { group: "", team: "" }]);
    focusRow(rows.length);
  };
  const remove = (position: number) => {
    put(
      "teams",
      rows.filter((_row, index) => index !== position),
    );
    focusRow(Math.max(position - 1, 0));
  };
  return (
    <Section title={settingsViewTexts.teams.title} lead={settingsViewTexts.teams.lead}>
      <div ref={group} class="settings-group">
        {choices.teams.known ? null : <p class="field-hint">{choices.teams.because}</p>}
        {issues.has("teams") ? <p class="problem">{issues.get("teams")}</p> : null}
        {rows.length === 0 ? <p class="muted">{settingsViewTexts.teams.none}</p> : null}
        <datalist id={namesId}>
          {choices.groups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <ul class="settings-rows">
          {rows.map((row, position) => (
            <li key={position} class="settings-row">
              <TeamRowFields
                row={row}
                index={position}
                teams={choices.teams}
                namesId={namesId}
                issue={issues.get(`teams.${position}`)}
                onChange={(changed) => put("teams", rows.with(position, changed))}
              />
              <RemoveButton
                of={row.group === "" ? settingsViewTexts.teams.group(position + 1) : row.group}
                onRemove={() => remove(position)}
              />
            </li>
          ))}
        </ul>
        <div class="actions">
          <button type="button" class="button" onClick={add}>
            {settingsViewTexts.teams.add}
          </button>
        </div>
        <SettingNotes form={form} name="teams" />
      </div>
    </Section>
  );
}

interface TeamRowFieldsProps {
  readonly row: TeamRow;
  readonly index: number;
  readonly teams: Choices;
  /** The list of names that triage is known to give. */
  readonly namesId: string;
  readonly issue: string | undefined;
  onChange(row: TeamRow): void;
}

function TeamRowFields({ row, index, teams, namesId, issue, onChange }: TeamRowFieldsProps) {
  const aboutTeam = issue === settingTexts.team;
  return (
    <>
      <Field label={settingsViewTexts.teams.group(index + 1)} error={aboutTeam ? null : issue}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            list={namesId}
            value={row.group}
            maxLength={SETTING_LIMITS.groupLength}
            onInput={(event) => onChange({ ...row, group: event.currentTarget.value })}
          />
        )}
      </Field>
      {teams.known ? (
        <SelectField
          label={settingsViewTexts.teams.team(index + 1)}
          error={aboutTeam ? issue : null}
          options={teamOptions(teams.items, row.team)}
          value={row.team}
          onChoose={(team) => onChange({ ...row, team })}
        />
      ) : (
        <TextField
          label={settingsViewTexts.teams.team(index + 1)}
          error={aboutTeam ? issue : null}
          value={row.team}
          maxLength={SETTING_LIMITS.idLength}
          onInput={(team) => onChange({ ...row, team })}
        />
      )}
    </>
  );
}

/** Whether conversation attributes are written, and what they are called in Intercom. */
export function AttributesSection({ form }: { form: SettingsFormState }) {
  const { values, issues, put } = form;
  const { title, lead, write, hints } = settingsViewTexts.attributes;
  return (
    <Section title={title} lead={lead}>
      <div class="settings-item">
        <CheckboxField
          label={write}
          checked={values.conversationAttributes}
          onChange={(on) => put("conversationAttributes", on)}
        />
        <SettingNotes form={form} name="conversationAttributes" />
      </div>
      <div class="settings-columns">
        {ATTRIBUTE_SUBJECTS.map((subject) => {
          const name = `attributeNames.${subject}` as const;
          return (
            <div key={subject} class="settings-item">
              <TextField
                label={settingsViewTexts.names[name]}
                hint={hints[subject]}
                error={issues.get(name)}
                value={values[name]}
                maxLength={SETTING_LIMITS.attributeNameLength}
                onInput={(given) => put(name, given)}
              />
              <SettingNotes form={form} name={name} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}
