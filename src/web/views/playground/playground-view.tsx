/** The page _Try it_, which leads to the Messenger's own. */
import type { OutputOf } from "../../../console/api/endpoints.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading, Section } from "../../parts/page-layout.js";
import { WhenLoaded } from "../../parts/loading.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import "./playground.css";
import { playgroundViewTexts } from "./texts.js";

/** Explains the playground and leads to it: the Messenger has a page of its own, outside this one's strict policy. */
export function PlaygroundView({ ask }: ConsoleViewProps) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <>
      <PageHeading title={playgroundViewTexts.view.title} lead={playgroundViewTexts.view.lead} />
      <WhenLoaded loader={playground} failure={playgroundViewTexts.view.failure}>
        {(value) => (value.kind === "sandbox" ? <InSandbox /> : <WithMessenger customer={value.customer} />)}
      </WhenLoaded>
    </>
  );
}

function InSandbox() {
  return (
    <Notice
      tone="info"
      title={playgroundViewTexts.view.sandbox.title}
      actions={
        <a class="button button-primary" href={addressOf({ at: "inbox" })}>
          {playgroundViewTexts.view.sandbox.open}
        </a>
      }
    >
      {playgroundViewTexts.view.sandbox.text}
    </Notice>
  );
}

type Customer = Extract<OutputOf<"read-trial">, { kind: "messenger" }>["customer"];

function WithMessenger({ customer }: { customer: Customer }) {
  return (
    <Section title={playgroundViewTexts.view.messenger.title}>
      <ol class="playground-steps">
        {playgroundViewTexts.view.messenger.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">
        {customer === null
          ? playgroundViewTexts.view.messenger.visitor
          : playgroundViewTexts.view.messenger.customer(customer.name)}
      </p>
      <p class="muted">{playgroundViewTexts.view.messenger.real}</p>
      <div class="actions">
        <a class="button button-primary" href="/playground.html" target="_blank">
          {playgroundViewTexts.view.messenger.open}
          <span class="unseen"> {playgroundViewTexts.view.messenger.newTab}</span>
        </a>
      </div>
    </Section>
  );
}
