/** The report of a backtest, pictures first, and what happened since. */
import { ENGLISH_TIMES } from "../../parts/format.js";
import type { Proof } from "../../../console/api/proof.js";
import { parseTruth } from "../../../domain/proof/parameters.js";
import type { TriageReport } from "../../../domain/proof/triage-report.js";
import { Section } from "../../parts/page-layout.js";
import { CategoriesSection } from "./categories-section.js";
import { ConfusionSection, CurveSection } from "./triage-sections.js";
import { HappenedSection, LessonsSection } from "./happened-section.js";
import { DraftsSection, EscalationSection, QaSection, SkippedSection, SpeedSection } from "./other-sections.js";
import { CostSection, ReassignedSection } from "./report-details.js";
import { proofViewTexts } from "./texts.js";

const WHEN = new Intl.DateTimeFormat(ENGLISH_TIMES, { dateStyle: "long", timeStyle: "short" });

export function ReportSections({ last: { run, report, says, happened } }: { last: NonNullable<Proof["last"]> }) {
  const texts = proofViewTexts.report;
  const { triage } = report;
  return (
    <>
      <Section title={texts.title} lead={texts.lead(WHEN.format(run.endedAt ?? run.requestedAt), run.by)}>
        <p class="proof-headline">{headlineOf(triage, report.conversations)}</p>
        {triage.agreement === null ? null : <p class="muted">{texts.atLeast}</p>}
        {run.state === "stopped" ? <p class="muted">{texts.stopped}</p> : null}
        {says.length === 0 ? null : (
          <ul class="proof-says">
            {says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Section>
      <CategoriesSection categories={triage.byCategory} languages={triage.byLanguage ?? []} />
      <CurveSection categories={triage.byCategory} />
      <ConfusionSection confusion={triage.confusion} />
      <ReassignedSection reassigned={triage.reassigned} />
      <DraftsSection drafts={report.drafts} because={report.withheld["drafts"]} />
      <LessonsSection lessons={report.lessons} collected={report.precedents} />
      <EscalationSection escalation={report.escalation} because={report.withheld["escalation"]} />
      <QaSection qa={report.qa} because={report.withheld["qa"]} />
      <CostSection cost={report.cost} />
      <SpeedSection report={report} />
      <SkippedSection skipped={report.skipped} />
      <HappenedSection happened={happened} since={run.endedAt} />
    </>
  );
}

function headlineOf({ truth: written, labelled, agreed, agreement, lowerBound }: TriageReport, conversations: number): string {
  const texts = proofViewTexts.report;
  if (agreement === null) return texts.truthNone(conversations);
  const truth = parseTruth(written) ?? { of: "team" };
  const of = truth.of === "team" ? "" : truth.of === "tags" ? truth.prefix : truth.name;
  const kind = truth.of === "team" ? "team" : "other";
  const known = texts.truthKnown[truth.of](labelled, of);
  return texts.headline(known, texts.would[kind], agreed, texts.shares(agreement, lowerBound), texts.same[kind]);
}
