import { settingsTexts } from "./texts.js";

interface RemoveButtonProps {
  /** What goes, for those who hear the page. */
  readonly of: string;
  readonly disabled?: boolean;
  onRemove(): void;
}

export function RemoveButton({ of, disabled = false, onRemove }: RemoveButtonProps) {
  return (
    <button type="button" class="button settings-remove" disabled={disabled} onClick={onRemove}>
      {settingsTexts.triage.remove}
      <span class="unseen"> {of}</span>
    </button>
  );
}
