/** The page with the Messenger: what is written on the left, with ready messages; what comes of it on the right. */
import { showNewMessage } from "@intercom/messenger-js-sdk";
import { useState } from "preact/hooks";
import type { Ask } from "../../../api/console-client.js";
import { Badge, Logo } from "../../../parts/badges.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { useAsked } from "../../../state/asked.js";
import { texts as shared } from "../../../texts.js";
import { texts } from "../texts.js";
import { LiveTimeline } from "./live-timeline.js";
import { type MessengerStart, type MessengerStatus, useMessenger } from "./messenger.js";

/** The page with the Messenger: what is written on the left, what comes of it on the right. */
export function PlaygroundDocument({ ask }: { ask: Ask }) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <div class="playground-page">
      <header class="playground-bar">
        <Logo />
        <span class="playground-product">{shared.product}</span>
        <a href="/#/try">{texts.page.back}</a>
      </header>
      <main class="page">
        <header class="page-heading">
          <div class="page-heading-words">
            <h1>{texts.page.title}</h1>
            <p class="lead">{texts.page.lead}</p>
          </div>
        </header>
        <WhenLoaded loader={playground} failure={texts.page.failure}>
          {(value) => (value.kind === "sandbox" ? <NotHere /> : <Playground ask={ask} start={value} />)}
        </WhenLoaded>
      </main>
    </div>
  );
}

function Playground({ ask, start }: { ask: Ask; start: MessengerStart }) {
  const [since] = useState(() => Date.now());
  return (
    <div class="playground-columns">
      <WriteAsCustomer start={start} />
      <LiveTimeline ask={ask} since={since} />
    </div>
  );
}

function NotHere() {
  const { title, text, open } = texts.view.sandbox;
  return (
    <Notice
      tone="info"
      title={title}
      actions={
        <a class="button button-primary" href="/">
          {open}
        </a>
      }
    >
      {text}
    </Notice>
  );
}

/** Three ready messages of different sentiment, each put into the Messenger by a click. */
function WriteAsCustomer({ start }: { start: MessengerStart }) {
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
