/** A backtest while it runs: how far it is, what it does, and stopping it. */
import { useId } from "preact/hooks";
import type { BacktestRunView } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { Section } from "../../parts/page-layout.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { proofViewTexts } from "./texts.js";

interface RunUnderWayProps {
  readonly ask: AskConsole;
  readonly run: BacktestRunView;
  readonly isOwner: boolean;
  onChange(): void;
}

export function RunUnderWay({ ask, run, isOwner, onChange }: RunUnderWayProps) {
  const texts = proofViewTexts.run;
  const stopping = useTask();
  const announce = useAnnounce();
  const labelId = useId();
  const { done, of, secondsLeft } = run.progress;
  const stop = () =>
    void stopping.run(async () => {
      await ask("stop-backtest", {});
      announce(texts.stopped);
      onChange();
    });
  return (
    <Section title={texts.title} lead={texts.does[run.state]}>
      <div class="proof-progress">
        <p id={labelId} class="unseen">
          {texts.bar}
        </p>
        {of === null ? (
          <progress aria-labelledby={labelId} />
        ) : (
          <progress aria-labelledby={labelId} max={Math.max(1, of)} value={done} />
        )}
        <p>
          {texts.done(done, of)}, {texts.left(secondsLeft)}
        </p>
      </div>
      {run.problem === null ? null : <p class="problem">{run.problem}</p>}
      <p class="muted">{texts.writes}</p>
      {isOwner ? (
        <div class="actions">
          <BusyButton busy={stopping.busy} busyLabel={texts.stopping} onClick={stop}>
            {texts.stop}
          </BusyButton>
          <span class="muted">{texts.stopHint}</span>
        </div>
      ) : null}
      {stopping.error === null ? null : (
        <p class="problem" role="alert">
          {texts.notStopped(stopping.error.message)}
        </p>
      )}
    </Section>
  );
}
