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
  const { base, values, faults, put } = form;
  const { choices } = base;
  const rows = values.teams;
  const group = useRef<HTMLFieldSetElement>(null);
  const focusRow = useRowFocus(group);
  const namesId = useId();
  const add = () => {
    put("teams", [...rows, { group: "", team: "" }]);
    focusRow(rows.length);
  };
  const remove = (place: number) => {
    put(
      "teams",
      rows.filter((_row, index) => index !== place),
    );
    focusRow(Math.max(place - 1, 0));
  };
  return (
    <fieldset ref={group} class="settings-group">
      <legend>{texts.teams}</legend>
      <p class="field-hint">
        {texts.teamsHint} {choices.teams.known ? "" : choices.teams.because}
      </p>
      {faults.has("teams") ? <p class="problem">{faults.get("teams")}</p> : null}
      {rows.length === 0 ? <p class="muted">{texts.noTeams}</p> : null}
      <datalist id={namesId}>
        {choices.groups.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul class="settings-rows">
        {rows.map((row, place) => (
          <li key={place} class="settings-row">
            <TeamRowFields
              row={row}
              place={place}
              teams={choices.teams}
              namesId={namesId}
              fault={faults.get(`teams.${place}`)}
              onChange={(changed) => put("teams", rows.with(place, changed))}
            />
            <RemoveButton of={row.group === "" ? texts.group(place + 1) : row.group} onRemove={() => remove(place)} />
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
