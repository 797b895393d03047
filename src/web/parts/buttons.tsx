/** Buttons that work for a while, or ask before they act. */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { pageTexts } from "../texts.js";

interface BusyButtonProps {
  /** While true it does nothing and says so, but keeps the focus. */
  readonly busy: boolean;
  /** What it says meanwhile, such as "Saving…". */
  readonly busyLabel?: string;
  readonly variant?: "plain" | "primary" | "danger";
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  onClick?(): void;
  readonly children: ComponentChildren;
}

/** A button for something that takes a while. */
export function BusyButton(props: BusyButtonProps) {
  const { busy, busyLabel, variant = "plain", type = "button", disabled = false, onClick, children } = props;
  return (
    <button
      type={type}
      class={variant === "plain" ? "button" : `button button-${variant}`}
      disabled={disabled}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy ? (busyLabel ?? children) : children}
    </button>
  );
}

interface ConfirmButtonProps {
  /** On the button. */
  readonly label: string;
  readonly title: string;
  /** What will happen. */
  readonly question: ComponentChildren;
  /** On the button that does it, as a verb: "Undo 3 changes". */
  readonly confirm: string;
  /** `danger`: what it does is lost for good or reaches customers; then the dialog starts at "Cancel". */
  readonly variant?: "plain" | "primary" | "danger";
  readonly busy?: boolean;
  readonly busyLabel?: string;
  readonly disabled?: boolean;
  onConfirm(): void;
}

/** A button that asks before it acts. Escape and "Cancel" lead back to it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, question, confirm, variant = "plain", busy = false, busyLabel, disabled = false, onConfirm } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    <>
      <BusyButton
        busy={busy}
        {...(busyLabel === undefined ? {} : { busyLabel })}
        variant={variant === "danger" ? "plain" : variant}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </BusyButton>
      <dialog ref={dialog} class="question" aria-labelledby={titleId}>
        <h2 id={titleId}>{title}</h2>
        {typeof question === "string" ? <p>{question}</p> : question}
        <div class="actions">
          <button
            type="button"
            class={variant === "danger" ? "button button-danger" : "button button-primary"}
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </button>
          <button type="button" class="button" autofocus={variant === "danger"} onClick={close}>
            {pageTexts.parts.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
