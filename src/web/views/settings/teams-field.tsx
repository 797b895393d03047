import { useId, useRef } from "preact/hooks";
import { RemoveButton } from "./remove-button.js";
import { SettingNotes } from "./setting-notes.js";
import { TeamRowFields } from "./team-row-fields.js";
import { settingsTexts } from "./texts.js";
import { useRowFocus } from "./use-row-focus.js";
import type { SettingsForm } from "./use-settings-form.js";

const texts = settingsTexts.triage;

/** Which Intercom team a name of triage's means. */
export function TeamsField({ form }: { form: SettingsForm }) {
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
      <legend>{texts.teams}</legend>
      <p class="field-hint">
        {texts.teamsHint} {choices.teams.known ? "" : choices.teams.because}
      </p>
      {issues.has("teams") ? <p class="problem">{issues.get("teams")}</p> : null}
      {rows.length === 0 ? <p class="muted">{texts.noTeams}</p> : null}
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
            <RemoveButton of={row.group === "" ? texts.group(position + 1) : row.group} onRemove={() => remove(position)} />
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={add}>
          {texts.addTeam}
        </button>
      </div>
      <SettingNotes form={form} name="teams" />
    </fieldset>
  );
}
