/** The timeline's entries in words. */
import type { TimelineEntry } from "../../../../console/api/playground.js";
import { TimeStamp } from "../../../parts/times.js";
import { texts } from "../texts.js";

/** One line for each thing that happened; what is added is read out. */
export function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <div role="log" aria-label={texts.entries.label}>
      <ol class="playground-entries">
        {entries.map((entry) => {
          const { title, detail, tone } = describeEntry(entry);
          return (
            <li key={`${entry.kind} ${entry.at} ${title}`} data-kind={entry.kind} data-tone={tone}>
              <TimeStamp at={entry.at} precise />
              <div>
                <p>{title}</p>
                {detail === null ? null : <p class="muted">{detail}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface DescribedEntry {
  readonly title: string;
  readonly detail: string | null;
  readonly tone: "good" | "notice" | "fault" | "neutral";
}

/** A line a person reads. Pure. */
function describeEntry(entry: TimelineEntry): DescribedEntry {
  switch (entry.kind) {
    case "webhook":
      return plain(texts.entries.webhook(entry.topic), [texts.entries.webhookDetail(entry.seconds)]);
    case "job":
      return describeJob(entry);
    case "triage":
      return plain(texts.entries.triage(entry.category, entry.urgency), [
        share(texts.entries.confidence, entry.confidence),
        entry.engine,
      ]);
    case "sentiment":
      return plain(texts.entries.sentiment(entry.label), [share(texts.entries.risk, entry.risk), entry.engine]);
    case "draft":
      if (entry.abstained !== null) return plain(texts.entries.abstained, [entry.abstained, entry.engine]);
      return plain(texts.entries.draft, [share(texts.entries.confidence, entry.confidence), entry.engine]);
    case "qa":
      return plain(texts.entries.qa(percent(entry.overall)), [entry.engine]);
    case "effect":
      return {
        title: texts.entries.effects[entry.state](entry.what),
        detail: entry.failure,
        tone: entry.state === "done" ? "good" : entry.state === "failed" ? "fault" : "neutral",
      };
  }
}

function describeJob({ automation, status, detail }: Extract<TimelineEntry, { kind: "job" }>): DescribedEntry {
  const said = detail === "switched-off" ? texts.entries.withheld["switched-off"] : detail;
  const tone = status === "failed" ? "fault" : status === "failing" ? "notice" : "neutral";
  return { title: `${texts.entries.jobs[automation]}: ${texts.entries.statuses[status]}`, detail: said, tone };
}

function plain(title: string, details: readonly (string | null)[]): DescribedEntry {
  const known = details.filter((detail) => detail !== null);
  return { title, detail: known.length === 0 ? null : known.join("; "), tone: "neutral" };
}

function share(describe: (share: string) => string, value: number | null): string | null {
  return value === null ? null : describe(percent(value));
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
