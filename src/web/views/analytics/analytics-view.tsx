import "./analytics.css";
import { PageHeading } from "../../parts/page-layout.js";
import { Notice } from "../../parts/notices.js";
import { SegmentedChoice } from "../../parts/choice-fields.js";
import { WhenLoaded } from "../../parts/loading.js";
import { useQuery } from "../../router/address.js";
import { useAsked } from "../../state/asked.js";
import { valueOf } from "../../state/loaded.js";
import type { Analytics } from "../../../console/api/analytics.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { AgreementSection } from "./sections/agreement-section.js";
import { DraftsSection } from "./sections/drafts-section.js";
import { SentimentSection } from "./sections/sentiment-section.js";
import { QaSection } from "./sections/qa-section.js";
import { ServicesSection } from "./sections/drafts-section.js";
import { VolumeSection } from "./sections/volume-section.js";
import { texts } from "./texts.js";

const RANGES = ["7", "30", "90"] as const;

export function AnalyticsView({ ask }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const days = RANGES.find((range) => range === query["days"]) ?? "30";
  const metrics = useAsked(ask, "read-analytics", { days });
  const known = valueOf(metrics.loaded);
  return (
    <>
      <PageHeading
        title={texts.title}
        {...(known === null ? {} : { lead: texts.lead(known.timezone) })}
        actions={
          <SegmentedChoice
            label={texts.range}
            labelUnseen
            options={RANGES.map((value) => ({ value, label: texts.ranges[value] }))}
            value={days}
            onChoose={(chosen) => changeQuery({ days: chosen === "30" ? undefined : chosen })}
          />
        }
      />
      <WhenLoaded loader={metrics} failure={texts.failure}>
        {(value) => <Metrics metrics={value} />}
      </WhenLoaded>
    </>
  );
}

function Metrics({ metrics }: { metrics: Analytics }) {
  const first = metrics.calendar.find(({ known }) => known)?.date ?? null;
  return (
    <>
      {metrics.beginsLate === null ? null : <Notice tone="info">{texts.beginsLate(metrics.beginsLate, first)}</Notice>}
      {first === null ? null : (
        <>
          <VolumeSection metrics={metrics} />
          <SentimentSection metrics={metrics} />
          <DraftsSection metrics={metrics} />
          <AgreementSection metrics={metrics} />
          <QaSection metrics={metrics} />
          <ServicesSection metrics={metrics} />
        </>
      )}
    </>
  );
}
