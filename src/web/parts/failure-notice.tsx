import { texts } from "../texts.js";

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
        {texts.retry}
      </button>
    </div>
  );
}
