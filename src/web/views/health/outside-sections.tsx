/** Health towards the outside: Intercom's connection, what it is told, and the AI services. */
import type { Health, ServiceHealth } from "../../../console/api/health.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/page-layout.js";
import { Ago, formatDuration, TimeStamp } from "../../parts/times.js";
import { alertTexts } from "../settings/alert-texts.js";
import { Facts, HealthCheckLine, HealthCheckSection } from "./health-section.js";
import { healthViewTexts } from "./texts.js";

export function IntercomSection({ intercom, now }: { intercom: Health["intercom"]; now: number }) {
  const { tokenRefusedAt, lastCallAt, budget, lastWebhookAt, sweep } = intercom;
  const ago = (at: number | null) => (at === null ? null : <Ago at={at} now={now} />);
  return (
    <HealthCheckSection title={healthViewTexts.intercom.title} assessed={intercom}>
      <Facts
        facts={[
          {
            name: healthViewTexts.intercom.token,
            value: tokenRefusedAt === null ? healthViewTexts.intercom.tokenAccepted : <Refused at={tokenRefusedAt} />,
          },
          { name: healthViewTexts.intercom.lastCall, value: ago(lastCallAt), missing: healthViewTexts.intercom.never },
          { name: healthViewTexts.intercom.budget, value: <Budget budget={budget} /> },
          { name: healthViewTexts.intercom.lastWebhook, value: ago(lastWebhookAt), missing: healthViewTexts.intercom.never },
          {
            name: healthViewTexts.intercom.sweep,
            value: sweep === null ? null : <Sweep sweep={sweep} now={now} />,
            missing: healthViewTexts.intercom.never,
          },
        ]}
      />
    </HealthCheckSection>
  );
}

function Refused({ at }: { at: number }) {
  return (
    <>
      {healthViewTexts.intercom.tokenRefused} <TimeStamp at={at} />
    </>
  );
}

function Budget({ budget }: { budget: Health["intercom"]["budget"] }) {
  if (budget === null || budget.limit === null) return <>{healthViewTexts.intercom.budgetUnknown}</>;
  const { remaining, limit, resetAt } = budget;
  return (
    <>
      {healthViewTexts.intercom.budgetOf(remaining, limit)}
      {resetAt === null ? null : (
        <span class="health-host">
          {healthViewTexts.intercom.resets} <TimeStamp at={resetAt} precise />
        </span>
      )}
    </>
  );
}

function Sweep({ sweep: { at, looked, missed }, now }: { sweep: NonNullable<Health["intercom"]["sweep"]>; now: number }) {
  return (
    <>
      <Ago at={at} now={now} />
      <span class="health-host">{healthViewTexts.intercom.sweepFound(looked, missed)}</span>
    </>
  );
}

export function ReportedSection({ reported: { state, message } }: { reported: Health["reportedToIntercom"] }) {
  return (
    <Section title={healthViewTexts.reported.title} lead={healthViewTexts.reported.lead}>
      <p>{message ?? healthViewTexts.reported[state]}</p>
    </Section>
  );
}

export function ServicesHealthSection({ services, now }: { services: readonly ServiceHealth[]; now: number }) {
  return (
    <Section title={healthViewTexts.services.title} lead={healthViewTexts.services.lead}>
      <DataTable
        caption={healthViewTexts.services.caption}
        captionUnseen
        columns={columnsAt(now)}
        rows={services}
        keyOf={({ contract }) => contract}
        empty={null}
      />
    </Section>
  );
}

function columnsAt(now: number): readonly Column<ServiceHealth>[] {
  return [
    {
      key: "contract",
      title: healthViewTexts.services.contract,
      cell: ({ contract }) => healthViewTexts.services.contracts[contract],
    },
    { key: "engine", title: healthViewTexts.services.engine, cell: (service) => <Engine {...service} /> },
    { key: "status", title: healthViewTexts.services.status, kind: "words", cell: (service) => <Status service={service} /> },
    {
      key: "answer",
      title: healthViewTexts.services.lastAnswer,
      kind: "time",
      cell: ({ lastAnswer }) => (lastAnswer === null ? null : <Last last={lastAnswer} now={now} />),
      missing: healthViewTexts.services.notYet,
    },
    {
      key: "failure",
      title: healthViewTexts.services.lastFailure,
      kind: "time",
      cell: ({ lastFailure }) => (lastFailure === null ? null : <Last last={lastFailure} now={now} />),
      missing: healthViewTexts.services.notYet,
    },
    {
      key: "p95",
      title: healthViewTexts.services.p95,
      kind: "number",
      cell: ({ lately }) => (lately === null || lately.p95Ms === null ? null : formatDuration(lately.p95Ms)),
      missing: healthViewTexts.services.noCalls,
    },
  ];
}

function Engine({ engine, host }: ServiceHealth) {
  return (
    <>
      {healthViewTexts.services.engines[engine]}
      {host === null ? null : <span class="health-host">{host}</span>}
    </>
  );
}

function Status({ service }: { service: ServiceHealth }) {
  return (
    <>
      <HealthCheckLine {...service} />
      {service.pausedUntil === null ? null : (
        <p>
          {healthViewTexts.services.pausedUntil} <TimeStamp at={service.pausedUntil} precise />
        </p>
      )}
    </>
  );
}

function Last({ last, now }: { last: NonNullable<ServiceHealth["lastAnswer"]>; now: number }) {
  if (!last.toTheHour) return <Ago at={last.at} now={now} />;
  return (
    <>
      {healthViewTexts.services.hourOf} <TimeStamp at={last.at} />
    </>
  );
}

export function AlertsHealthSection({ alerts, now }: { alerts: Health["alerts"]; now: number }) {
  const { lastSent, lastFailure, retried } = alerts;
  const { never, ...names } = healthViewTexts.alerts;
  return (
    <HealthCheckSection title={names.title} assessed={alerts}>
      <Facts
        facts={[
          { name: names.lastSent, value: lastSent && <AlertOutcome outcome={lastSent} now={now} />, missing: never },
          { name: names.lastFailure, value: lastFailure && <AlertOutcome outcome={lastFailure} now={now} />, missing: never },
          { name: names.retried, value: retried },
        ]}
      />
    </HealthCheckSection>
  );
}

function AlertOutcome({ outcome, now }: { outcome: NonNullable<Health["alerts"]["lastSent"]>; now: number }) {
  const { at, kind, channel, problem } = outcome;
  const about = [alertTexts.kinds[kind] ?? kind, healthViewTexts.alerts.channels[channel], problem].filter(Boolean).join(" · ");
  return (
    <>
      <Ago at={at} now={now} />
      <span class="health-host">{about}</span>
    </>
  );
}
