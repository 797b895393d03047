/** Health towards the outside: Intercom's connection, what it is told, and the AI services. */
import type { Health, ServiceHealth } from "../../../console/api/health.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/page-layout.js";
import { Ago, TimeStamp } from "../../parts/times.js";
import { Facts, formatDuration, HealthCheckLine, HealthCheckSection } from "./health-section.js";
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

export function ServicesSection({ services, now }: { services: readonly ServiceHealth[]; now: number }) {
  return (
    <Section title={texts.services.title} lead={texts.services.lead}>
      <DataTable
        caption={texts.services.caption}
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
    { key: "contract", title: texts.services.contract, cell: ({ contract }) => texts.services.contracts[contract] },
    { key: "engine", title: texts.services.engine, cell: (service) => <Engine {...service} /> },
    { key: "status", title: texts.services.status, kind: "words", cell: (service) => <Status service={service} /> },
    {
      key: "answer",
      title: texts.services.lastAnswer,
      kind: "time",
      cell: ({ lastAnswer }) => (lastAnswer === null ? null : <Last last={lastAnswer} now={now} />),
      missing: texts.services.notYet,
    },
    {
      key: "failure",
      title: texts.services.lastFailure,
      kind: "time",
      cell: ({ lastFailure }) => (lastFailure === null ? null : <Last last={lastFailure} now={now} />),
      missing: texts.services.notYet,
    },
    {
      key: "p95",
      title: texts.services.p95,
      kind: "number",
      cell: ({ lately }) => (lately === null || lately.p95Ms === null ? null : formatDuration(lately.p95Ms)),
      missing: texts.services.noCalls,
    },
  ];
}

function Engine({ engine, host }: ServiceHealth) {
  return (
    <>
      {texts.services.engines[engine]}
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
          {texts.services.pausedUntil} <TimeStamp at={service.pausedUntil} precise />
        </p>
      )}
    </>
  );
}

function Last({ last, now }: { last: NonNullable<ServiceHealth["lastAnswer"]>; now: number }) {
  if (!last.toTheHour) return <Ago at={last.at} now={now} />;
  return (
    <>
      {texts.services.hourOf} <TimeStamp at={last.at} />
    </>
  );
}
