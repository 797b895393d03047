/** The settings page: the form, and the history below it. */
import "./settings.css";
import { useState } from "preact/hooks";
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { useAsked } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { AlertsSection } from "./alerts-section.js";
import { FactsKeySection } from "./facts-key-section.js";
import { OwnersSection } from "./owners-section.js";
import { SettingsForm } from "./settings-form.js";
import { SettingsHistory } from "./settings-history.js";
import { settingsViewTexts } from "./texts.js";

export function SettingsView({ ask, viewer, isOwner, mode }: ConsoleViewProps) {
  const settings = useAsked(ask, "read-settings", {});
  const [saves, setSaves] = useState(0);
  return (
    <>
      <PageHeading title={settingsViewTexts.title} lead={settingsViewTexts.lead} />
      <WhenLoaded loader={settings} failure={settingsViewTexts.failure}>
        {(loaded) => (
          <>
            {isOwner ? null : <Notice tone="info">{settingsViewTexts.owners.readOnly}</Notice>}
            <SettingsForm ask={ask} loaded={loaded} readOnly={!isOwner} onSaved={() => setSaves((count) => count + 1)} />
            {mode === "oauth" ? (
              <OwnersSection
                ask={ask}
                owners={loaded.owners}
                isOwner={isOwner}
                teammateId={viewer.teammateId}
                onSaved={() => setSaves((count) => count + 1)}
              />
            ) : null}
            <AlertsSection ask={ask} isOwner={isOwner} onSaved={() => setSaves((count) => count + 1)} />
            <FactsKeySection ask={ask} isOwner={isOwner} onSaved={() => setSaves((count) => count + 1)} />
            <SettingsHistory key={saves} ask={ask} choices={loaded.choices} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
