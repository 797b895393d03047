import { useState } from "preact/hooks";
import type { Ask } from "../../../api/console-client.js";
import { Logo } from "../../../parts/badges.js";
import { Notice } from "../../../parts/notices.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { useAsked } from "../../../state/asked.js";
import { texts as shared } from "../../../texts.js";
import { texts } from "../texts.js";
import { LiveTimeline } from "./live-timeline.js";
import type { MessengerStart } from "./messenger.js";
import { WriteAsCustomer } from "./write-as-customer.js";

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
