import { useState } from "preact/hooks";
import type { Ask } from "../../../api/console-client.js";
import { Mark } from "../../../parts/mark.js";
import { Notice } from "../../../parts/notice.js";
import { WhenLoaded } from "../../../parts/when-loaded.js";
import { useAsked } from "../../../state/use-asked.js";
import { texts as shared } from "../../../texts.js";
import { playgroundTexts } from "../texts.js";
import { LiveTimeline } from "./live-timeline.js";
import type { MessengerStart } from "./start-messenger.js";
import { WriteAsCustomer } from "./write-as-customer.js";

const texts = playgroundTexts.page;

/** The page with the Messenger: what is written on the left, what comes of it on the right. */
export function PlaygroundDocument({ ask }: { ask: Ask }) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <div class="trial-page">
      <header class="trial-bar">
        <Mark />
        <span class="trial-product">{shared.product}</span>
        <a href="/#/try">{texts.back}</a>
      </header>
      <main class="page">
        <header class="page-heading">
          <div class="page-heading-words">
            <h1>{texts.title}</h1>
            <p class="lead">{texts.lead}</p>
          </div>
        </header>
        <WhenLoaded loader={playground} failure={texts.failure}>
          {(value) => (value.kind === "sandbox" ? <NotHere /> : <Playground ask={ask} start={value} />)}
        </WhenLoaded>
      </main>
    </div>
  );
}

function Playground({ ask, start }: { ask: Ask; start: MessengerStart }) {
  const [since] = useState(() => Date.now());
  return (
    <div class="trial-columns">
      <WriteAsCustomer start={start} />
      <LiveTimeline ask={ask} since={since} />
    </div>
  );
}

function NotHere() {
  const { title, says, open } = playgroundTexts.view.sandbox;
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
      {says}
    </Notice>
  );
}
