/** The bar below the settings' form: what is not saved yet, and saving it. */
import { BusyButton } from "../../parts/buttons.js";
import { useFocusOnMove } from "../../router/focus.js";
import { shortReplayOf } from "./replay-section.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsReplayState } from "./use-replay.js";
import type { SettingsFormState } from "./use-settings-form.js";

interface SaveBarProps {
  readonly form: SettingsFormState;
  readonly replay: SettingsReplayState;
  onShowReplay(): void;
}

/** Stays in sight as long as something is not saved. */
export function SaveBar({ form, replay, onShowReplay }: SaveBarProps) {
  const { unsaved, issues, saving } = form;
  // What saves, discards or takes newer settings over is gone with that.
  useFocusOnMove(`${form.base.version} ${unsaved.length === 0}`);
  const inBar = shortReplayOf(replay);
  return (
    <div class="settings-bar" role="group" aria-label={settingsViewTexts.bar.label} hidden={unsaved.length === 0}>
      <div class="settings-bar-words">
        <div role="status">
          <p>{unsaved.length === 0 ? "" : settingsViewTexts.bar.unsaved(unsaved.length)}</p>
          {issues.size === 0 ? null : <p class="problem">{settingsViewTexts.bar.issues(issues.size)}</p>}
          {inBar === null ? null : <p class="settings-bar-replay">{inBar}</p>}
        </div>
        {inBar === null ? null : (
          <button type="button" class="settings-reset" onClick={onShowReplay}>
            {settingsViewTexts.replay.toSection}
          </button>
        )}
      </div>
      {saving.error === null ? null : (
        <p class="problem" role="alert">
          {saving.error.message}
        </p>
      )}
      <div class="actions">
        <BusyButton
          type="submit"
          variant="primary"
          busy={saving.busy}
          busyLabel={settingsViewTexts.bar.saving}
          disabled={form.newer !== null}
        >
          {settingsViewTexts.bar.save}
        </BusyButton>
        <button type="button" class="button" disabled={saving.busy} onClick={form.discard}>
          {settingsViewTexts.bar.discard}
        </button>
      </div>
    </div>
  );
}
