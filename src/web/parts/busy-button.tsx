import type { ComponentChildren } from "preact";

export interface BusyButtonProps {
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
