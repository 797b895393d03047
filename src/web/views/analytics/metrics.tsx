/** The sections of the analytics page, for the days that are known. */
import type { Analytics } from "../../../console/api/analytics.js";
import { Notice } from "../../parts/notices.js";
import { AgreementSection, QaSection } from "./sections/quality-sections.js";
import { DraftsSection, ServiceCallsSection } from "./sections/drafts-section.js";
import { SentimentSection } from "./sections/sentiment-section.js";
import { VolumeSection } from "./sections/volume-section.js";
import { analyticsViewTexts } from "./texts.js";

export function AnalyticsSections({ metrics }: { metrics: Analytics }) {
  const first = metrics.calendar.find(({ known }) => known)?.date ?? null;
  return (
    <>
      {metrics.beginsLate === null ? null : (
        <Notice tone="info">{analyticsViewTexts.beginsLate(metrics.beginsLate, first)}</Notice>
      )}
      {first === null ? null : (
        <>
          <VolumeSection metrics={metrics} />
          <SentimentSection metrics={metrics} />
          <DraftsSection metrics={metrics} />
          <AgreementSection metrics={metrics} />
          <QaSection metrics={metrics} />
          <ServiceCallsSection metrics={metrics} />
        </>
      )}
    </>
  );
}
