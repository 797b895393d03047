/** What somebody else changed while this form was open, and what can become of one's own edits. */
import { useEffect, useRef } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import { settingChanges } from "../../../domain/setting-changes.js";
import { Notice } from "../../parts/notices.js";
import { ChangeList } from "./settings-history.js";
import { settingsViewTexts } from "./texts.js";
import type { SettingsFormState } from "./use-settings-form.js";

export function ConflictNotice({ form, newer }: { form: SettingsFormState; newer: ReadSettings }) {
  const changes = settingChanges(form.base.settings, newer.settings);
  const both = changes.filter(({ setting }) => form.unsaved.includes(setting));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} class="settings-conflict">
      <Notice
        tone="warning"
        title={settingsViewTexts.conflict.title}
        actions={
          <>
            <button type="button" class="button button-primary" onClick={() => form.takeNewer(true)}>
              {settingsViewTexts.conflict.keep}
            </button>
            <button type="button" class="button" onClick={() => form.takeNewer(false)}>
              {settingsViewTexts.conflict.drop}
            </button>
          </>
        }
      >
        <p>{settingsViewTexts.conflict.why}</p>
        <ChangeList changes={changes} choices={newer.choices} />
        {both.length === 0 ? null : (
          <p>{settingsViewTexts.conflict.yours(both.map(({ setting }) => settingsViewTexts.names[setting]).join(", "))}</p>
        )}
      </Notice>
    </div>
  );
}
