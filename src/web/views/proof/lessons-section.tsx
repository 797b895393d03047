/** What the past teaches, shown on conversations that nothing was learned from. */
import type { Lessons } from "../../../domain/proof/report.js";
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
  const { precedents, ownTeams } = lessons;
  const unknown = (value: number | null) => (value === null ? texts.unknown : shareText(value));
  return (
    <Section title={texts.title} lead={texts.lead(collected)}>
      {precedents === null && ownTeams === null ? <p>{texts.nothing}</p> : null}
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
    </Section>
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
