import type { ComponentChildren } from "preact";

export interface BusyButtonProps {
  /** While true it does nothing and says so, but keeps the focus. */
  readonly busy: boolean;
  /** What it says meanwhile, such as "Saving…". */
  readonly busyLabel?: string;
  readonly look?: "plain" | "primary" | "danger";
  readonly type?: "button" | "submit";
  readonly disabled?: boolean;
  onClick?(): void;
  readonly children: ComponentChildren;
}

/** A button for something that takes a while. */
export function BusyButton(props: BusyButtonProps) {
  const { busy, busyLabel, look = "plain", type = "button", disabled = false, onClick, children } = props;
  return (
    <button
      type={type}
      class={look === "plain" ? "button" : `button button-${look}`}
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
