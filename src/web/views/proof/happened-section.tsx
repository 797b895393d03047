/** What the report predicted of each category, against what people said of the decisions since. */
import type { HappenedView } from "../../../console/api/proof.js";
import { Badge } from "../../parts/badges.js";
import { DataTable } from "../../parts/data-table.js";
import { count, title } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { shareText } from "./words.js";

const TONES = { "as-predicted": "good", better: "good", worse: "notice", "too-few": "neutral" } as const satisfies Record<
  HappenedView["assessment"],
  string
>;

interface HappenedSectionProps {
  readonly happened: readonly HappenedView[];
  /** Epoch milliseconds. */
  readonly since: number | null;
}

export function HappenedSection({ happened, since }: HappenedSectionProps) {
  if (since === null || happened.length === 0) return null;
  return (
    <Section title={happenedTexts.title} lead={happenedTexts.lead}>
      <p class="muted">
        {happenedTexts.since} <TimeStamp at={since} />. {happenedTexts.full}
      </p>
      <DataTable
        caption={happenedTexts.caption}
        rows={happened}
        keyOf={({ category }) => category}
        empty=""
        columns={[
          { key: "category", title: happenedTexts.columns.category, cell: ({ category }) => title(category) },
          {
            key: "predicted",
            title: happenedTexts.columns.predicted,
            kind: "number",
            missing: happenedTexts.notPredicted,
            cell: ({ predicted }) => (predicted === null ? null : shareText(predicted)),
          },
          {
            key: "happened",
            title: happenedTexts.columns.happened,
            kind: "number",
            missing: happenedTexts.noLabels,
            cell: ({ agreement, lowerBound, upperBound, agreed, labelled }) =>
              agreement === null || lowerBound === null || upperBound === null
                ? null
                : happenedTexts.happened(shareText(agreement), shareText(lowerBound), shareText(upperBound), agreed, labelled),
          },
          {
            key: "corrected",
            title: happenedTexts.columns.corrected,
            kind: "number",
            cell: ({ corrected }) => String(corrected),
          },
          {
            key: "assessment",
            title: happenedTexts.columns.assessment,
            cell: ({ assessment }) => <Badge tone={TONES[assessment]}>{happenedTexts.assessments[assessment]}</Badge>,
          },
        ]}
      />
    </Section>
  );
}

const happenedTexts = {
  title: "Predicted against happened",
  lead: "How the report's answers agreed that are sure enough by the present thresholds, beside what people have said of triage's decisions since: Apply, Not this and blind checks.",
  since: "Since",
  full: "After about four weeks it says the most.",
  caption: "Predicted and happened, by category",
  columns: {
    category: "Category",
    predicted: "Predicted",
    happened: "Happened",
    corrected: "Corrected",
    assessment: "Together",
  },
  notPredicted: "no prediction",
  noLabels: "no labels yet",
  happened: (share: string, least: string, most: string, agreed: number, labelled: number) =>
    `${share}, between ${least} and ${most} (${count(agreed)} of ${count(labelled)})`,
  assessments: {
    "as-predicted": "as predicted",
    better: "better",
    worse: "worse",
    "too-few": "too few to say",
  } satisfies Record<HappenedView["assessment"], string>,
} as const;
