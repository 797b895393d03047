/** Fields that offer choices: select, checkbox, switch and segments. */
import { ChoiceField, Field, type FieldWords } from "./fields.js";

interface SelectFieldProps<Value extends string> extends FieldWords {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly disabled?: boolean;
  onChoose(value: Value): void;
}

export function SelectField<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  disabled,
  onChoose,
}: SelectFieldProps<Value>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <select
          {...ties}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options[event.currentTarget.selectedIndex];
            if (chosen) onChoose(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckboxFieldProps extends FieldWords {
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

export function CheckboxField({ label, hint, error, checked, disabled = false, onChange }: CheckboxFieldProps) {
  return (
    <ChoiceField label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </ChoiceField>
  );
}
