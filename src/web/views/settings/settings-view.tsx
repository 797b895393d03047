/** The settings page: the form, and the history below it. */
import "./settings.css";
import { useState } from "preact/hooks";
import { WhenLoaded } from "../../parts/loading.js";
import { PageHeading } from "../../parts/page-layout.js";
import { useLoaded } from "../../state/loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { SettingsForm } from "./settings-form.js";
import { SettingsHistory } from "./settings-history.js";
import { settingsViewTexts } from "./texts.js";

export function SettingsView({ ask }: ConsoleViewProps) {
  const settings = useLoaded("settings", () => ask("read-settings", {}));
  const [saves, setSaves] = useState(0);
  return (
    <>
      <PageHeading title={settingsViewTexts.title} lead={settingsViewTexts.lead} />
      <WhenLoaded loader={settings} failure={settingsViewTexts.failure}>
        {(loaded) => (
          <>
            <SettingsForm ask={ask} loaded={loaded} onSaved={() => setSaves((count) => count + 1)} />
            <SettingsHistory key={saves} ask={ask} choices={loaded.choices} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
