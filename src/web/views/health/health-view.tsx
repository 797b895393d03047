import { PageHeading } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { WhenLoaded } from "../../parts/loading.js";
import { useAsked, useWhileSeen } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { DatabaseSection, QueueSection, RetentionSection, RuntimeSection } from "./server-sections.js";
import { IntercomSection, ReportedSection, ServicesSection } from "./outside-sections.js";
import { texts } from "./texts.js";
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
        title={texts.title}
        lead={texts.lead}
        actions={
          <button type="button" class="button" onClick={health.reload}>
            {texts.refresh}
          </button>
        }
      />
      <WhenLoaded loader={health} failure={texts.failure}>
        {(found) => (
          <>
            <div class="health-whole">
              <p role="status">
                <HealthBadge level={found.level} /> {texts.whole[found.level]}
              </p>
              <p class="muted">
                {texts.checkedAt} <TimeStamp at={found.at} precise />
              </p>
            </div>
            <ServicesSection services={found.services} now={found.at} />
            <QueueSection queue={found.queue} />
            <div class="health-pairs">
              <IntercomSection intercom={found.intercom} now={found.at} />
              <DatabaseSection database={found.database} />
              <RetentionSection retention={found.retention} now={found.at} />
              <RuntimeSection runtime={found.runtime} now={found.at} />
            </div>
            <ReportedSection reported={found.reportedToIntercom} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
