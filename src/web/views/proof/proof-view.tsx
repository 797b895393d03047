/** The page Proof: a backtest to start, under way, and its report. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Proof } from "../../../console/api/proof.js";
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { useQuery } from "../../router/address.js";
import { useFocusOnMove } from "../../router/focus.js";
import { valueOf } from "../../state/loaded.js";
import { useAnnounce } from "../../state/task.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { HappenedSection } from "./happened-section.js";
import { LevelsSection } from "./levels-section.js";
import { PastRuns } from "./past-runs.js";
import "./proof.css";
import { ReportSections } from "./report.js";
import { RunUnderWay } from "./run-under-way.js";
import { INITIAL_ESTIMATE, type EstimateQuestion, StartForm } from "./start-form.js";
import { StartLikeThis } from "./start-like-this.js";
import { proofViewTexts as texts } from "./texts.js";
import { useProof } from "./use-proof.js";

export function ProofView({ ask, isOwner }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const [wanted, setWanted] = useState<EstimateQuestion>(INITIAL_ESTIMATE);
  const run = query["run"];
  const { mayStore, ...estimated } = wanted;
  const loader = useProof(ask, { ...(run === undefined ? {} : { run }), ...estimated, mayStore: mayStore ? "true" : "false" });
  const known = valueOf(loader.loaded);
  useEndOfRun(known);
  const begun = () => {
    changeQuery({ run: undefined });
    loader.reload();
  };
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} actions={<PrintButton when={known !== null && known.last !== null} />} />
      <WhenLoaded loader={loader} failure={texts.failure}>
        {(proof) => (
          <>
            {proof.underWay === null ? null : (
              <RunUnderWay ask={ask} run={proof.underWay} isOwner={isOwner} onChange={loader.reload} />
            )}
            <FailedRun proof={proof} />
            {proof.last === null ? (
              <NothingYet hidden={proof.underWay !== null} />
            ) : (
              <>
                <ReportSections last={proof.last} />
                <HappenedSection happened={proof.last.happened} since={proof.last.run.endedAt} />
                <StartLikeThis
                  key={proof.last.run.id}
                  ask={ask}
                  last={proof.last}
                  teams={proof.teams}
                  isOwner={isOwner}
                  onChange={loader.reload}
                />
              </>
            )}
            {proof.underWay !== null ? null : isOwner ? (
              <StartForm
                ask={ask}
                estimate={proof.estimate}
                like={proof.last?.run.parameters ?? null}
                costs={{ costWrong: proof.current.minutesWrong, costHand: proof.current.minutesByHand }}
                onEstimate={setWanted}
                onStarted={begun}
              />
            ) : (
              <Notice tone="info">{texts.notOwner}</Notice>
            )}
            <LevelsSection ask={ask} isOwner={isOwner} />
            <PastRuns runs={proof.runs} shown={proof.last?.run.id ?? null} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}

function NothingYet({ hidden }: { hidden: boolean }) {
  if (hidden) return null;
  return (
    <Notice tone="info" title={texts.none.title}>
      {texts.none.text}
    </Notice>
  );
}

/** The newest run, where it failed: what came of it is not in the report below. */
function FailedRun({ proof: { runs, underWay } }: { proof: Proof }) {
  const newest = runs[0];
  if (underWay !== null || newest?.state !== "failed" || newest.hasReport) return null;
  return (
    <Notice tone="warning" title={texts.run.failedTitle}>
      {newest.problem ?? texts.run.failedText}
    </Notice>
  );
}

function PrintButton({ when }: { when: boolean }) {
  if (!when) return null;
  return (
    <button type="button" class="button" onClick={() => window.print()}>
      {texts.report.print}
    </button>
  );
}

/** Says when the run has ended. The form or the button that had the focus may be gone by then. */
function useEndOfRun(proof: Proof | null): void {
  const announce = useAnnounce();
  const underWay = proof?.underWay?.id ?? null;
  const before = useRef<string | null>(null);
  useFocusOnMove(underWay ?? "");
  useEffect(() => {
    if (proof === null) return;
    if (before.current !== null && underWay === null) announce(texts.run.ended);
    before.current = underWay;
  }, [proof === null, underWay, announce]);
}
