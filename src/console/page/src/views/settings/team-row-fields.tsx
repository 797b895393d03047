import type { Choices } from "../../../../api/settings.js";
import { SETTING_LIMITS } from "../../../../../domain/setting-rules.js";
import { settingTexts } from "../../../../../domain/setting-texts.js";
import { Field } from "../../parts/field.js";
import { SelectField } from "../../parts/select-field.js";
import { TextField } from "../../parts/text-field.js";
import type { TeamRow } from "./form-values.js";
import { settingsTexts } from "./texts.js";

const texts = settingsTexts.triage;

interface TeamRowFieldsProps {
  readonly row: TeamRow;
  readonly place: number;
  readonly teams: Choices;
  /** The list of names that triage is known to give. */
  readonly namesId: string;
  readonly fault: string | undefined;
  onChange(row: TeamRow): void;
}

export function TeamRowFields({ row, place, teams, namesId, fault, onChange }: TeamRowFieldsProps) {
  const aboutTeam = fault === settingTexts.team;
  return (
    <>
      <Field label={texts.group(place + 1)} error={aboutTeam ? null : fault}>
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
          label={texts.team(place + 1)}
          error={aboutTeam ? fault : null}
          options={optionsOf(teams.items, row.team)}
          value={row.team}
          onChoose={(team) => onChange({ ...row, team })}
        />
      ) : (
        <TextField
          label={texts.team(place + 1)}
          error={aboutTeam ? fault : null}
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
  const label = present === "" ? texts.choose : texts.notInIntercom(present);
  return [{ value: present, label }, ...offered];
}
