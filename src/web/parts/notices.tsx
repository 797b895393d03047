/** Notices and failures. */
import type { ComponentChildren } from "preact";
import { pageTexts } from "../texts.js";

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

interface FailureNoticeProps {
  readonly title: string;
  readonly reason: string;
  onRetry(): void;
}

export function FailureNotice({ title, reason, onRetry }: FailureNoticeProps) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{title}</p>
      <p>{reason}</p>
      <button type="button" class="button" onClick={onRetry}>
        {pageTexts.retry}
      </button>
    </div>
  );
}
