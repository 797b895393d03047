/** The state of the settings form: edits, issues, saving, and settings that somebody else changed, with the notice of those. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import { settingChanges, type SettingName } from "../../../domain/setting-changes.js";
import type { Settings } from "../../../domain/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { ApiError } from "../../api/request.js";
import { type TaskState, useAnnounce, useTask } from "../../state/task.js";
import { useUnsaved } from "../../state/unsaved.js";
import { formOf, rebased, touched, withEdits } from "./form-changes.js";
import { type FormIssues, type FormValues, issuesIn, settingsIn } from "./form-values.js";
import { settingsViewTexts } from "./texts.js";
import { Notice } from "../../parts/notices.js";
import { ChangeList } from "./settings-history.js";

export interface SettingsFormState {
  /** What the form is based on. */
  readonly base: ReadSettings;
  readonly values: FormValues;
  readonly defaults: FormValues;
  readonly unsaved: readonly SettingName[];
  /** What would be saved; null where that is what is saved already, or cannot be saved. */
  readonly candidate: Settings | null;
  /** Empty until saving was tried once. */
  readonly issues: FormIssues;
  /** The settings of somebody who was faster, or null. */
  readonly newer: ReadSettings | null;
  readonly saving: TaskState;
  put<Name extends SettingName>(name: Name, value: FormValues[Name]): void;
  /** Answers whether there was nothing to correct first. */
  save(): boolean;
  discard(): void;
  /** Takes the newer settings over, with or without one's own edits on top. */
  takeNewer(keepMine: boolean): void;
}

export function useSettingsForm(ask: AskConsole, loaded: ReadSettings, onSaved: () => void): SettingsFormState {
  const [base, setBase] = useState(loaded);
  const [values, setValues] = useState(() => formOf(loaded.settings));
  const [tried, setTried] = useState(false);
  const [newer, setNewer] = useState<ReadSettings | null>(null);
  const saving = useTask();
  const announce = useAnnounce();
  const shown = useMemo(() => formOf(base.settings), [base]);
  const defaults = useMemo(() => formOf(base.defaults), [base]);
  const found = useMemo(() => issuesIn(values), [values]);

  const unsaved = useMemo(() => touched(shown, values), [shown, values]);
  useUnsaved(unsaved.length > 0);
  const candidate = useMemo(() => (unsaved.length === 0 || found.size > 0 ? null : settingsIn(values)), [unsaved, found, values]);

  const begin = (next: ReadSettings, edited: FormValues | ((now: FormValues) => FormValues)) => {
    setBase(next);
    setValues(edited);
    setTried(false);
    setNewer(null);
  };
  const send = async () => {
    const answer = await ask("change-settings", { settings: settingsIn(values), basedOn: base.version }).catch(
      (thrown: unknown) => somebodyFaster(thrown),
    );
    if ("choices" in answer) return setNewer(answer);
    // What is typed meanwhile is not in the answer.
    begin({ ...base, settings: answer.settings, version: answer.version }, (now) =>
      withEdits(values, now, formOf(answer.settings)),
    );
    announce(settingsViewTexts.bar.saved);
    onSaved();
    // What settings lead to may be worth a warning, which only the server can tell; they are saved all the same.
    const { warnings } = await ask("read-settings", {}).catch(() => base);
    setBase((now) => ({ ...now, warnings }));
  };
  /** The settings as they are now where that is why ours were refused; else the failure itself. */
  const somebodyFaster = async (thrown: unknown): Promise<ReadSettings> => {
    if (!(thrown instanceof ApiError) || thrown.failure !== "refused") throw thrown;
    const now = await ask("read-settings", {});
    if (now.version === base.version) throw thrown;
    return now;
  };
  return {
    base,
    values,
    defaults,
    unsaved,
    candidate,
    issues: tried ? found : new Map(),
    newer,
    saving,
    put: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    save() {
      setTried(true);
      if (found.size > 0) return false;
      void saving.run(send);
      return true;
    },
    discard: () => begin(base, shown),
    takeNewer(keepMine) {
      if (newer === null) return;
      const theirs = formOf(newer.settings);
      begin(newer, keepMine ? rebased(shown, values, theirs) : theirs);
    },
  };
}

/** What somebody else changed while this form was open, and what can become of one's own edits. */
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
