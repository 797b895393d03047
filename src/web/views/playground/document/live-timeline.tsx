/** What the app does with the playground's conversation, as it happens and in words. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { OutputOf } from "../../../../console/api/endpoints.js";
import type { PlaygroundConversation, TimelineEntry } from "../../../../console/api/playground.js";
import { confidenceInWords } from "../../../../domain/confidence.js";
import type { AskConsole } from "../../../api/console-client.js";
import { SelectField } from "../../../parts/choice-fields.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { TimeStamp } from "../../../parts/times.js";
import { usePolled } from "../../../state/repeated.js";
import { type Loader, valueOf } from "../../../state/loaded.js";
import { playgroundViewTexts } from "../texts.js";

const READY = playgroundViewTexts.page.write.messages.map(({ text }) => text);

type Timeline = OutputOf<"read-timeline">;

/** What the app does with a message, as it happens. @param since epoch milliseconds. */
export function LiveTimeline({ ask, since }: { ask: AskConsole; since: number }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const timeline = usePolled(ask, "read-timeline", { since, ...(picked === null ? {} : { conversationId: picked }) });
  const value = valueOf(timeline.loaded);
  useEffect(() => {
    if (value !== null) setPicked(pickConversation(value.conversations, chosen, READY));
  }, [value, chosen]);
  return (
    <Section title={playgroundViewTexts.page.timeline.title} lead={playgroundViewTexts.page.timeline.lead}>
      <WhenLoaded loader={useEarlierMeanwhile(timeline)} failure={playgroundViewTexts.page.timeline.failure}>
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
      {refusedAt === null ? null : <Notice tone="warning">{playgroundViewTexts.page.timeline.refused}</Notice>}
      {conversations.length < 2 || followed === null ? null : (
        <SelectField
          label={playgroundViewTexts.page.timeline.choose}
          value={followed}
          options={conversations.map(({ id, customer, begins }) => ({
            value: id,
            label: playgroundViewTexts.page.timeline.named(customer, begins),
          }))}
          onChoose={onChoose}
        />
      )}
      {link === null ? null : (
        <p>
          <a class="button button-primary" href={link} target="_blank" rel="noopener noreferrer">
            {playgroundViewTexts.page.timeline.link}
          </a>
        </p>
      )}
      {entries.length === 0 ? <p class="muted">{playgroundViewTexts.page.timeline.waiting}</p> : null}
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
    <div role="log" aria-label={playgroundViewTexts.entries.label}>
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
      return plain(playgroundViewTexts.entries.webhook(entry.topic), [playgroundViewTexts.entries.webhookDetail(entry.seconds)]);
    case "job":
      return describeJob(entry);
    case "triage":
      return plain(playgroundViewTexts.entries.triage(entry.category, entry.urgency), [
        confidenceInWords(entry.confidence),
        entry.engine,
      ]);
    case "sentiment":
      return plain(playgroundViewTexts.entries.sentiment(entry.label), [
        share(playgroundViewTexts.entries.risk, entry.risk),
        entry.engine,
      ]);
    case "draft":
      if (entry.abstained !== null) return plain(playgroundViewTexts.entries.abstained, [entry.abstained, entry.engine]);
      return plain(playgroundViewTexts.entries.draft, [
        share(playgroundViewTexts.entries.confidence, entry.confidence),
        entry.engine,
      ]);
    case "qa":
      return plain(playgroundViewTexts.entries.qa(percent(entry.overall)), [entry.engine]);
    case "effect":
      return {
        title: playgroundViewTexts.entries.effects[entry.state](entry.what),
        detail: entry.failure,
        tone: entry.state === "done" ? "good" : entry.state === "failed" ? "fault" : "neutral",
      };
  }
}

function describeJob({ automation, status, detail }: Extract<TimelineEntry, { kind: "job" }>): DescribedEntry {
  const said = detail === "switched-off" ? playgroundViewTexts.entries.withheld["switched-off"] : detail;
  const tone = status === "failed" ? "fault" : status === "failing" ? "notice" : "neutral";
  return {
    title: `${playgroundViewTexts.entries.jobs[automation]}: ${playgroundViewTexts.entries.statuses[status]}`,
    detail: said,
    tone,
  };
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
