/** What the app does with the playground's conversation, as it happens and in words. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { OutputOf } from "../../../../console/api/endpoints.js";
import type { PlaygroundConversation, TimelineEntry } from "../../../../console/api/playground.js";
import type { Ask } from "../../../api/console-client.js";
import { SelectField } from "../../../parts/choice-fields.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { TimeStamp } from "../../../parts/times.js";
import { usePolled } from "../../../state/asked.js";
import { type Loader, valueOf } from "../../../state/loaded.js";
import { texts } from "../texts.js";

const READY = texts.page.write.messages.map(({ text }) => text);

type Timeline = OutputOf<"read-timeline">;

/** What the app does with a message, as it happens. @param since epoch milliseconds. */
export function LiveTimeline({ ask, since }: { ask: Ask; since: number }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const timeline = usePolled(ask, "read-timeline", { since, ...(picked === null ? {} : { conversationId: picked }) });
  const value = valueOf(timeline.loaded);
  useEffect(() => {
    if (value !== null) setPicked(pickConversation(value.conversations, chosen, READY));
  }, [value, chosen]);
  return (
    <Section title={texts.page.timeline.title} lead={texts.page.timeline.lead}>
      <WhenLoaded loader={useEarlierMeanwhile(timeline)} failure={texts.page.timeline.failure}>
        {(shown) => <Story timeline={shown} onChoose={setChosen} />}
      </WhenLoaded>
    </Section>
  );
}

/** While another conversation is asked for, the one before stays where it is. */
function useEarlierMeanwhile(timeline: Loader<Timeline>): Loader<Timeline> {
  const earlier = useRef<Timeline | null>(null);
  earlier.current = valueOf(timeline.loaded) ?? earlier.current;
  if (timeline.loaded.status !== "loading" || earlier.current === null) return timeline;
  return { ...timeline, loaded: { status: "ready", value: earlier.current } };
}

function Story({ timeline, onChoose }: { timeline: Timeline; onChoose: (id: string) => void }) {
  const { conversations, followed, entries, link, refusedAt } = timeline;
  return (
    <>
      {refusedAt === null ? null : <Notice tone="warning">{texts.page.timeline.refused}</Notice>}
      {conversations.length < 2 || followed === null ? null : (
        <SelectField
          label={texts.page.timeline.choose}
          value={followed}
          options={conversations.map(({ id, customer, begins }) => ({
            value: id,
            label: texts.page.timeline.named(customer, begins),
          }))}
          onChoose={onChoose}
        />
      )}
      {link === null ? null : (
        <p>
          <a class="button button-primary" href={link} target="_blank" rel="noopener noreferrer">
            {texts.page.timeline.link}
          </a>
        </p>
      )}
      {entries.length === 0 ? <p class="muted">{texts.page.timeline.waiting}</p> : null}
      <Entries entries={entries} />
    </>
  );
}

/**
 * Which conversation belongs to the playground, in a workspace where others write too: the one chosen, else the one that begins
 * with a ready message; null leaves it to the server, which takes the newest.
 */
function pickConversation(
  conversations: readonly PlaygroundConversation[],
  chosen: string | null,
  messages: readonly string[],
): string | null {
  if (conversations.some(({ id }) => id === chosen)) return chosen;
  const ours = conversations.find(({ begins }) => begins !== null && messages.some((text) => isBeginning(begins, text)));
  return ours?.id ?? null;
}

function isBeginning(begins: string, text: string): boolean {
  return begins.length > 20 && text.startsWith(begins);
}

/** One line for each thing that happened; what is added is read out. */
function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
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
