/** The confusion matrix: what the app said beside what teammates decided. */
import type { TriageReport } from "../../../domain/proof/triage-report.js";
import { DataTable } from "../../parts/data-table.js";
import { count } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { proofViewTexts } from "./texts.js";

type Confusion = TriageReport["confusion"];

export function ConfusionSection({ confusion }: { confusion: Confusion }) {
  const texts = proofViewTexts.confusion;
  if (confusion.length === 0)
    return (
      <Section title={texts.title}>
        <p class="muted">{texts.empty}</p>
      </Section>
    );
  const rows = [...new Set(confusion.map(({ said }) => said))];
  const columns = [...new Set(confusion.map(({ was }) => was))].toSorted((one, other) => rankOf(rows, one) - rankOf(rows, other));
  const most = confusion.filter(({ said, was }) => said !== was).reduce<Confusion[number] | null>(larger, null);
  const cellOf = (said: string, was: string) => confusion.find((each) => each.said === said && each.was === was)?.count ?? 0;
  return (
    <Section title={texts.title} lead={texts.lead}>
      <p>{most === null ? texts.none : texts.top(most.said, most.was, most.count)}</p>
      <div class="proof-matrix">
        <DataTable
          caption={texts.caption}
          captionUnseen
          rows={rows}
          keyOf={(said) => said}
          empty=""
          columns={[
            { key: "said", title: texts.said, cell: (said) => said },
            ...columns.map((was) => ({
              key: `was ${was}`,
              title: was,
              kind: "number" as const,
              cell: (said: string) => <MatrixCell number={cellOf(said, was)} agrees={said === was} />,
            })),
          ]}
        />
      </div>
    </Section>
  );
}

function MatrixCell({ number, agrees }: { number: number; agrees: boolean }) {
  if (!agrees) return <span class={number === 0 ? "muted" : undefined}>{count(number)}</span>;
  return (
    <strong class="proof-agrees">
      {count(number)}
      <span class="unseen"> {proofViewTexts.confusion.agrees}</span>
    </strong>
  );
}

/** In the rows' order, so that what agrees is the diagonal. */
function rankOf(rows: readonly string[], name: string): number {
  const index = rows.indexOf(name);
  return index === -1 ? rows.length : index;
}

function larger(most: Confusion[number] | null, each: Confusion[number]): Confusion[number] {
  return most === null || each.count > most.count ? each : most;
}
