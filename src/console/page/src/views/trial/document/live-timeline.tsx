import { useRef, useState } from "preact/hooks";
import type { OutputOf } from "../../../../../api/endpoints.js";
import type { Ask } from "../../../api/console-client.js";
import { Notice } from "../../../parts/notice.js";
import { Section } from "../../../parts/section.js";
import { SelectField } from "../../../parts/select-field.js";
import { WhenLoaded } from "../../../parts/when-loaded.js";
import { valueOf } from "../../../state/loaded.js";
import { usePolled } from "../../set-up/use-polled.js";
import { trialTexts } from "../texts.js";
import { Entries } from "./entries.js";
import { pickConversation } from "./pick-conversation.js";

const texts = trialTexts.page.timeline;
const READY = trialTexts.page.write.messages.map(({ text }) => text);

type Timeline = OutputOf<"read-timeline">;

/** What the app does with a message, as it happens. @param since epoch milliseconds. */
export function LiveTimeline({ ask, since }: { ask: Ask; since: number }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const known = useRef<Timeline["conversations"]>([]);
  const conversationId = pickConversation(known.current, chosen, READY);
  const timeline = usePolled(ask, "read-timeline", { since, ...(conversationId === null ? {} : { conversationId }) });
  known.current = valueOf(timeline.loaded)?.conversations ?? known.current;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <WhenLoaded loader={timeline} failure={texts.failure}>
        {(value) => <Story timeline={value} onChoose={setChosen} />}
      </WhenLoaded>
    </Section>
  );
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
