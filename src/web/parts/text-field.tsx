import { Field, type FieldWords } from "./field.js";

interface TextFieldProps extends FieldWords {
  readonly value: string;
  readonly type?: "text" | "search" | "url" | "email" | "password" | "time" | "date";
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly autocomplete?: string;
  onInput(value: string): void;
}

export function TextField({ label, hint, error, onInput, type = "text", ...control }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => <input {...ties} {...control} type={type} onInput={(event) => onInput(event.currentTarget.value)} />}
    </Field>
  );
}
