import "./analytics.css";
import { PageHeading } from "../../parts/page-heading.js";
import { Notice } from "../../parts/notice.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import { useQuery } from "../../router/use-query.js";
import { useAsked } from "../../state/use-asked.js";
import { valueOf } from "../../state/loaded.js";
import type { Analytics } from "../../../../api/analytics.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { AgreementSection } from "./sections/agreement-section.js";
import { DraftsSection } from "./sections/drafts-section.js";
import { MoodSection } from "./sections/mood-section.js";
import { QaSection } from "./sections/qa-section.js";
import { ServicesSection } from "./sections/services-section.js";
import { VolumeSection } from "./sections/volume-section.js";
import { texts } from "./texts.js";

const RANGES = ["7", "30", "90"] as const;

export function AnalyticsView({ ask }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const days = RANGES.find((range) => range === query["days"]) ?? "30";
  const figures = useAsked(ask, "read-analytics", { days });
  const known = valueOf(figures.loaded);
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
      <WhenLoaded loader={figures} failure={texts.failure}>
        {(value) => <Figures figures={value} />}
      </WhenLoaded>
    </>
  );
}

function Figures({ figures }: { figures: Analytics }) {
  const first = figures.calendar.find(({ known }) => known)?.date ?? null;
  return (
    <>
      {figures.beginsLate === null ? null : <Notice tone="info">{texts.beginsLate(figures.beginsLate, first)}</Notice>}
      {first === null ? null : (
        <>
          <VolumeSection figures={figures} />
          <MoodSection figures={figures} />
          <DraftsSection figures={figures} />
          <AgreementSection figures={figures} />
          <QaSection figures={figures} />
          <ServicesSection figures={figures} />
        </>
      )}
    </>
  );
}
