import { BusyButton } from "../../parts/busy-button.js";
import type { SettingsForm } from "./use-settings-form.js";
import { settingsTexts } from "./texts.js";

const texts = settingsTexts.bar;

/** Stays in sight as long as something is not saved. */
export function SaveBar({ form }: { form: SettingsForm }) {
  const { unsaved, issues, saving } = form;
  return (
    <div class="settings-bar" role="group" aria-label={texts.label} hidden={unsaved.length === 0}>
      <div class="settings-bar-words" role="status">
        <p>{unsaved.length === 0 ? "" : texts.unsaved(unsaved.length)}</p>
        {issues.size === 0 ? null : <p class="problem">{texts.issues(issues.size)}</p>}
      </div>
      {saving.error === null ? null : (
        <p class="problem" role="alert">
          {saving.error.message}
        </p>
      )}
      <div class="actions">
        <BusyButton type="submit" variant="primary" busy={saving.busy} busyLabel={texts.saving} disabled={form.newer !== null}>
          {texts.save}
        </BusyButton>
        <button type="button" class="button" disabled={saving.busy} onClick={form.discard}>
          {texts.discard}
        </button>
      </div>
    </div>
  );
}
