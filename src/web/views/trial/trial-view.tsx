import type { OutputOf } from "../../../console/api/endpoints.js";
import { Notice } from "../../parts/notice.js";
import { PageHeading } from "../../parts/page-heading.js";
import { Section } from "../../parts/section.js";
import { WhenLoaded } from "../../parts/when-loaded.js";
import { addressOf } from "../../router/route.js";
import { useAsked } from "../../state/use-asked.js";
import type { ConsoleViewProps } from "../console-view-props.js";
import "./trial.css";
import { playgroundTexts } from "./texts.js";

const texts = playgroundTexts.view;

/** Explains the trial and leads to it: the Messenger has a page of its own, outside this one's strict policy. */
export function PlaygroundView({ ask }: ConsoleViewProps) {
  const playground = useAsked(ask, "read-trial", {});
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      <WhenLoaded loader={playground} failure={texts.failure}>
        {(value) => (value.kind === "sandbox" ? <InSandbox /> : <WithMessenger customer={value.customer} />)}
      </WhenLoaded>
    </>
  );
}

function InSandbox() {
  return (
    <Notice
      tone="info"
      title={texts.sandbox.title}
      actions={
        <a class="button button-primary" href={addressOf({ at: "inbox" })}>
          {texts.sandbox.open}
        </a>
      }
    >
      {texts.sandbox.says}
    </Notice>
  );
}

type Customer = Extract<OutputOf<"read-trial">, { kind: "messenger" }>["customer"];

function WithMessenger({ customer }: { customer: Customer }) {
  return (
    <Section title={texts.messenger.title}>
      <ol class="trial-steps">
        {texts.messenger.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="muted">{customer === null ? texts.messenger.visitor : texts.messenger.customer(customer.name)}</p>
      <p class="muted">{texts.messenger.real}</p>
      <div class="actions">
        <a class="button button-primary" href="/trial.html" target="_blank">
          {texts.messenger.open}
          <span class="unseen"> {texts.messenger.newTab}</span>
        </a>
      </div>
    </Section>
  );
}
