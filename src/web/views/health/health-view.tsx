/** How the app is doing: each part by itself, with what to do where it is not healthy; the server's own parts here. */
import type { Health, QueuedJobs } from "../../../console/api/health.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { WhenLoaded } from "../../parts/loading.js";
import { PageHeading } from "../../parts/page-layout.js";
import { Ago, formatDuration, TimeStamp } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import { useWhileSeen } from "../../state/while-seen.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import { Facts, HealthBadge, HealthCheckSection } from "./health-section.js";
import "./health.css";
import { AlertsHealthSection, IntercomSection, ReportedSection, ServicesHealthSection } from "./outside-sections.js";
import { healthViewTexts } from "./texts.js";

const RECHECK_MS = 10_000;

export function HealthView({ ask }: ConsoleViewProps) {
  const health = useAsked(ask, "read-health", {});
  useWhileSeen(health.refresh, RECHECK_MS);
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
              <AutonomySection autonomy={found.autonomy} />
              <AlertsHealthSection alerts={found.alerts} now={found.at} />
              <RuntimeSection runtime={found.runtime} now={found.at} />
            </div>
            <ReportedSection reported={found.reportedToIntercom} />
          </>
        )}
      </WhenLoaded>
    </>
  );
}

const COLUMNS: readonly Column<QueuedJobs>[] = [
  { key: "job", title: healthViewTexts.queue.job, kind: "words", cell: ({ summary }) => summary },
  { key: "waiting", title: healthViewTexts.queue.waiting, kind: "number", cell: ({ waiting }) => waiting },
  { key: "later", title: healthViewTexts.queue.later, kind: "number", cell: ({ later }) => later },
  { key: "running", title: healthViewTexts.queue.running, kind: "number", cell: ({ running }) => running },
  {
    key: "oldest",
    title: healthViewTexts.queue.oldest,
    kind: "number",
    cell: ({ oldestSeconds }) => (oldestSeconds > 0 ? formatDuration(oldestSeconds * 1000) : null),
    missing: healthViewTexts.queue.notWaiting,
  },
];

function QueueSection({ queue }: { queue: Health["queue"] }) {
  const { jobs, givenUp, givenUpToday } = queue;
  return (
    <HealthCheckSection title={healthViewTexts.queue.title} assessed={queue}>
      {jobs === null ? null : (
        <DataTable
          caption={healthViewTexts.queue.caption}
          captionUnseen
          columns={COLUMNS}
          rows={jobs}
          keyOf={({ job }) => job}
          empty={healthViewTexts.queue.empty}
        />
      )}
      <Facts
        facts={[
          { name: healthViewTexts.queue.givenUp, value: givenUp },
          { name: healthViewTexts.queue.givenUpToday, value: givenUpToday },
        ]}
      />
      {givenUp === null || givenUp === 0 ? null : (
        <p>
          <a href={addressOf({ at: "given-up" })}>{healthViewTexts.queue.open}</a>
        </p>
      )}
    </HealthCheckSection>
  );
}

function DatabaseSection({ database }: { database: Health["database"] }) {
  const { kind, answeredInMs, bytes, migrations } = database;
  const newest = migrations?.at(-1);
  return (
    <HealthCheckSection title={healthViewTexts.database.title} assessed={database}>
      <Facts
        facts={[
          { name: healthViewTexts.database.kind, value: healthViewTexts.database.kinds[kind] },
          { name: healthViewTexts.database.answered, value: answeredInMs === null ? null : formatDuration(answeredInMs) },
          { name: healthViewTexts.database.size, value: bytes === null ? null : formatBytes(bytes) },
          {
            name: healthViewTexts.database.migrations,
            value: newest === undefined ? null : healthViewTexts.database.newest(migrations?.length ?? 0, newest),
          },
        ]}
      />
    </HealthCheckSection>
  );
}

function RetentionHealthSection({ retention, now }: { retention: Health["retention"]; now: number }) {
  const { days, rawDays, lastAt, nextAt } = retention;
  const when = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={healthViewTexts.retention.title} assessed={retention}>
      <Facts
        facts={[
          { name: healthViewTexts.retention.days, value: healthViewTexts.retention.daysOf(days, rawDays) },
          { name: healthViewTexts.retention.last, value: when(lastAt), missing: healthViewTexts.retention.never },
          { name: healthViewTexts.retention.next, value: when(nextAt), missing: healthViewTexts.retention.never },
        ]}
      />
    </HealthCheckSection>
  );
}

function AutonomySection({ autonomy }: { autonomy: Health["autonomy"] }) {
  return (
    <HealthCheckSection title={healthViewTexts.autonomy.title} assessed={autonomy}>
      <Facts facts={[{ name: healthViewTexts.autonomy.open, value: autonomy.openProposals }]} />
    </HealthCheckSection>
  );
}

function RuntimeSection({ runtime, now }: { runtime: Health["runtime"]; now: number }) {
  const { app, node, startedAt, memoryBytes } = runtime;
  return (
    <HealthCheckSection title={healthViewTexts.runtime.title} assessed={runtime}>
      <Facts
        facts={[
          { name: healthViewTexts.runtime.version, value: app === "" ? null : app, missing: healthViewTexts.runtime.noVersion },
          { name: healthViewTexts.runtime.node, value: node },
          { name: healthViewTexts.runtime.started, value: <Ago at={startedAt} now={now} /> },
          { name: healthViewTexts.runtime.memory, value: formatBytes(memoryBytes) },
        ]}
      />
    </HealthCheckSection>
  );
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** Such as "84 MB". */
function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = UNITS[power] ?? "byte";
  const digits = power > 2 ? 1 : 0;
  return new Intl.NumberFormat("en", { style: "unit", unit, maximumFractionDigits: digits }).format(bytes / 1000 ** power);
}
