/** The page with the Messenger: what is written on the left, with ready messages; what comes of it on the right. */
import { showNewMessage } from "@intercom/messenger-js-sdk";
import { useState } from "preact/hooks";
import type { AskConsole } from "../../../api/console-client.js";
import { Badge, Logo } from "../../../parts/badges.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { useAsked } from "../../../state/asked.js";
import { pageTexts as shared } from "../../../texts.js";
import { playgroundViewTexts } from "../texts.js";
import { LiveTimeline } from "./live-timeline.js";
import { type MessengerStart, type MessengerStatus, useMessenger } from "./messenger.js";

/** The page with the Messenger: what is written on the left, what comes of it on the right. */
export function PlaygroundDocument({ ask }: { ask: AskConsole }) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <div class="playground-page">
      <header class="playground-bar">
        <Logo />
        <span class="playground-product">{shared.product}</span>
        <a href="/#/try">{playgroundViewTexts.page.back}</a>
      </header>
      <main class="page">
        <header class="page-heading">
          <div class="page-heading-words">
            <h1>{playgroundViewTexts.page.title}</h1>
            <p class="lead">{playgroundViewTexts.page.lead}</p>
          </div>
        </header>
        <WhenLoaded loader={playground} failure={playgroundViewTexts.page.failure}>
          {(value) => (value.kind === "sandbox" ? <NotHere /> : <Playground ask={ask} start={value} />)}
        </WhenLoaded>
      </main>
    </div>
  );
}

function Playground({ ask, start }: { ask: AskConsole; start: MessengerStart }) {
  const [since] = useState(() => Date.now());
  return (
    <div class="playground-columns">
      <WriteAsCustomer start={start} />
      <LiveTimeline ask={ask} since={since} />
    </div>
  );
}

function NotHere() {
  const { title, text, open } = playgroundViewTexts.view.sandbox;
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
    <Section title={playgroundViewTexts.page.write.title} lead={playgroundViewTexts.page.write.lead}>
      <MessengerNotice status={status} />
      <p class="muted">
        {customer === null ? playgroundViewTexts.page.write.visitor : playgroundViewTexts.page.write.customer(customer.name)}
      </p>
      <ul class="playground-messages">
        {playgroundViewTexts.page.write.messages.map(({ sentiment, text }) => (
          <li key={sentiment}>
            <Badge>{sentiment}</Badge>
            <p>{text}</p>
            <button type="button" class="button" disabled={status === "not-loaded"} onClick={() => showNewMessage(text)}>
              {playgroundViewTexts.page.write.use(sentiment)}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the Messenger's start went, and what to do where it did not. */
function MessengerNotice({ status }: { status: MessengerStatus }) {
  if (status === "starting" || status === "shown") return <p role="status">{playgroundViewTexts.page.statuses[status]}</p>;
  const { title, remedies } = playgroundViewTexts.page.statuses[status];
  const list = typeof remedies === "function" ? remedies(window.location.hostname) : remedies;
  return (
    <Notice tone="failure" title={title}>
      <ul class="playground-remedies">
        {list.map((remedy) => (
          <li key={remedy}>{remedy}</li>
        ))}
      </ul>
      <p>{playgroundViewTexts.page.statuses.instead}</p>
    </Notice>
  );
}
