import type { ServiceHealth } from "../../../console/api/health.js";
import { Ago } from "../../parts/ago.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/section.js";
import { TimeStamp } from "../../parts/time-stamp.js";
import { formatDuration } from "./format.js";
import { HealthCheckLine } from "./judged-section.js";
import { texts } from "./texts.js";

const words = texts.services;

export function ServicesSection({ services, now }: { services: readonly ServiceHealth[]; now: number }) {
  return (
    <Section title={words.title} lead={words.lead}>
      <DataTable
        caption={words.caption}
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
    { key: "contract", title: words.contract, cell: ({ contract }) => words.contracts[contract] },
    { key: "engine", title: words.engine, cell: (service) => <Engine {...service} /> },
    { key: "status", title: words.status, kind: "words", cell: (service) => <Status service={service} /> },
    {
      key: "answer",
      title: words.lastAnswer,
      kind: "time",
      cell: ({ lastAnswer }) => (lastAnswer === null ? null : <Last last={lastAnswer} now={now} />),
      missing: words.notYet,
    },
    {
      key: "failure",
      title: words.lastFailure,
      kind: "time",
      cell: ({ lastFailure }) => (lastFailure === null ? null : <Last last={lastFailure} now={now} />),
      missing: words.notYet,
    },
    {
      key: "p95",
      title: words.p95,
      kind: "number",
      cell: ({ lately }) => (lately === null || lately.p95Ms === null ? null : formatDuration(lately.p95Ms)),
      missing: words.noCalls,
    },
  ];
}

function Engine({ engine, host }: ServiceHealth) {
  return (
    <>
      {words.engines[engine]}
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
          {words.pausedUntil} <TimeStamp at={service.pausedUntil} precise />
        </p>
      )}
    </>
  );
}

function Last({ last, now }: { last: NonNullable<ServiceHealth["lastAnswer"]>; now: number }) {
  if (!last.toTheHour) return <Ago at={last.at} now={now} />;
  return (
    <>
      {words.hourOf} <TimeStamp at={last.at} />
    </>
  );
}
