import type { Analytics } from "../../../../console/api/analytics.js";
import { DataTable } from "../../../parts/data-table.js";
import { Section } from "../../../parts/section.js";
import { count, percent, within } from "../format.js";
import { servicesPoint } from "../points.js";
import { texts } from "../texts.js";
import { engineName } from "./drafts-section.js";

export function ServicesSection({ metrics: { services } }: { metrics: Analytics }) {
  const words = texts.services;
  return (
    <Section title={words.title} lead={words.lead}>
      {services.length === 0 ? (
        <p class="analytics-empty">{words.empty}</p>
      ) : (
        <>
          <p>{servicesPoint(services)}</p>
          <DataTable
            caption={words.caption}
            captionUnseen
            rows={services}
            keyOf={({ contract, engine }) => `${contract} ${engine}`}
            empty=""
            columns={[
              { key: "contract", title: words.contract, cell: ({ contract }) => words.contracts.get(contract) ?? contract },
              { key: "engine", title: texts.columns.engine, cell: ({ engine }) => engineName(engine) },
              { key: "calls", title: words.calls, kind: "number", cell: ({ calls }) => count(calls) },
              {
                key: "failures",
                title: words.failures,
                kind: "number",
                cell: ({ calls, failures }) => (failures === 0 ? "0" : `${count(failures)} (${percent(failures / calls)})`),
              },
              {
                key: "half",
                title: words.half,
                kind: "number",
                missing: words.unanswered,
                cell: ({ halfWithinMs }) => (halfWithinMs === null ? null : within(halfWithinMs)),
              },
              {
                key: "most",
                title: words.most,
                kind: "number",
                missing: words.unanswered,
                cell: ({ mostWithinMs }) => (mostWithinMs === null ? null : within(mostWithinMs)),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
