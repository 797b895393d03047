import type { TimelineEntry } from "../../../../console/api/playground.js";
import { playgroundTexts } from "../texts.js";

const texts = playgroundTexts.entries;

export interface DescribedEntry {
  readonly title: string;
  readonly detail: string | null;
  readonly tone: "good" | "notice" | "fault" | "neutral";
}

/** A line a person reads. Pure. */
export function describeEntry(entry: TimelineEntry): DescribedEntry {
  switch (entry.kind) {
    case "webhook":
      return plain(texts.webhook(entry.topic), [texts.webhookDetail(entry.seconds)]);
    case "job":
      return describeJob(entry);
    case "triage":
      return plain(texts.triage(entry.category, entry.urgency), [share(texts.confidence, entry.confidence), entry.engine]);
    case "sentiment":
      return plain(texts.sentiment(entry.label), [share(texts.risk, entry.risk), entry.engine]);
    case "draft":
      if (entry.abstained !== null) return plain(texts.abstained, [entry.abstained, entry.engine]);
      return plain(texts.draft, [share(texts.confidence, entry.confidence), entry.engine]);
    case "qa":
      return plain(texts.qa(percent(entry.overall)), [entry.engine]);
    case "effect":
      return {
        title: texts.effects[entry.state](entry.what),
        detail: entry.failure,
        tone: entry.state === "done" ? "good" : entry.state === "failed" ? "fault" : "neutral",
      };
  }
}

function describeJob({ automation, status, detail }: Extract<TimelineEntry, { kind: "job" }>): DescribedEntry {
  const said = detail === "switched-off" ? texts.withheld["switched-off"] : detail;
  const tone = status === "failed" ? "fault" : status === "failing" ? "notice" : "neutral";
  return { title: `${texts.jobs[automation]}: ${texts.statuses[status]}`, detail: said, tone };
}

function plain(title: string, details: readonly (string | null)[]): DescribedEntry {
  const known = details.filter((detail) => detail !== null);
  return { title, detail: known.length === 0 ? null : known.join("; "), tone: "neutral" };
}

function share(say: (share: string) => string, value: number | null): string | null {
  return value === null ? null : say(percent(value));
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
