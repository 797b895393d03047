/** The page Analytics. */
import "./analytics.css";
import { PageHeading } from "../../parts/page-layout.js";
import { SegmentedChoice } from "../../parts/segmented-choice.js";
import { WhenLoaded } from "../../parts/loading.js";
import { useQuery } from "../../router/address.js";
import { useAsked } from "../../state/asked.js";
import { valueOf } from "../../state/loaded.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { AnalyticsSections } from "./metrics.js";
import { analyticsViewTexts } from "./texts.js";

const RANGES = ["7", "30", "90"] as const;

export function AnalyticsView({ ask }: ConsoleViewProps) {
  const [query, changeQuery] = useQuery();
  const days = RANGES.find((range) => range === query["days"]) ?? "30";
  const metrics = useAsked(ask, "read-analytics", { days });
  const known = valueOf(metrics.loaded);
  return (
    <>
      <PageHeading
        title={analyticsViewTexts.title}
        {...(known === null ? {} : { lead: analyticsViewTexts.lead(known.timezone) })}
        actions={
          <SegmentedChoice
            label={analyticsViewTexts.range}
            labelUnseen
            options={RANGES.map((value) => ({ value, label: analyticsViewTexts.ranges[value] }))}
            value={days}
            onChoose={(chosen) => changeQuery({ days: chosen === "30" ? undefined : chosen })}
          />
        }
      />
      <WhenLoaded loader={metrics} failure={analyticsViewTexts.failure}>
        {(value) => <AnalyticsSections metrics={value} />}
      </WhenLoaded>
    </>
  );
}
