import type { ServiceHealth } from "../../../console/api/health.js";
import { Ago, TimeStamp } from "../../parts/times.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/page-layout.js";
import { formatDuration, HealthCheckLine } from "./health-section.js";
import { texts } from "./texts.js";

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
