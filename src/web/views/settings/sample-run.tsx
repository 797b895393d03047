/** What a replay cannot know, tried on a sample of the past: a backtest under the settings in the form, which are not saved. */
import { useState } from "preact/hooks";
import type { Settings } from "../../../domain/settings.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import { valueOf } from "../../state/loaded.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { EstimateLines } from "../proof/estimate-lines.js";
import { settingsViewTexts } from "./texts.js";

const texts = settingsViewTexts.replay;

const SAMPLE = 50;

interface SampleRunProps {
  readonly ask: AskConsole;
  readonly settings: Settings;
}

export function SampleRun({ ask, settings }: SampleRunProps) {
  const estimate = valueOf(useAsked(ask, "read-proof", { conversations: SAMPLE }).loaded)?.estimate ?? null;
  const [started, setStarted] = useState<{ readonly run: string; readonly isOurs: boolean } | null>(null);
  const starting = useTask();
  const announce = useAnnounce();
  const start = () =>
    void starting.run(async () => {
      const { started: isOurs, run } = await ask("start-backtest", { conversations: SAMPLE, unsaved: settings });
      setStarted({ run: run.id, isOurs });
      announce(isOurs ? texts.sampleStarted : texts.sampleOther);
    });
  return (
    <>
      <p>{texts.sample(SAMPLE)}</p>
      {estimate === null ? null : <EstimateLines estimate={estimate} share={estimate.parameters.share} />}
      <div class="actions">
        <BusyButton type="button" busy={starting.busy} busyLabel={texts.sampleStarting} onClick={start}>
          {texts.sampleStart(SAMPLE)}
        </BusyButton>
      </div>
      {started === null ? null : (
        <p>
          {started.isOurs ? texts.sampleStarted : texts.sampleOther}{" "}
          {/* In a tab of its own: here, what is not saved would be lost. */}
          <a href={addressOf({ at: "proof" }, started.isOurs ? { run: started.run } : {})} target="_blank" rel="noreferrer">
            {texts.sampleFollow}
            <span class="unseen"> {texts.opensTab}</span>
          </a>
        </p>
      )}
      {starting.error === null ? null : (
        <p class="problem" role="alert">
          {texts.sampleFailed(starting.error.message)}
        </p>
      )}
    </>
  );
}
