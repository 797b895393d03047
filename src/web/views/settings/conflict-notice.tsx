import { useEffect, useRef } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import { settingChanges } from "../../../domain/setting-changes.js";
import { Notice } from "../../parts/notice.js";
import { ChangeList } from "./change-list.js";
import { settingsTexts } from "./texts.js";
import type { SettingsForm } from "./use-settings-form.js";

const texts = settingsTexts.conflict;

/** Somebody else was faster: what they changed, and what can become of one's own edits. */
export function ConflictNotice({ form, newer }: { form: SettingsForm; newer: ReadSettings }) {
  const changes = settingChanges(form.base.settings, newer.settings);
  const both = changes.filter(({ setting }) => form.unsaved.includes(setting));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} class="settings-conflict">
      <Notice
        tone="warning"
        title={texts.title}
        actions={
          <>
            <button type="button" class="button button-primary" onClick={() => form.takeNewer(true)}>
              {texts.keep}
            </button>
            <button type="button" class="button" onClick={() => form.takeNewer(false)}>
              {texts.drop}
            </button>
          </>
        }
      >
        <p>{texts.why}</p>
        <ChangeList changes={changes} choices={newer.choices} />
        {both.length === 0 ? null : <p>{texts.yours(both.map(({ setting }) => settingsTexts.names[setting]).join(", "))}</p>}
      </Notice>
    </div>
  );
}
