import type { Health } from "../../../console/api/health.js";
import { Ago } from "../../parts/ago.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { Facts } from "./facts.js";
import { HealthCheckSection } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.intercom;

export function IntercomSection({ intercom, now }: { intercom: Health["intercom"]; now: number }) {
  const { tokenRefusedAt, lastCallAt, budget, lastWebhookAt, sweep } = intercom;
  const ago = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={words.title} assessed={intercom}>
      <Facts
        facts={[
          { name: words.token, value: tokenRefusedAt === null ? words.tokenAccepted : <Refused at={tokenRefusedAt} /> },
          { name: words.lastCall, value: ago(lastCallAt), missing: words.never },
          { name: words.budget, value: <Budget budget={budget} /> },
          { name: words.lastWebhook, value: ago(lastWebhookAt), missing: words.never },
          { name: words.sweep, value: sweep === null ? null : <Sweep sweep={sweep} now={now} />, missing: words.never },
        ]}
      />
    </HealthCheckSection>
  );
}

function Refused({ at }: { at: number }) {
  return (
    <>
      {words.tokenRefused} <TimeStamp at={at} />
    </>
  );
}

function Budget({ budget }: { budget: Health["intercom"]["budget"] }) {
  if (budget === null || budget.limit === null) return <>{words.budgetUnknown}</>;
  const { remaining, limit, resetAt } = budget;
  return (
    <>
      {words.budgetOf(remaining, limit)}
      {resetAt === null ? null : (
        <span class="health-host">
          {words.resets} <TimeStamp at={resetAt} precise />
        </span>
      )}
    </>
  );
}

function Sweep({ sweep: { at, looked, missed }, now }: { sweep: NonNullable<Health["intercom"]["sweep"]>; now: number }) {
  return (
    <>
      <Ago at={at} now={now} />
      <span class="health-host">{words.sweepFound(looked, missed)}</span>
    </>
  );
}
