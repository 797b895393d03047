/** What the report predicted of each category, against what people said of the decisions since. */
import type { HappenedView } from "../../../console/api/proof.js";
import { Badge } from "../../parts/badges.js";
import { DataTable } from "../../parts/data-table.js";
import { title } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { happenedTexts as texts } from "./happened-texts.js";
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
    <Section title={texts.title} lead={texts.lead}>
      <p class="muted">
        {texts.since} <TimeStamp at={since} />. {texts.full}
      </p>
      <DataTable
        caption={texts.caption}
        rows={happened}
        keyOf={({ category }) => category}
        empty=""
        columns={[
          { key: "category", title: texts.columns.category, cell: ({ category }) => title(category) },
          {
            key: "predicted",
            title: texts.columns.predicted,
            kind: "number",
            missing: texts.notPredicted,
            cell: ({ predicted }) => (predicted === null ? null : shareText(predicted)),
          },
          {
            key: "happened",
            title: texts.columns.happened,
            kind: "number",
            missing: texts.noLabels,
            cell: ({ agreement, lowerBound, upperBound, agreed, labelled }) =>
              agreement === null || lowerBound === null || upperBound === null
                ? null
                : texts.happened(shareText(agreement), shareText(lowerBound), shareText(upperBound), agreed, labelled),
          },
          { key: "corrected", title: texts.columns.corrected, kind: "number", cell: ({ corrected }) => String(corrected) },
          {
            key: "assessment",
            title: texts.columns.assessment,
            cell: ({ assessment }) => <Badge tone={TONES[assessment]}>{texts.assessments[assessment]}</Badge>,
          },
        ]}
      />
    </Section>
  );
}
