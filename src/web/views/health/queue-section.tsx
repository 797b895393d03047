import type { Health, QueuedJobs } from "../../../console/api/health.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { addressOf } from "../../router/route.js";
import { Facts } from "./facts.js";
import { formatDuration } from "./format.js";
import { HealthCheckSection } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.queue;

const COLUMNS: readonly Column<QueuedJobs>[] = [
  { key: "job", title: words.job, kind: "words", cell: ({ summary }) => summary },
  { key: "waiting", title: words.waiting, kind: "number", cell: ({ waiting }) => waiting },
  { key: "later", title: words.later, kind: "number", cell: ({ later }) => later },
  { key: "running", title: words.running, kind: "number", cell: ({ running }) => running },
  {
    key: "oldest",
    title: words.oldest,
    kind: "number",
    cell: ({ oldestSeconds }) => (oldestSeconds > 0 ? formatDuration(oldestSeconds * 1000) : null),
    missing: words.notWaiting,
  },
];

export function QueueSection({ queue }: { queue: Health["queue"] }) {
  const { jobs, givenUpToday } = queue;
  return (
    <HealthCheckSection title={words.title} assessed={queue}>
      {jobs === null ? null : (
        <DataTable
          caption={words.caption}
          captionUnseen
          columns={COLUMNS}
          rows={jobs}
          keyOf={({ job }) => job}
          empty={words.empty}
        />
      )}
      <Facts facts={[{ name: words.givenUp, value: givenUpToday }]} />
      {givenUpToday === null || givenUpToday === 0 ? null : (
        <p>
          <a href={addressOf({ at: "given-up" })}>{words.open}</a>
        </p>
      )}
    </HealthCheckSection>
  );
}
