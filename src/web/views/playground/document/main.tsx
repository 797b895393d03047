/** The page with the Messenger: its start, what is written on the left with ready messages, what comes of it on the right. */
import "../../../api/strict-policy.js";
import { render } from "preact";
import { type AskConsole, createAsk } from "../../../api/console-client.js";
import "../playground.css";
import { Intercom, onShow, showNewMessage } from "@intercom/messenger-js-sdk";
import { useEffect, useState } from "preact/hooks";
import type { OutputOf } from "../../../../console/api/endpoints.js";
import { Badge, Logo } from "../../../parts/badges.js";
import { WhenLoaded } from "../../../parts/loading.js";
import { Notice } from "../../../parts/notices.js";
import { Section } from "../../../parts/page-layout.js";
import { useAsked } from "../../../state/asked.js";
import { pageTexts as shared } from "../../../texts.js";
import { playgroundViewTexts } from "../texts.js";
import { LiveTimeline } from "./live-timeline.js";

function PlaygroundDocument({ ask }: { ask: AskConsole }) {
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
  // A browser's clock may be minutes ahead, and nothing would have come since.
  const [since] = useState(start.at);
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

type MessengerStart = Extract<OutputOf<"read-trial">, { kind: "messenger" }>;
type MessengerStatus = "starting" | "shown" | "not-loaded" | "not-shown";

/** Slow lines need some; then somebody should know what is wrong. */
const PATIENCE_MS = 12_000;
const CHECK_EVERY_MS = 250;
/** The id under which Intercom's package puts the script of the Messenger. */
const SCRIPT_ID = "_intercom_npm_loader";
/** Intercom documents no sign of success; these are the launcher's and the Messenger's outermost elements. */
const SIGNS = "#intercom-container, .intercom-lightweight-app, .intercom-app, #intercom-frame";

/**
 * Starts the workspace's Messenger; can be done once a page. Reports how that goes until it is stopped.
 * Whom it is for stands in the token alone, so that nothing unproved is said.
 */
function startMessenger(start: MessengerStart, report: (status: MessengerStatus) => void): () => void {
  const { appId, region, customer } = start;
  // The package counts Australia as "ap", Intercom everywhere else as "au".
  Intercom({
    app_id: appId,
    region: region === "au" ? "ap" : region,
    ...(customer === null ? {} : { intercom_user_jwt: customer.token }),
  });
  const script = document.getElementById(SCRIPT_ID);
  let loaded = false;
  const onLoad = () => void (loaded = true);
  const onError = () => resolve("not-loaded");
  const check = window.setInterval(() => {
    if (document.querySelector(SIGNS) !== null) resolve("shown");
  }, CHECK_EVERY_MS);
  const enough = window.setTimeout(() => resolve(loaded ? "not-shown" : "not-loaded"), PATIENCE_MS);
  script?.addEventListener("load", onLoad);
  script?.addEventListener("error", onError);
  onShow(() => resolve("shown"));

  function stop(): void {
    window.clearInterval(check);
    window.clearTimeout(enough);
    script?.removeEventListener("load", onLoad);
    script?.removeEventListener("error", onError);
  }
  function resolve(status: MessengerStatus): void {
    stop();
    report(status);
  }
  return stop;
}

/** The Messenger beside this page, started once. */
function useMessenger(start: MessengerStart): MessengerStatus {
  const [status, setStatus] = useState<MessengerStatus>("starting");
  useEffect(() => startMessenger(start, setStatus), []);
  return status;
}

const page = document.getElementById("page");
if (page) render(<PlaygroundDocument ask={createAsk("/console/api")} />, page);
