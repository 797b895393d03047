/** Fields with a label, hint and error, for text and numbers. */
import type { ComponentChildren, RefObject, VNode } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

export interface FieldWords {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, as a sentence; null or left out: nothing. */
  readonly error?: string | null | undefined;
}

/** What ties a control to its label, hint and error: spread it into the control. */
interface ControlTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

interface FieldProps extends FieldWords {
  readonly children: (ties: ControlTies) => VNode;
}

/** A control with its label, hint and error. For the usual controls see the fields named after them. */
export function Field({ label, hint, error = null, children }: FieldProps) {
  const { ties, hintId, errorId } = useTies(hint, error);
  return (
    <div class="field">
      <label for={ties.id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {children(ties)}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** A tick box or switch: the control stands before its label. */
export function ChoiceField({ label, hint, error = null, children }: FieldProps) {
  const { ties, hintId, errorId } = useTies(hint, error);
  return (
    <div class="field field-choice">
      {children(ties)}
      <label for={ties.id}>{label}</label>
      {hint === undefined ? null : (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | null }) {
  return error === null ? null : (
    <p class="problem" id={id}>
      {error}
    </p>
  );
}

function useTies(hint: ComponentChildren, error: string | null) {
  const [id, hintId, errorId] = [useId(), useId(), useId()];
  const described = [...(error === null ? [] : [errorId]), ...(hint === undefined ? [] : [hintId])];
  const ties: ControlTies = {
    id,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    "aria-invalid": error !== null,
  };
  return { ties, hintId, errorId };
}

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

/** For a number that may be left empty: of what is no number, a number field would say that it is empty. */
export function DecimalField({ label, hint, error, value, onInput }: FieldWords & Pick<TextFieldProps, "value" | "onInput">) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ties) => (
        <input {...ties} type="text" inputMode="decimal" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </Field>
  );
}

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

/** The form, and what to call where it holds something that cannot be sent: the first such field gets the focus. */
export function useFocusOnIssue(): { readonly form: RefObject<HTMLFormElement>; readonly onIssue: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return { form, onIssue: () => setRefusals((count) => count + 1) };
}
