import { useEffect, useRef, useState } from "preact/hooks";
import type { OutputOf } from "../../../../console/api/endpoints.js";
import type { Ask } from "../../../api/console-client.js";
import { Notice } from "../../../parts/notice.js";
import { Section } from "../../../parts/section.js";
import { SelectField } from "../../../parts/select-field.js";
import { WhenLoaded } from "../../../parts/when-loaded.js";
import { valueOf } from "../../../state/loaded.js";
import type { Loader } from "../../../state/use-loaded.js";
import { usePolled } from "../../../state/use-polled.js";
import { playgroundTexts } from "../texts.js";
import { Entries } from "./entries.js";
import { pickConversation } from "./pick-conversation.js";

const texts = playgroundTexts.page.timeline;
const READY = playgroundTexts.page.write.messages.map(({ text }) => text);

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
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={useEarlierMeanwhile(timeline)} failure={texts.failure}>
        {(told) => <Story timeline={told} onChoose={setChosen} />}
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
      {refusedAt === null ? null : <Notice tone="warning">{texts.refused}</Notice>}
      {conversations.length < 2 || followed === null ? null : (
        <SelectField
          label={texts.choose}
          value={followed}
          options={conversations.map(({ id, customer, begins }) => ({ value: id, label: texts.named(customer, begins) }))}
          onChoose={onChoose}
        />
      )}
      {link === null ? null : (
        <p>
          <a class="button button-primary" href={link} target="_blank" rel="noopener noreferrer">
            {texts.link}
          </a>
        </p>
      )}
      {entries.length === 0 ? <p class="muted">{texts.waiting}</p> : null}
      <Entries entries={entries} />
    </>
  );
}
