import type { Choices } from "../../../console/api/settings.js";
import { SETTING_LIMITS } from "../../../domain/setting-rules.js";
import { settingTexts } from "../../../domain/setting-texts.js";
import { Field } from "../../parts/field.js";
import { SelectField } from "../../parts/select-field.js";
import { TextField } from "../../parts/text-field.js";
import type { TeamRow } from "./form-values.js";
import { settingsTexts } from "./texts.js";

const texts = settingsTexts.triage;

interface TeamRowFieldsProps {
  readonly row: TeamRow;
  readonly index: number;
  readonly teams: Choices;
  /** The list of names that triage is known to give. */
  readonly namesId: string;
  readonly issue: string | undefined;
  onChange(row: TeamRow): void;
}

export function TeamRowFields({ row, index, teams, namesId, issue, onChange }: TeamRowFieldsProps) {
  const aboutTeam = issue === settingTexts.team;
  return (
    <>
      <Field label={texts.group(index + 1)} error={aboutTeam ? null : issue}>
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
          label={texts.team(index + 1)}
          error={aboutTeam ? issue : null}
          options={optionsOf(teams.items, row.team)}
          value={row.team}
          onChoose={(team) => onChange({ ...row, team })}
        />
      ) : (
        <TextField
          label={texts.team(index + 1)}
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
  const label = present === "" ? texts.choose : texts.notInIntercom(present);
  return [{ value: present, label }, ...offered];
}
