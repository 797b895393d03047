import { PageHeading } from "../../parts/page-heading.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import { useAsked } from "../../state/use-asked.js";
import { useWhileSeen } from "../../state/use-while-seen.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { DatabaseSection } from "./database-section.js";
import { IntercomSection } from "./intercom-section.js";
import { QueueSection } from "./queue-section.js";
import { RetentionSection } from "./retention-section.js";
import { RuntimeSection } from "./runtime-section.js";
import { ServicesSection } from "./services-section.js";
import { ReportedSection } from "./told-section.js";
import { texts } from "./texts.js";
import { HealthBadge } from "./verdict-badge.js";
import "./health.css";

const RECHECK_MS = 10_000;

/** How the app fares: each thing by itself, with what to do where it is not well. */
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
            <ReportedSection told={found.reportedToIntercom} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}
