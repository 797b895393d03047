/** The page Knowledge. */
import { BusyButton, ConfirmButton } from "../../parts/buttons.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading } from "../../parts/page-layout.js";
import { WhenLoaded } from "../../parts/loading.js";
import { valueOf } from "../../state/loaded.js";
import { useAsked } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { ArticlesSection } from "./articles-section.js";
import { GapsSection, SyncSection, useSync } from "./help-center-sections.js";
import { knowledgeViewTexts } from "./texts.js";
import "./knowledge.css";

/** What drafts can rest on, how fresh it is, and what it lacks. */
export function KnowledgeView({ ask }: ConsoleViewProps) {
  const knowledge = useAsked(ask, "read-knowledge", {});
  const value = valueOf(knowledge.loaded);
  const { task, start, isUnderWay } = useSync(ask, value?.sync ?? null, knowledge);
  const isBusy = task.busy || isUnderWay;
  const { sendAll } = knowledgeViewTexts.sync;
  const answeredBy = value?.answeredBy ?? null;
  return (
    <>
      <PageHeading
        title={knowledgeViewTexts.title}
        lead={answeredBy?.engine === "simpli" ? knowledgeViewTexts.lead.simpli(answeredBy.host) : knowledgeViewTexts.lead.builtin}
        actions={
          <>
            {answeredBy?.engine === "simpli" ? (
              <ConfirmButton {...sendAll} confirm={sendAll.label} busy={isBusy} onConfirm={() => start(true)} />
            ) : null}
            <BusyButton busy={isBusy} busyLabel={knowledgeViewTexts.sync.starting} variant="primary" onClick={() => start()}>
              {knowledgeViewTexts.sync.start}
            </BusyButton>
          </>
        }
      />
      {task.error === null ? null : <Notice tone="failure">{task.error.message}</Notice>}
      <WhenLoaded loader={knowledge} failure={knowledgeViewTexts.failure}>
        {(known) => (
          <>
            <SyncSection known={known} />
            <ArticlesSection ask={ask} counts={known.counts} version={known.last?.at ?? 0} />
            <GapsSection known={known} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
