/** The page Proof: a backtest to start, under way, and its report. */
import { useState } from "preact/hooks";
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
            {proof.underWay === null ? null : (
              <RunUnderWay ask={ask} run={proof.underWay} isOwner={isOwner} onChange={loader.reload} />
            )}
            <FailedRun proof={proof} />
            {proof.last === null ? (
              <NothingYet hidden={proof.underWay !== null} />
            ) : (
              <>
                <ReportSections last={proof.last} />
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
                conversations={query["conversations"]}
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

function PrintButton({ when }: { when: boolean }) {
  if (!when) return null;
  return (
    <button type="button" class="button" onClick={() => window.print()}>
      {texts.report.print}
    </button>
  );
}
