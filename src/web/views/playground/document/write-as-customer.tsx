/** Ready messages for the Messenger, and how its start went. */
import { showNewMessage } from "@intercom/messenger-js-sdk";
import { Badge } from "../../../parts/badges.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { texts } from "../texts.js";
import { type MessengerStart, type MessengerStatus, useMessenger } from "./messenger.js";

/** Three ready messages of different sentiment, each put into the Messenger by a click. */
export function WriteAsCustomer({ start }: { start: MessengerStart }) {
  const status = useMessenger(start);
  const { customer } = start;
  return (
    <Section title={texts.page.write.title} lead={texts.page.write.lead}>
      <MessengerNotice status={status} />
      <p class="muted">{customer === null ? texts.page.write.visitor : texts.page.write.customer(customer.name)}</p>
      <ul class="playground-messages">
        {texts.page.write.messages.map(({ sentiment, text }) => (
          <li key={sentiment}>
            <Badge>{sentiment}</Badge>
            <p>{text}</p>
            <button type="button" class="button" disabled={status === "not-loaded"} onClick={() => showNewMessage(text)}>
              {texts.page.write.use(sentiment)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the Messenger's start went, and what to do where it did not. */
function MessengerNotice({ status }: { status: MessengerStatus }) {
  if (status === "starting" || status === "shown") return <p role="status">{texts.page.statuses[status]}</p>;
  const { title, remedies } = texts.page.statuses[status];
  const list = typeof remedies === "function" ? remedies(window.location.hostname) : remedies;
  return (
    <Notice tone="failure" title={title}>
      <ul class="playground-remedies">
        {list.map((remedy) => (
          <li key={remedy}>{remedy}</li>
        ))}
      </ul>
      <p>{texts.page.statuses.instead}</p>
    </Notice>
  );
}
