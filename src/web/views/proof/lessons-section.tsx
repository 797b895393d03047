/** What the past teaches, shown on conversations that nothing was learned from. */
import { formName } from "../../../domain/proof/formality.js";
import type { HouseStyleReport, Lessons } from "../../../domain/proof/report-lessons.js";
import { DataTable } from "../../parts/data-table.js";
import { Section } from "../../parts/page-layout.js";
import { proofViewTexts } from "./texts.js";
import { shareText } from "./words.js";

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
