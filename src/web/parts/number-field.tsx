import { Field, type FieldWords } from "./field.js";

interface NumberFieldProps extends FieldWords {
  /** As typed: what a person is writing is not always a number yet. */
  readonly value: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | "any";
  readonly disabled?: boolean;
  readonly required?: boolean;
  onInput(value: string): void;
}

export function NumberField({ label, hint, error, onInput, ...control }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input {...ties} {...control} type="number" inputMode="decimal" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </Field>
  );
}
