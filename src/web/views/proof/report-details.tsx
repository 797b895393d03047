/** Details of a report: drafts by category, scores by band, what people assigned again, and what it costs. */
import type { ChartConfiguration } from "chart.js";
import type { CategoryDraftsReport, CostReport, QaReport, ScoreBand } from "../../../domain/proof/report.js";
import type { ReassignedReport } from "../../../domain/proof/triage-report.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../parts/chart-options.js";
import { type Column, DataTable } from "../../parts/data-table.js";
import { count, title, decimal } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { NumberTile, NumberTiles } from "../../parts/values.js";
import { proofViewTexts } from "./texts.js";
import { minutesText, secondsText, shareText } from "./words.js";

const shareOf = (value: number | null) => (value === null ? null : shareText(value));

export function DraftsByCategory({ categories }: { readonly categories: readonly CategoryDraftsReport[] }) {
  const texts = proofViewTexts.drafts;
  const outcome = (key: "compared" | "asIs" | "lightEdit" | "heavyEdit" | "other"): Column<CategoryDraftsReport> => ({
    key,
    title: texts[key],
    kind: "number",
    cell: (row) => count(row[key]),
  });
  return (
    <DataTable
      caption={texts.byCategory}
      rows={categories}
      keyOf={({ category }) => category}
      empty={texts.nothing}
      columns={[
        { key: "category", title: texts.category, cell: ({ category }) => title(category) },
        outcome("compared"),
        outcome("asIs"),
        outcome("lightEdit"),
        outcome("heavyEdit"),
        outcome("other"),
        {
          key: "similarity",
          title: texts.similarity,
          kind: "number",
          missing: texts.noneCompared,
          cell: ({ similarity }) => shareOf(similarity),
        },
        {
          key: "meaning",
          title: texts.meaning,
          kind: "number",
          missing: texts.meaningUnknown,
          cell: ({ meaning }) => shareOf(meaning),
        },
        { key: "withheld", title: texts.withheldHere, kind: "number", cell: ({ withheld }) => count(withheld) },
      ]}
    />
  );
}

/** How scores are spread, and what customers rated in each band. */
export function ScoresPanel({ qa }: { readonly qa: QaReport }) {
  const texts = proofViewTexts.qa;
  const { distribution = [], scored } = qa;
  if (scored === 0 || distribution.length === 0) return null;
  const most = distribution.reduce((best, band) => (band.scored > best.scored ? band : best));
  return (
    <ChartPanel
      title={texts.chart}
      point={texts.point(texts.band(most.from, most.to), most.scored, scored)}
      data={qa}
      configure={(theme) => scoreBars(theme, distribution)}
    >
      <DataTable
        caption={texts.chart}
        captionUnseen
        rows={distribution}
        keyOf={({ from }) => String(from)}
        empty=""
        columns={[
          { key: "band", title: texts.score, cell: ({ from, to }) => texts.band(from, to) },
          { key: "scored", title: texts.conversations, kind: "number", cell: (band) => count(band.scored) },
          { key: "rated", title: texts.rated, kind: "number", cell: ({ rated }) => count(rated) },
          {
            key: "rating",
            title: texts.meanRating,
            kind: "number",
            missing: texts.noneRated,
            cell: ({ meanRating }) => (meanRating === null ? null : decimal(meanRating, 1)),
          },
        ]}
      />
    </ChartPanel>
  );
}

function scoreBars(theme: ChartTheme, bands: readonly ScoreBand[]): ChartConfiguration {
  const texts = proofViewTexts.qa;
  return {
    type: "bar",
    data: {
      labels: bands.map(({ from, to }) => texts.band(from, to)),
      datasets: [
        {
          label: texts.conversations,
          data: bands.map(({ scored }) => scored),
          backgroundColor: hatch(theme.series[0] ?? theme.ink, 0, theme.surface),
        },
      ],
    },
    options: chartOptions(theme, { whole: true, write: count, legend: false }),
  };
}

/** Reports of before do not have it. */
export function ReassignedSection({ reassigned }: { readonly reassigned: ReassignedReport | null | undefined }) {
  const texts = proofViewTexts.reassigned;
  if (reassigned == null) return null;
  const { cases, toFinal } = reassigned;
  const rows = (["toFinal", "toFirst", "elsewhere", "undecided"] as const).map((key) => ({
    label: texts[key],
    value: reassigned[key],
  }));
  return (
    <Section title={texts.title} lead={texts.lead}>
      <p>{cases === 0 ? texts.none : texts.point(cases, toFinal)}</p>
      {cases === 0 ? null : (
        <DataTable
          caption={texts.caption}
          rows={rows}
          keyOf={({ label }) => label}
          empty=""
          columns={[
            { key: "answer", title: texts.answer, kind: "words", cell: ({ label }) => label },
            { key: "number", title: texts.number, kind: "number", cell: ({ value }) => count(value) },
          ]}
        />
      )}
    </Section>
  );
}

interface Minutes {
  readonly label: string;
  readonly minutes: number | null;
  /** Beside routing all by hand; undefined for that itself. */
  readonly won: number | null | undefined;
}

/** Reports of before do not have it. */
export function CostSection({ cost }: { readonly cost: CostReport | undefined }) {
  const texts = proofViewTexts.cost;
  if (cost === undefined) return null;
  const rows: readonly Minutes[] = [
    { label: texts.byHand, minutes: cost.byHand, won: undefined },
    { label: texts.withTriage, minutes: cost.withTriage, won: cost.won },
    { label: texts.asProposed, minutes: cost.asProposed, won: cost.wonAsProposed },
  ];
  const { messages, secondsPerMessage } = cost;
  return (
    <Section title={texts.title} lead={texts.lead(cost.minutesWrong, cost.minutesByHand)}>
      <DataTable
        caption={texts.caption}
        rows={rows}
        keyOf={({ label }) => label}
        empty=""
        columns={[
          { key: "way", title: texts.way, kind: "words", cell: ({ label }) => label },
          {
            key: "minutes",
            title: texts.minutes,
            kind: "number",
            missing: texts.noLabels,
            cell: ({ minutes }) => (minutes === null ? null : timeOf(minutes)),
          },
          {
            key: "won",
            title: texts.won,
            kind: "words",
            missing: texts.noLabels,
            cell: ({ won }) => (won === undefined ? texts.compared : won === null ? null : wonText(won)),
          },
        ]}
      />
      <NumberTiles>
        <NumberTile label={texts.messages} value={messages === null ? null : count(messages)} missing={texts.notCounted} />
        <NumberTile
          label={texts.perMessage}
          value={secondsPerMessage === null ? null : secondsText(secondsPerMessage)}
          missing={texts.notCounted}
        />
      </NumberTiles>
    </Section>
  );
}

/** Less than a second of nothing is still nothing. */
const timeOf = (minutes: number) => (minutes === 0 ? proofViewTexts.cost.nothing : minutesText(minutes));

function wonText(minutes: number): string {
  const texts = proofViewTexts.cost;
  if (minutes === 0) return texts.even;
  return minutes > 0 ? texts.saved(minutesText(minutes)) : texts.lost(minutesText(-minutes));
}
