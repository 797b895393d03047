/** How well triage agrees with teammates: of one category at each threshold, and which categories it confuses. */
import type { ChartConfiguration } from "chart.js";
import { useState } from "preact/hooks";
import type { CategoryReport, TriageReport } from "../../../domain/proof/triage-report.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { chartOptions, type ChartTheme } from "../../parts/chart-options.js";
import { SelectField } from "../../parts/choice-fields.js";
import { DataTable } from "../../parts/data-table.js";
import { count, title } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { proofViewTexts } from "./texts.js";
import { leastText, proposedPoint, shareText } from "./words.js";

/** Agreement and coverage of one category at each threshold. */
export function CurveSection({ categories }: { categories: readonly CategoryReport[] }) {
  const texts = proofViewTexts.curve;
  const labelled = categories.filter((each) => each.labelled > 0);
  const [chosen, setChosen] = useState("");
  const shown = labelled.find(({ category }) => category === chosen) ?? labelled[0];
  if (shown === undefined) return null;
  const heading = texts.chart(title(shown.category));
  return (
    <Section title={texts.title} lead={texts.lead}>
      <SelectField
        label={texts.category}
        options={labelled.map(({ category }) => ({ value: category, label: title(category) }))}
        value={shown.category}
        onChoose={setChosen}
      />
      <ChartPanel title={heading} point={pointOf(shown)} data={shown} configure={(theme) => curveLines(theme, shown)}>
        <DataTable
          caption={heading}
          captionUnseen
          rows={shown.curve}
          keyOf={({ threshold }) => String(threshold)}
          empty=""
          columns={[
            { key: "threshold", title: texts.threshold, kind: "number", cell: ({ threshold }) => shareText(threshold) },
            {
              key: "agreement",
              title: texts.agreement,
              kind: "number",
              missing: texts.nothing,
              cell: ({ agreement }) => (agreement === null ? null : shareText(agreement)),
            },
            {
              key: "bound",
              title: texts.lowerBound,
              kind: "number",
              missing: texts.noBound,
              cell: ({ lowerBound }) => (lowerBound == null ? null : leastText(lowerBound)),
            },
            {
              key: "coverage",
              title: texts.coverage,
              kind: "number",
              missing: texts.noLabels,
              cell: ({ coverage }) => (coverage === null ? null : shareText(coverage)),
            },
          ]}
        />
      </ChartPanel>
    </Section>
  );
}

function pointOf(report: CategoryReport): string {
  const texts = proofViewTexts.curve;
  const { category, proposedThreshold, worthwhile } = report;
  if (worthwhile === false) return texts.notWorthwhile(title(category));
  const point = texts.point(title(category), proposedThreshold);
  const at = proposedPoint(report);
  if (at === undefined || at.coverage === null) return point;
  const agreement = at.agreement === null ? null : proofViewTexts.report.shares(at.agreement, at.lowerBound ?? null);
  return point + texts.at(at.coverage, agreement);
}

function curveLines(theme: ChartTheme, { curve }: CategoryReport): ChartConfiguration {
  const texts = proofViewTexts.curve;
  const [agreement = theme.ink, coverage = theme.ink] = theme.series;
  const line = { borderWidth: 2, pointRadius: 3 };
  return {
    type: "line",
    data: {
      labels: curve.map(({ threshold }) => shareText(threshold)),
      datasets: [
        {
          ...line,
          label: texts.agreement,
          data: curve.map((point) => point.agreement),
          borderColor: agreement,
          backgroundColor: agreement,
        },
        {
          ...line,
          label: texts.coverage,
          data: curve.map((point) => point.coverage),
          borderColor: coverage,
          backgroundColor: coverage,
          borderDash: [6, 4],
          pointStyle: "rect",
        },
      ],
    },
    options: chartOptions(theme, { min: 0, max: 1, write: shareText }),
  };
}

type Confusion = TriageReport["confusion"];

/** The confusion matrix: what the app said beside what teammates decided. */
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
