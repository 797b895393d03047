/** Buttons that work for a while, ask before they act, or copy a text. */
import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
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

/** Copies a text. @param of what it is, for those who hear the page: "Copy the webhook address". */
export function CopyButton({ text, of }: { text: string; of: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    // Emptied first, so that a second "Copied" is heard as well.
    setSaid("");
    setSaid((await copyText(text)) ? pageTexts.parts.copied : pageTexts.parts.notCopied);
  };
  return (
    <span class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {pageTexts.parts.copy}
        <span class="unseen"> {of}</span>
      </button>
      <span class="muted" role="status">
        {said}
      </span>
    </span>
  );
}

/** Puts a text on the clipboard; answers whether it is there. Browsers offer `navigator.clipboard` on https and localhost only. */
async function copyText(text: string): Promise<boolean> {
  // The types promise a clipboard everywhere.
  if ("clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copySelected(text);
    }
  }
  return copySelected(text);
}

/** The old way: a selected text box. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.className = "unseen";
  document.body.append(box);
  box.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- there is no other way on plain http.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    box.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
