/** Backtests: the one under way and stopping it, the newest where it failed, and those before with their reports. */
import { useId } from "preact/hooks";
import type { BacktestRunView, Proof } from "../../../console/api/proof.js";
import type { AskConsole } from "../../api/console-client.js";
import { BusyButton } from "../../parts/buttons.js";
import { DataTable } from "../../parts/data-table.js";
import { count } from "../../parts/format.js";
import { Notice } from "../../parts/notices.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { useAnnounce, useTask } from "../../state/task.js";
import { proofViewTexts, truthText } from "./texts.js";

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
  const isFailing = run.problem !== null && run.nextTryAt !== null;
  const stop = () =>
    void stopping.run(async () => {
      await ask("stop-backtest", {});
      announce(texts.stopped);
      onChange();
    });
  return (
    <Section title={texts.title} lead={isFailing ? texts.failing : run.stopping ? texts.stops : texts.does[run.state]}>
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
      {run.nextTryAt === null ? null : (
        <p>
          {texts.nextTry} <TimeStamp at={run.nextTryAt} precise />
        </p>
      )}
      <p class="muted">{texts.writes}</p>
      {isOwner && !run.stopping ? (
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

/** The newest run, where it ended without a report: what came of it is not below. */
export function FailedRun({ proof: { runs, underWay } }: { proof: Proof }) {
  const newest = runs[0];
  if (underWay !== null || newest === undefined || newest.endedAt === null || newest.hasReport) return null;
  return (
    <Notice tone="warning" title={proofViewTexts.run.failedTitle}>
      {newest.problem ?? proofViewTexts.run.failedText}
    </Notice>
  );
}

/** @param shown the run whose report stands above */
export function PastRuns({ runs, shown }: { runs: readonly BacktestRunView[]; shown: string | null }) {
  const texts = proofViewTexts.past;
  const ended = runs.filter(({ endedAt }) => endedAt !== null);
  if (ended.length === 0) return null;
  return (
    <div class="proof-past">
      <DataTable
        caption={texts.title}
        rows={ended}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { key: "at", title: texts.when, kind: "time", cell: ({ requestedAt }) => <TimeStamp at={requestedAt} /> },
          { key: "by", title: texts.by, cell: ({ by }) => by ?? texts.command },
          { key: "asked", title: texts.asked, kind: "number", cell: ({ parameters }) => count(parameters.conversations) },
          { key: "truth", title: texts.truth, cell: ({ parameters }) => truthText(parameters.truth) },
          {
            key: "state",
            title: texts.state,
            cell: ({ state, isUnsaved }) => texts.stateOf(proofViewTexts.run.states[state], isUnsaved),
          },
          {
            key: "report",
            title: texts.report,
            missing: texts.noReport,
            cell: ({ id, hasReport }) => {
              if (!hasReport) return null;
              return id === shown ? texts.shown : <a href={addressOf({ at: "proof" }, { run: id })}>{texts.open}</a>;
            },
          },
        ]}
      />
    </div>
  );
}
