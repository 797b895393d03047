import { Field, type FieldWords } from "./field.js";

interface TextAreaFieldProps extends FieldWords {
  readonly value: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
  onInput(value: string): void;
}

export function TextAreaField({ label, hint, error, onInput, rows = 4, ...control }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <textarea {...ties} {...control} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />}
    </Field>
  );
}
