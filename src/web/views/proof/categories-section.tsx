/** Agreement by category with its lower bound, as bars and as a table. */
import type { ChartConfiguration } from "chart.js";
import type { CategoryReport, LanguageReport } from "../../../domain/proof/triage-report.js";
import { Badge } from "../../parts/badges.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { chartOptions, type ChartTheme, hatch } from "../../parts/chart-options.js";
import { DataTable } from "../../parts/data-table.js";
import { count, title } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { proofViewTexts } from "./texts.js";
import { leastText, proposedPoint, shareText } from "./words.js";

/** From about here on an agreement says something, as the report's own remarks have it. */
const ENOUGH_LABELS = 50;

interface Labelled extends CategoryReport {
  readonly agreement: number;
}

interface CategoriesSectionProps {
  readonly categories: readonly CategoryReport[];
  readonly languages: readonly LanguageReport[];
}

export function CategoriesSection({ categories, languages }: CategoriesSectionProps) {
  const texts = proofViewTexts.categories;
  const labelled = categories.filter((each): each is Labelled => each.agreement !== null);
  return (
    <Section title={texts.title} lead={texts.lead}>
      {labelled.length === 0 ? (
        <p class="muted">{texts.noPicture}</p>
      ) : (
        <ChartPanel
          title={texts.chart}
          point={pointOf(labelled)}
          data={categories}
          bars={labelled.length}
          configure={(theme) => agreementBars(theme, labelled)}
        >
          <DataTable
            caption={texts.chart}
            captionUnseen
            rows={labelled}
            keyOf={({ category }) => category}
            empty=""
            columns={[
              { key: "category", title: texts.columns.category, cell: ({ category }) => title(category) },
              { key: "agreement", title: texts.agreement, kind: "number", cell: ({ agreement }) => shareText(agreement) },
              {
                key: "bound",
                title: texts.lowerBound,
                kind: "number",
                cell: ({ lowerBound }) => (lowerBound === null ? null : leastText(lowerBound)),
              },
            ]}
          />
        </ChartPanel>
      )}
      <CategoryTable categories={categories} />
      {categories.some((each) => proposedPoint(each)?.lowerBound != null) ? <p class="muted">{texts.levelRests}</p> : null}
      {languages.length > 1 ? <LanguageTable languages={languages} /> : null}
    </Section>
  );
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

function LanguageTable({ languages }: Pick<CategoriesSectionProps, "languages">) {
  const { columns, ...texts } = proofViewTexts.categories;
  const { caption, language: heading, unknown } = proofViewTexts.languages;
  return (
    <DataTable
      caption={caption}
      rows={languages}
      keyOf={({ language }) => language ?? ""}
      empty=""
      columns={[
        {
          key: "language",
          title: heading,
          cell: ({ language }) => (language === null ? unknown : (LANGUAGES.of(language) ?? language)),
        },
        { key: "cases", title: columns.cases, kind: "number", cell: ({ cases }) => count(cases) },
        {
          key: "agreement",
          title: texts.agreement,
          kind: "number",
          missing: texts.noLabels,
          cell: ({ agreement, lowerBound }) => (agreement === null ? null : proofViewTexts.report.shares(agreement, lowerBound)),
        },
        {
          key: "labels",
          title: columns.labels,
          kind: "number",
          cell: ({ agreed, labelled }) => texts.ofLabels(agreed, labelled),
        },
      ]}
    />
  );
}

function CategoryTable({ categories }: Pick<CategoriesSectionProps, "categories">) {
  const texts = proofViewTexts.categories;
  return (
    <DataTable
      caption={texts.list}
      rows={categories}
      keyOf={({ category }) => category}
      empty={texts.noPicture}
      columns={[
        { key: "category", title: texts.columns.category, cell: ({ category }) => title(category) },
        { key: "cases", title: texts.columns.cases, kind: "number", cell: ({ cases }) => count(cases) },
        {
          key: "agreement",
          title: texts.agreement,
          kind: "number",
          missing: texts.noLabels,
          cell: ({ agreement, lowerBound }) => (agreement === null ? null : proofViewTexts.report.shares(agreement, lowerBound)),
        },
        {
          key: "labels",
          title: texts.columns.labels,
          kind: "number",
          cell: ({ agreed, labelled }) => texts.ofLabels(agreed, labelled),
        },
        {
          key: "evidence",
          title: texts.columns.evidence,
          kind: "words",
          cell: (category) => (isEnough(category) ? texts.enough : texts.few(category.labelled, ENOUGH_LABELS)),
        },
        {
          key: "threshold",
          title: texts.columns.threshold,
          kind: "number",
          missing: texts.noThreshold,
          cell: ({ proposedThreshold, worthwhile }) => {
            if (proposedThreshold !== null) return shareText(proposedThreshold);
            return worthwhile === false ? texts.notWorthwhile : null;
          },
        },
        {
          key: "level",
          title: texts.columns.level,
          cell: (category) => <ProposedLevel category={category} />,
        },
      ]}
    />
  );
}

/** With what it rests on: the bound at the proposed threshold, where the row's own is the one of all answers. */
function ProposedLevel({ category }: { readonly category: CategoryReport }) {
  const texts = proofViewTexts.categories;
  const { proposedLevel } = category;
  const point = proposedPoint(category);
  return (
    <>
      <Badge tone={proposedLevel === "apply" ? "good" : "neutral"}>{texts.levels[proposedLevel]}</Badge>
      {point?.lowerBound == null ? null : (
        <span class="proof-bound muted"> {texts.boundAt(point.lowerBound, point.threshold)}</span>
      )}
    </>
  );
}

/** What is proved with fewer labels is proved. */
function isEnough({ labelled, proposedLevel }: CategoryReport): boolean {
  return labelled >= ENOUGH_LABELS || proposedLevel === "apply";
}

/** The surest and the least sure, by the lower bound: one of one is not the best. */
function pointOf(labelled: readonly Labelled[]): string {
  const texts = proofViewTexts.categories;
  const sorted = labelled.toSorted((one, other) => (other.lowerBound ?? 0) - (one.lowerBound ?? 0));
  const [best, weakest] = [sorted[0], sorted.length > 1 ? sorted.at(-1) : undefined];
  const words = ({ category, agreement }: Labelled) => texts.one(title(category), agreement);
  return best === undefined ? "" : texts.point(words(best), weakest === undefined ? null : words(weakest));
}

/** Plain up to what is sure, hatched from there to what was seen. */
function agreementBars(theme: ChartTheme, labelled: readonly Labelled[]): ChartConfiguration {
  const texts = proofViewTexts.categories;
  const [colour = theme.ink] = theme.series;
  const floor = ({ lowerBound }: Labelled) => lowerBound ?? 0;
  const write = (share: number, series?: string) => (series === texts.lowerBound ? leastText(share) : shareText(share));
  return {
    type: "bar",
    data: {
      labels: labelled.map(({ category, labelled: labels }) => `${title(category)} (${count(labels)})`),
      datasets: [
        { label: texts.lowerBound, data: labelled.map(floor), backgroundColor: colour, grouped: false },
        {
          label: texts.agreement,
          data: labelled.map((each): [number, number] => [floor(each), each.agreement]),
          backgroundColor: hatch(colour, 1, theme.surface),
          grouped: false,
        },
      ],
    },
    options: chartOptions(theme, { min: 0, max: 1, lying: true, write }),
  };
}
