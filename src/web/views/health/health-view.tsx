import { PageHeading } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { WhenLoaded } from "../../parts/loading.js";
import { useAsked, useWhileSeen } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { DatabaseSection, QueueSection, RetentionHealthSection, RuntimeSection } from "./server-sections.js";
import { IntercomSection, ReportedSection, ServicesHealthSection } from "./outside-sections.js";
import { healthViewTexts } from "./texts.js";
import { HealthBadge } from "./health-section.js";
import "./health.css";

const RECHECK_MS = 10_000;

/** How the app is doing: each part by itself, with what to do where it is not healthy. */
export function HealthView({ ask }: ConsoleViewProps) {
  const health = useAsked(ask, "read-health", {});
  useWhileSeen(health.reload, RECHECK_MS);
  return (
    <>
      <PageHeading
        title={healthViewTexts.title}
        lead={healthViewTexts.lead}
        actions={
          <button type="button" class="button" onClick={health.reload}>
            {healthViewTexts.refresh}
          </button>
        }
      />
      <WhenLoaded loader={health} failure={healthViewTexts.failure}>
        {(found) => (
          <>
            <div class="health-whole">
              <p role="status">
                <HealthBadge level={found.level} /> {healthViewTexts.whole[found.level]}
              </p>
              <p class="muted">
                {healthViewTexts.checkedAt} <TimeStamp at={found.at} precise />
              </p>
            </div>
            <ServicesHealthSection services={found.services} now={found.at} />
            <QueueSection queue={found.queue} />
            <div class="health-pairs">
              <IntercomSection intercom={found.intercom} now={found.at} />
              <DatabaseSection database={found.database} />
              <RetentionHealthSection retention={found.retention} now={found.at} />
              <RuntimeSection runtime={found.runtime} now={found.at} />
            </div>
            <ReportedSection reported={found.reportedToIntercom} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
