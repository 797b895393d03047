import type { OutputOf } from "../../../console/api/endpoints.js";
import { Notice } from "../../parts/notices.js";
import { PageHeading, Section } from "../../parts/page-layout.js";
import { WhenLoaded } from "../../parts/loading.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import "./playground.css";
import { texts } from "./texts.js";

/** Explains the playground and leads to it: the Messenger has a page of its own, outside this one's strict policy. */
export function PlaygroundView({ ask }: ConsoleViewProps) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <>
      <PageHeading title={texts.view.title} lead={texts.view.lead} />
      <WhenLoaded loader={playground} failure={texts.view.failure}>
        {(value) => (value.kind === "sandbox" ? <InSandbox /> : <WithMessenger customer={value.customer} />)}
      </WhenLoaded>
    </>
  );
}

function InSandbox() {
  return (
    <Notice
      tone="info"
      title={texts.view.sandbox.title}
      actions={
        <a class="button button-primary" href={addressOf({ at: "inbox" })}>
          {texts.view.sandbox.open}
        </a>
      }
    >
      {texts.view.sandbox.text}
    </Notice>
  );
}

type Customer = Extract<OutputOf<"read-trial">, { kind: "messenger" }>["customer"];

function WithMessenger({ customer }: { customer: Customer }) {
  return (
    <Section title={texts.view.messenger.title}>
      <ol class="playground-steps">
        {texts.view.messenger.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">{customer === null ? texts.view.messenger.visitor : texts.view.messenger.customer(customer.name)}</p>
      <p class="muted">{texts.view.messenger.real}</p>
      <div class="actions">
        <a class="button button-primary" href="/playground.html" target="_blank">
          {texts.view.messenger.open}
          <span class="unseen"> {texts.view.messenger.newTab}</span>
        </a>
      </div>
    </Section>
  );
}
