import { showNewMessage } from "@intercom/messenger-js-sdk";
import { Badge } from "../../../parts/badge.js";
import { Section } from "../../../parts/section.js";
import { playgroundTexts } from "../texts.js";
import { MessengerNotice } from "./messenger-notice.js";
import type { MessengerStart } from "./start-messenger.js";
import { useMessenger } from "./use-messenger.js";

const texts = playgroundTexts.page.write;

/** Three ready messages of different moods, each put into the Messenger by a click. */
export function WriteAsCustomer({ start }: { start: MessengerStart }) {
  const status = useMessenger(start);
  const { customer } = start;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <MessengerNotice status={status} />
      <p class="muted">{customer === null ? texts.visitor : texts.customer(customer.name)}</p>
      <ul class="trial-messages">
        {texts.messages.map(({ sentiment, text }) => (
          <li key={sentiment}>
            <Badge>{sentiment}</Badge>
            <p>{text}</p>
            <button type="button" class="button" disabled={status === "not-loaded"} onClick={() => showNewMessage(text)}>
              {texts.use(sentiment)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
