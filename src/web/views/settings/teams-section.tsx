/** The section on triage: the list of categories, and the mapping from its team names to Intercom's teams. */
import { useId, useRef } from "preact/hooks";
import type { Choices } from "../../../console/api/settings.js";
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { settingTexts } from "../../../domain/setting-texts.js";
import { SelectField } from "../../parts/choice-fields.js";
import { Field, TextField } from "../../parts/fields.js";
import { Section } from "../../parts/page-layout.js";
import type { TeamRow } from "./form-values.js";
import { RemoveButton, SettingNotes, useRowFocus } from "./setting-parts.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

export function TriageSection({ form }: { form: SettingsFormState }) {
  return (
    <Section title={settingsViewTexts.triage.title} lead={settingsViewTexts.triage.lead}>
      <CategoriesField form={form} />
      <TeamsField form={form} />
    </Section>
  );
}

function CategoriesField({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const names = values.categories;
  const group = useRef<HTMLFieldSetElement>(null);
  const focusRow = useRowFocus(group);
  const add = () => {
    put("categories", [...names, ""]);
    focusRow(names.length);
  };
  const remove = (row: number) => {
    put(
      "categories",
      names.filter((_name, index) => index !== row),
    );
    focusRow(Math.max(row - 1, 0));
  };
  return (
    <fieldset ref={group} class="settings-group">
      <legend>{settingsViewTexts.triage.categories}</legend>
      <p class="field-hint">{settingsViewTexts.triage.categoriesHint[base.engines.triage]}</p>
      {issues.has("categories") ? <p class="problem">{issues.get("categories")}</p> : null}
      <ul class="settings-rows settings-categories">
        {names.map((name, row) => (
          <li key={row} class="settings-row">
            <TextField
              label={settingsViewTexts.triage.category(row + 1)}
              error={issues.get(`categories.${row}`)}
              value={name}
              maxLength={SETTING_LIMITS.categoryLength}
              onInput={(typed) => put("categories", names.with(row, typed))}
            />
            <RemoveButton
              of={name === "" ? settingsViewTexts.triage.category(row + 1) : name}
              disabled={names.length === 1}
              onRemove={() => remove(row)}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" disabled={names.length >= SETTING_LIMITS.categories} onClick={add}>
          {settingsViewTexts.triage.addCategory}
        </button>
      </div>
      <SettingNotes form={form} name="categories" />
    </fieldset>
  );
}

/** Which Intercom team a name of triage's means. */
function TeamsField({ form }: { form: SettingsFormState }) {
  const { base, values, issues, put } = form;
  const { choices } = base;
  const rows = values.teams;
  const group = useRef<HTMLFieldSetElement>(null);
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
    <fieldset ref={group} class="settings-group">
      <legend>{settingsViewTexts.triage.teams}</legend>
      <p class="field-hint">
        {settingsViewTexts.triage.teamsHint} {choices.teams.known ? "" : choices.teams.because}
      </p>
      {issues.has("teams") ? <p class="problem">{issues.get("teams")}</p> : null}
      {rows.length === 0 ? <p class="muted">{settingsViewTexts.triage.noTeams}</p> : null}
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
              of={row.group === "" ? settingsViewTexts.triage.group(position + 1) : row.group}
              onRemove={() => remove(position)}
            />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={add}>
          {settingsViewTexts.triage.addTeam}
        </button>
      </div>
      <SettingNotes form={form} name="teams" />
    </fieldset>
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
      <Field label={settingsViewTexts.triage.group(index + 1)} error={aboutTeam ? null : issue}>
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
          label={settingsViewTexts.triage.team(index + 1)}
          error={aboutTeam ? issue : null}
          options={optionsOf(teams.items, row.team)}
          value={row.team}
          onChoose={(team) => onChange({ ...row, team })}
        />
      ) : (
        <TextField
          label={settingsViewTexts.triage.team(index + 1)}
          error={aboutTeam ? issue : null}
          value={row.team}
          maxLength={SETTING_LIMITS.idLength}
          onInput={(team) => onChange({ ...row, team })}
        />
      )}
    </>
  );
}

/** A team that is gone stays to be seen, until another is chosen. */
function optionsOf(items: readonly { id: string; name: string }[], present: string) {
  const offered = items.map(({ id, name }) => ({ value: id, label: name }));
  if (offered.some(({ value }) => value === present)) return offered;
  const label = present === "" ? settingsViewTexts.triage.choose : settingsViewTexts.triage.notInIntercom(present);
  return [{ value: present, label }, ...offered];
}
