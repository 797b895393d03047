import { ChoiceField, type FieldWords } from "./field.js";

interface CheckboxFieldProps extends FieldWords {
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** A switch acts at once; a tick box waits for its form. */
  readonly variant?: "box" | "switch";
  onChange(checked: boolean): void;
}

export function CheckboxField({ label, hint, error, checked, disabled = false, variant = "box", onChange }: CheckboxFieldProps) {
  return (
    <ChoiceField label={label} hint={hint} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="checkbox"
          class={variant === "switch" ? "switch" : undefined}
          role={variant === "switch" ? "switch" : undefined}
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </ChoiceField>
  );
}
