/** One form for all sections of the settings. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReadSettings } from "../../../console/api/settings.js";
import type { Ask } from "../../api/console-client.js";
import { AutomationsSection } from "./automations-section.js";
import { DraftsSection } from "./drafts-section.js";
import { QaSection, RetentionSection, ThresholdsSection } from "./number-sections.js";
import { ConflictNotice, LeaveGuard, SaveBar } from "./save-bar.js";
import { TriageSection } from "./triage-section.js";
import { useSettingsForm } from "./use-settings-form.js";

interface SettingsFormProps {
  readonly ask: Ask;
  readonly loaded: ReadSettings;
  onSaved(): void;
}

export function SettingsForm({ ask, loaded, onSaved }: SettingsFormProps) {
  const form = useSettingsForm(ask, loaded, onSaved);
  const element = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const submit = (event: Event) => {
    event.preventDefault();
    if (!form.save()) setRefusals((count) => count + 1);
  };
  return (
    <form ref={element} class="settings-form" noValidate onSubmit={submit}>
      <AutomationsSection form={form} />
      <ThresholdsSection form={form} />
      <DraftsSection form={form} />
      <TriageSection form={form} />
      <QaSection form={form} />
      <RetentionSection form={form} />
      {form.newer === null ? null : <ConflictNotice form={form} newer={form.newer} />}
      <SaveBar form={form} />
      <LeaveGuard unsaved={form.unsaved.length > 0} />
    </form>
  );
}
