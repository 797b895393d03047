/** The page Proof: a backtest to start, under way, and its report. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { WhenLoaded } from "../../parts/loading.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { useQuery } from "../../router/address.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { LevelsSection } from "./levels-section.js";
import "./proof.css";
import { ReportSections } from "./report.js";
import { FailedRun, PastRuns, RunUnderWay } from "./runs.js";
import { type EstimateQuestion, INITIAL_ESTIMATE, StartForm } from "./start-form.js";
import { StartLikeThis } from "./start-like-this.js";
import { proofViewTexts as texts } from "./texts.js";
import { useProof } from "./use-proof.js";

export function ProofView({ ask, isOwner }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const [wanted, setWanted] = useState<EstimateQuestion>(INITIAL_ESTIMATE);
  const run = query["run"];
  const { mayStore, ...estimated } = wanted;
  const { loader, known } = useProof(ask, {
    ...(run === undefined ? {} : { run }),
    ...estimated,
    mayStore: mayStore ? "true" : "false",
  });
  const [changes, setChanges] = useState(0);
  const changed = () => {
    loader.reload();
    setChanges((count) => count + 1);
  };
  // What a run's end, a start and a decision about a proposal change is more than this page's own answer.
  const version = [changes, known?.underWay?.id, known?.last?.run.id].join(" ");
  const report = useReportInSight(run, known?.last?.run.id);
  usePrintedWhole();
  const begun = () => {
    changeQuery({ run: undefined, conversations: undefined });
    loader.reload();
  };
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} actions={<PrintButton when={known !== null && known.last !== null} />} />
      <WhenLoaded loader={loader} failure={texts.failure}>
        {(proof) => (
          <>
            {proof.underWay === null ? null : <RunUnderWay ask={ask} run={proof.underWay} isOwner={isOwner} onChange={changed} />}
            <FailedRun proof={proof} />
            {proof.isWithoutReport && proof.last !== null ? <Notice tone="info">{texts.withoutReport}</Notice> : null}
            {proof.last === null ? (
              <NothingYet hidden={proof.underWay !== null} />
            ) : (
              <>
                <div ref={report} tabIndex={-1}>
                  <ReportSections last={proof.last} />
                </div>
                {proof.last.run.isUnsaved ? null : (
                  <StartLikeThis
                    key={proof.last.run.id}
                    ask={ask}
                    last={proof.last}
                    teams={proof.teams}
                    isOwner={isOwner}
                    version={version}
                    onChange={changed}
                  />
                )}
              </>
            )}
            {proof.underWay !== null ? null : isOwner ? (
              <StartForm
                ask={ask}
                estimate={proof.estimate}
                like={proof.last?.run.parameters ?? null}
                conversations={query["conversations"]}
                costs={{ costWrong: proof.current.minutesWrong, costHand: proof.current.minutesByHand }}
                onEstimate={setWanted}
                onStarted={begun}
              />
            ) : (
              <Notice tone="info">{texts.notOwner}</Notice>
            )}
            <LevelsSection ask={ask} isOwner={isOwner} version={version} onChange={changed} />
            <PastRuns runs={proof.runs} shown={proof.last?.run.id ?? null} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}

/** Goes to the report that was just chosen: the list of them stands far below it. */
function useReportInSight(wanted: string | undefined, shown: string | undefined): RefObject<HTMLDivElement> {
  const report = useRef<HTMLDivElement>(null);
  const last = useRef(wanted);
  useEffect(() => {
    if (wanted === last.current || (wanted !== undefined && wanted !== shown)) return;
    last.current = wanted;
    if (wanted === undefined) return;
    report.current?.scrollIntoView();
    report.current?.focus({ preventScroll: true });
  }, [wanted, shown]);
  return report;
}

function NothingYet({ hidden }: { hidden: boolean }) {
  if (hidden) return null;
  return (
    <Notice tone="info" title={texts.none.title}>
      {texts.none.text}
    </Notice>
  );
}

/** Folded parts of a page are not printed: they are open as long as it is. */
function usePrintedWhole(): void {
  useEffect(() => {
    let folded: readonly HTMLDetailsElement[] = [];
    const unfold = () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const each of folded) each.open = true;
    };
    const fold = () => {
      for (const each of folded) each.open = false;
      folded = [];
    };
    window.addEventListener("beforeprint", unfold);
    window.addEventListener("afterprint", fold);
    return () => {
      window.removeEventListener("beforeprint", unfold);
      window.removeEventListener("afterprint", fold);
    };
  }, []);
}

function PrintButton({ when }: { when: boolean }) {
  if (!when) return null;
  return (
    <button type="button" class="button" onClick={() => window.print()}>
      {texts.report.print}
    </button>
  );
}
