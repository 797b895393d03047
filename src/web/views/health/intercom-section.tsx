/** Health towards Intercom: the connection, and what Intercom is told. */
import type { Health } from "../../../console/api/health.js";
import { Section } from "../../parts/page-layout.js";
import { Ago, TimeStamp } from "../../parts/times.js";
import { Facts, HealthCheckSection } from "./health-section.js";
import { texts } from "./texts.js";

export function IntercomSection({ intercom, now }: { intercom: Health["intercom"]; now: number }) {
  const { tokenRefusedAt, lastCallAt, budget, lastWebhookAt, sweep } = intercom;
  const ago = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={texts.intercom.title} assessed={intercom}>
      <Facts
        facts={[
          {
            name: texts.intercom.token,
            value: tokenRefusedAt === null ? texts.intercom.tokenAccepted : <Refused at={tokenRefusedAt} />,
          },
          { name: texts.intercom.lastCall, value: ago(lastCallAt), missing: texts.intercom.never },
          { name: texts.intercom.budget, value: <Budget budget={budget} /> },
          { name: texts.intercom.lastWebhook, value: ago(lastWebhookAt), missing: texts.intercom.never },
          {
            name: texts.intercom.sweep,
            value: sweep === null ? null : <Sweep sweep={sweep} now={now} />,
            missing: texts.intercom.never,
          },
        ]}
      />
    </HealthCheckSection>
  );
}

function Refused({ at }: { at: number }) {
  return (
    <>
      {texts.intercom.tokenRefused} <TimeStamp at={at} />
    </>
  );
}

function Budget({ budget }: { budget: Health["intercom"]["budget"] }) {
  if (budget === null || budget.limit === null) return <>{texts.intercom.budgetUnknown}</>;
  const { remaining, limit, resetAt } = budget;
  return (
    <>
      {texts.intercom.budgetOf(remaining, limit)}
      {resetAt === null ? null : (
        <span class="health-host">
          {texts.intercom.resets} <TimeStamp at={resetAt} precise />
        </span>
      )}
    </>
  );
}

function Sweep({ sweep: { at, looked, missed }, now }: { sweep: NonNullable<Health["intercom"]["sweep"]>; now: number }) {
  return (
    <>
      <Ago at={at} now={now} />
      <span class="health-host">{texts.intercom.sweepFound(looked, missed)}</span>
    </>
  );
}

export function ReportedSection({ reported: { state, message } }: { reported: Health["reportedToIntercom"] }) {
  return (
    <Section title={texts.reported.title} lead={texts.reported.lead}>
      <p>{message ?? texts.reported[state]}</p>
    </Section>
  );
}
