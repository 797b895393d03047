/** What several settings share: notes below them, numbers, and rows that are added and removed. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Choice } from "../../../console/api/settings.js";
import { type SettingName, settingValues } from "../../../domain/setting-changes.js";
import { SETTING_LIMITS } from "../../../domain/setting-limits.js";
import { NumberField } from "../../parts/fields.js";
import { isSame } from "./form-values.js";
import type { NumberName } from "./numbers.js";
import { describeValue } from "./settings-history.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

interface SettingNotesProps {
  readonly form: SettingsFormState;
  readonly name: SettingName;
  /** On the way back to the default, where its value says too little. */
  readonly reset?: string;
}

/** Below a setting: what it will not do as it says, and the way back to the default. */
export function SettingNotes({ form, name, reset }: SettingNotesProps) {
  const { base, values, defaults, put } = form;
  const warnings = base.warnings.filter(({ setting }) => setting === name);
  const isDefault = isSame(name, values, defaults);
  if (warnings.length === 0 && isDefault) return null;
  return (
    <div class="settings-notes">
      {warnings.map(({ message }) => (
        <p key={message} class="settings-warning">
          {message}
        </p>
      ))}
      {isDefault ? null : (
        <button type="button" class="settings-reset" onClick={() => put(name, defaults[name])}>
          {reset ?? settingsViewTexts.reset(describeValue(name, settingValues(base.defaults)[name], base.choices))}
          <span class="unseen">: {settingsViewTexts.names[name]}</span>
        </button>
      )}
    </div>
  );
}

const BOUNDS: Readonly<Record<NumberName, { min: number; max: number }>> = {
  triageThreshold: { min: 0, max: 100 },
  escalationFrom: { min: 0, max: 100 },
  escalationBelow: { min: 0, max: 100 },
  blindCheckShare: { min: 0, max: 100 },
  targetAgreement: { min: 50, max: 99 },
  minutesWrong: { min: 0, max: SETTING_LIMITS.minutes },
  minutesByHand: { min: 0, max: SETTING_LIMITS.minutes },
  qaMinimumWords: { min: 0, max: SETTING_LIMITS.words },
  retentionDays: { min: 1, max: SETTING_LIMITS.retentionDays },
  rawRetentionDays: { min: 1, max: SETTING_LIMITS.rawRetentionDays },
};

/** A number with its explanation, what counts now, and the way back to the default. */
export function NumberSetting({ form, name }: { form: SettingsFormState; name: NumberName }) {
  const { label, hint } = settingsViewTexts.numbers[name];
  const now = describeValue(name, settingValues(form.base.settings)[name], form.base.choices);
  return (
    <div class="settings-item">
      <NumberField
        label={label}
        hint={`${hint} ${settingsViewTexts.now(now)}`}
        error={form.issues.get(name)}
        value={form.values[name]}
        {...BOUNDS[name]}
        step={1}
        onInput={(value) => form.put(name, value)}
      />
      <SettingNotes form={form} name={name} />
    </div>
  );
}

interface RemoveButtonProps {
  /** What goes, for those who hear the page. */
  readonly of: string;
  readonly disabled?: boolean;
  onRemove(): void;
}

export function RemoveButton({ of, disabled = false, onRemove }: RemoveButtonProps) {
  return (
    <button type="button" class="button settings-remove" disabled={disabled} onClick={onRemove}>
      {settingsViewTexts.remove}
      <span class="unseen"> {of}</span>
    </button>
  );
}

/** Whoever adds or removes a row goes on in the row beside it; where none is left, at the group's button. */
export function useRowFocus(group: RefObject<HTMLElement>): (index: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const index = wanted.current;
    if (index === null) return;
    wanted.current = null;
    const rows = group.current?.querySelectorAll<HTMLElement>(".settings-row");
    const target = rows?.[index]?.querySelector<HTMLElement>("input, select");
    (target ?? group.current?.querySelector<HTMLElement>(".actions button"))?.focus();
  });
  return (index) => void (wanted.current = index);
}

/** A team that is gone stays to be seen, until another is chosen. */
export function teamOptions(items: readonly Choice[], present: string) {
  const offered = items.map(({ id, name }) => ({ value: id, label: name }));
  if (offered.some(({ value }) => value === present)) return offered;
  return [
    { value: present, label: present === "" ? settingsViewTexts.teams.choose : settingsViewTexts.teams.notInIntercom(present) },
    ...offered,
  ];
}
