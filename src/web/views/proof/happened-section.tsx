/** How the report holds up: on conversations that nothing was learned from, and against what people said of the decisions since. */
import type { HappenedView } from "../../../console/api/proof.js";
import { Badge } from "../../parts/badges.js";
import { DataTable } from "../../parts/data-table.js";
import { count, title } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { TimeStamp } from "../../parts/times.js";
import { leastText, mostText, shareText } from "./words.js";
import { formName } from "../../../domain/proof/formality.js";
import type { HouseStyleReport, Lessons } from "../../../domain/proof/report-lessons.js";
import { proofViewTexts } from "./texts.js";

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
                : happenedTexts.happened(shareText(agreement), leastText(lowerBound), mostText(upperBound), agreed, labelled),
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

interface LessonsSectionProps {
  /** Left out where nothing is learned. */
  readonly lessons: Lessons | undefined;
  /** Past answers that were collected. */
  readonly collected: number;
}

export function LessonsSection({ lessons, collected }: LessonsSectionProps) {
  const texts = proofViewTexts.lessons;
  if (lessons === undefined) return null;
  const { precedents, ownTeams, houseStyle = null } = lessons;
  const unknown = (value: number | null) => (value === null ? texts.unknown : shareText(value));
  return (
    <Section title={texts.title} lead={texts.lead(collected)}>
      {precedents === null && ownTeams === null && houseStyle === null ? <p>{texts.nothing}</p> : null}
      {ownTeams === null ? null : (
        <SidesTable
          caption={texts.ownTeams(ownTeams.labelled)}
          rows={[
            { name: texts.agreement, without: shareText(ownTeams.without.agreement), with: shareText(ownTeams.with.agreement) },
          ]}
        />
      )}
      {precedents === null ? null : (
        <SidesTable
          caption={texts.precedents(precedents.compared, precedents.used)}
          rows={[
            {
              name: texts.similarity,
              without: shareText(precedents.without.similarity),
              with: shareText(precedents.with.similarity),
            },
            { name: texts.meaning, without: unknown(precedents.without.meaning), with: unknown(precedents.with.meaning) },
            { name: texts.answers, without: String(precedents.without.answers), with: String(precedents.with.answers) },
          ]}
        />
      )}
      {houseStyle === null ? null : <HouseStyle report={houseStyle} />}
    </Section>
  );
}

function HouseStyle({ report }: { readonly report: HouseStyleReport }) {
  const texts = proofViewTexts.lessons;
  const { compared, greeting, closing, formality } = report;
  const share = (count: number, of: number) => (of === 0 ? texts.unknown : shareText(count / of));
  const row = (name: string, sides: { readonly without: number; readonly with: number }, of: number) => ({
    name,
    without: share(sides.without, of),
    with: share(sides.with, of),
  });
  return (
    <>
      <SidesTable
        caption={texts.houseStyle(compared)}
        rows={[
          row(texts.greeting, greeting, compared),
          row(texts.closing, closing, compared),
          row(texts.formality(formality.compared), formality, formality.compared),
        ]}
      />
      <DataTable
        caption={texts.styles}
        rows={report.styles}
        keyOf={({ language, teamId, turn }) => `${language} ${teamId ?? ""} ${turn}`}
        empty={texts.noStyles}
        columns={[
          {
            key: "team",
            title: texts.team,
            kind: "words",
            cell: ({ team, language }) => `${team ?? texts.allTeams}, ${language}`,
          },
          { key: "turn", title: texts.turn, kind: "words", cell: ({ turn }) => texts.turns[turn] },
          { key: "replies", title: texts.replies, kind: "number", cell: ({ replies }) => String(replies) },
          { key: "greeting", title: texts.greeting, kind: "words", cell: (style) => texts.habit(style.greeting) },
          { key: "closing", title: texts.closing, kind: "words", cell: (style) => texts.habit(style.closing) },
          {
            key: "form",
            title: texts.form,
            kind: "words",
            cell: ({ formality: known, language }) => (known === null ? "" : (formName(known.form, language) ?? "")),
          },
          { key: "sentences", title: texts.sentences, kind: "number", cell: ({ sentences }) => String(sentences) },
        ]}
      />
    </>
  );
}

interface Sides {
  readonly name: string;
  readonly without: string;
  readonly with: string;
}

function SidesTable({ caption, rows }: { readonly caption: string; readonly rows: readonly Sides[] }) {
  const texts = proofViewTexts.lessons;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ name }) => name}
      empty=""
      columns={[
        { key: "name", title: texts.measure, kind: "words", cell: ({ name }) => name },
        { key: "without", title: texts.without, kind: "number", cell: (row) => row.without },
        { key: "with", title: texts.with, kind: "number", cell: (row) => row.with },
      ]}
    />
  );
}
