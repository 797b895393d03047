import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";

export interface FieldWords {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** What is wrong with the value, as a sentence; null or left out: nothing. */
  readonly error?: string | null | undefined;
}

/** What ties a control to its label, hint and error: spread it into the control. */
export interface ControlTies {
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
