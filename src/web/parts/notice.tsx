import type { ComponentChildren } from "preact";

interface NoticeProps {
  readonly tone: "info" | "good" | "warning" | "failure";
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Buttons and links that help. */
  readonly actions?: ComponentChildren;
}

/** Something the reader should know. A failure is read out at once. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div class="notice-box" data-tone={tone} role={tone === "failure" ? "alert" : undefined}>
      {title === undefined ? null : (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {typeof children === "string" ? <p>{children}</p> : children}
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </div>
  );
}
