/** One form for all sections of the settings, and the bar that saves it. */
import { useRef } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { useFocusOnIssue } from "../../parts/fields.js";
import { CategorySettings } from "./categories-section.js";
import { ConflictNotice, useSettingsForm } from "./use-settings-form.js";
import { DraftSettingsSection, PastSection } from "./draft-sections.js";
import { AttributesSection, TeamsSection } from "./intercom-sections.js";
import { ReplaySection } from "./replay-section.js";
import { SaveBar } from "./save-bar.js";
import {
  AutomationsSection,
  ChannelsSection,
  LevelSettings,
  QaSettingsSection,
  RetentionSection,
  ThresholdsSection,
} from "./sections.js";
import { useSettingsReplay } from "./use-replay.js";

interface SettingsFormProps {
  readonly ask: AskConsole;
  readonly loaded: ReadSettings;
  /** For who is no owner: everything is shown, and nothing can be changed. */
  readonly readOnly: boolean;
  onSaved(): void;
}

export function SettingsForm({ ask, loaded, readOnly, onSaved }: SettingsFormProps) {
  const form = useSettingsForm(ask, loaded, onSaved);
  const replay = useSettingsReplay(ask, form.candidate);
  const replayBox = useRef<HTMLDivElement>(null);
  const { form: element, onIssue } = useFocusOnIssue();
  const submit = (event: Event) => {
    event.preventDefault();
    if (!form.save()) onIssue();
  };
  return (
    <form ref={element} class="settings-form" noValidate onSubmit={submit}>
      <fieldset class="settings-all" disabled={readOnly}>
        <AutomationsSection form={form} />
        <LevelSettings form={form} />
        <ChannelsSection form={form} />
        <ThresholdsSection form={form} />
        <DraftSettingsSection form={form} />
        <CategorySettings form={form} />
        <TeamsSection form={form} />
        <QaSettingsSection form={form} />
        <AttributesSection form={form} />
        <PastSection form={form} />
        <RetentionSection form={form} />
      </fieldset>
      {form.newer === null ? null : <ConflictNotice form={form} newer={form.newer} />}
      {form.unsaved.length === 0 ? null : <ReplaySection ask={ask} form={form} replay={replay} box={replayBox} />}
      <SaveBar form={form} replay={replay} onShowReplay={() => replayBox.current?.focus()} />
    </form>
  );
}
