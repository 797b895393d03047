/** The server's own health: queue, database, retention and the process. */
import type { Health, QueuedJobs } from "../../../console/api/health.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { Ago } from "../../parts/times.js";
import { addressOf } from "../../router/route.js";
import { Facts, formatBytes, formatDuration, HealthCheckSection } from "./health-section.js";
import { texts } from "./texts.js";

const COLUMNS: readonly Column<QueuedJobs>[] = [
  { key: "job", title: texts.queue.job, kind: "words", cell: ({ summary }) => summary },
  { key: "waiting", title: texts.queue.waiting, kind: "number", cell: ({ waiting }) => waiting },
  { key: "later", title: texts.queue.later, kind: "number", cell: ({ later }) => later },
  { key: "running", title: texts.queue.running, kind: "number", cell: ({ running }) => running },
  {
    key: "oldest",
    title: texts.queue.oldest,
    kind: "number",
    cell: ({ oldestSeconds }) => (oldestSeconds > 0 ? formatDuration(oldestSeconds * 1000) : null),
    missing: texts.queue.notWaiting,
  },
];

export function QueueSection({ queue }: { queue: Health["queue"] }) {
  const { jobs, givenUpToday } = queue;
  return (
    <HealthCheckSection title={texts.queue.title} assessed={queue}>
      {jobs === null ? null : (
        <DataTable
          caption={texts.queue.caption}
          captionUnseen
          columns={COLUMNS}
          rows={jobs}
          keyOf={({ job }) => job}
          empty={texts.queue.empty}
        />
      )}
      <Facts facts={[{ name: texts.queue.givenUp, value: givenUpToday }]} />
      {givenUpToday === null || givenUpToday === 0 ? null : (
        <p>
          <a href={addressOf({ at: "given-up" })}>{texts.queue.open}</a>
        </p>
      )}
    </HealthCheckSection>
  );
}

export function DatabaseSection({ database }: { database: Health["database"] }) {
  const { kind, answeredInMs, bytes, migrations } = database;
  const newest = migrations?.at(-1);
  return (
    <HealthCheckSection title={texts.database.title} assessed={database}>
      <Facts
        facts={[
          { name: texts.database.kind, value: texts.database.kinds[kind] },
          { name: texts.database.answered, value: answeredInMs === null ? null : formatDuration(answeredInMs) },
          { name: texts.database.size, value: bytes === null ? null : formatBytes(bytes) },
          {
            name: texts.database.migrations,
            value: newest === undefined ? null : texts.database.newest(migrations?.length ?? 0, newest),
          },
        ]}
      />
    </HealthCheckSection>
  );
}

export function RetentionSection({ retention, now }: { retention: Health["retention"]; now: number }) {
  const { days, rawDays, lastAt, nextAt } = retention;
  const when = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={texts.retention.title} assessed={retention}>
      <Facts
        facts={[
          { name: texts.retention.days, value: texts.retention.daysOf(days, rawDays) },
          { name: texts.retention.last, value: when(lastAt), missing: texts.retention.never },
          { name: texts.retention.next, value: when(nextAt), missing: texts.retention.never },
        ]}
      />
    </HealthCheckSection>
  );
}

export function RuntimeSection({ runtime, now }: { runtime: Health["runtime"]; now: number }) {
  const { app, node, startedAt, memoryBytes } = runtime;
  return (
    <HealthCheckSection title={texts.runtime.title} assessed={runtime}>
      <Facts
        facts={[
          { name: texts.runtime.version, value: app === "" ? null : app, missing: texts.runtime.noVersion },
          { name: texts.runtime.node, value: node },
          { name: texts.runtime.started, value: <Ago at={startedAt} now={now} /> },
          { name: texts.runtime.memory, value: formatBytes(memoryBytes) },
        ]}
      />
    </HealthCheckSection>
  );
}
