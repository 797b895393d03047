/** The report's other sections: drafts, escalation, QA, speed, and what was skipped. */
import type { BacktestReport, DraftsReport, EscalationReport, QaReport } from "../../../domain/proof/report.js";
import { ChartPanel } from "../../parts/chart-figure.js";
import { DataTable } from "../../parts/data-table.js";
import { count, score } from "../../parts/format.js";
import { Section } from "../../parts/page-layout.js";
import { NumberTile, NumberTiles } from "../../parts/values.js";
import { DraftsByCategory, ScoresPanel } from "./report-details.js";
import { proofViewTexts } from "./texts.js";
import { minutesText, secondsText, shareText } from "./words.js";
import { piecesChart, CountsTable, barsOf } from "./counted-bars.js";

interface Part {
  /** Why it is not there, or not whole. */
  readonly because: string | undefined;
}

export function DraftsSection({ drafts, because }: Part & { drafts: DraftsReport | null }) {
  const texts = proofViewTexts.drafts;
  if (drafts === null) return <NotThere title={texts.title} because={because} />;
  const pieces = (["asIs", "lightEdit", "heavyEdit", "other"] as const).map((key) => ({ label: texts[key], value: drafts[key] }));
  const withheld = barsOf(drafts.withheld).map(({ label, value }) => ({ label: texts.reasons.get(label) ?? label, value }));
  return (
    <Section title={texts.title} lead={texts.lead}>
      {because === undefined ? null : <p class="muted">{because}</p>}
      {drafts.compared === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ChartPanel
          title={texts.chart}
          point={texts.point(drafts.compared, drafts.asIs, drafts.lightEdit)}
          data={drafts}
          bars={1}
          configure={(theme) => piecesChart(theme, pieces)}
        >
          <CountsTable caption={texts.chart} captionUnseen name={texts.outcome} number={texts.number} rows={pieces} />
        </ChartPanel>
      )}
      {drafts.byCategory === undefined ? null : <DraftsByCategory categories={drafts.byCategory} />}
      <p>{texts.before(drafts.beforeFirstReply)}</p>
      {withheld.length === 0 ? (
        <p class="muted">{texts.withheldNone}</p>
      ) : (
        <CountsTable caption={texts.withheld} name={texts.reason} number={texts.replies} rows={withheld} />
      )}
    </Section>
  );
}

export function EscalationSection({ escalation, because }: Part & { escalation: EscalationReport | null }) {
  const texts = proofViewTexts.escalation;
  if (escalation === null) return <NotThere title={texts.title} because={because} />;
  const { bad, marked, falseAlarms, medianLeadMinutes } = escalation;
  const pieces = [
    { label: texts.marked, value: marked },
    { label: texts.missed, value: bad - marked },
    { label: texts.falseAlarms, value: falseAlarms },
  ];
  return (
    <Section title={texts.title} lead={texts.lead}>
      {because === undefined ? null : <p class="muted">{because}</p>}
      {bad + falseAlarms === 0 ? (
        <p>{texts.point(bad, marked)}</p>
      ) : (
        <ChartPanel
          title={texts.chart}
          point={texts.point(bad, marked)}
          data={escalation}
          bars={1}
          configure={(theme) => piecesChart(theme, pieces)}
        >
          <CountsTable
            caption={texts.chart}
            captionUnseen
            name={texts.what}
            number={proofViewTexts.skipped.number}
            rows={pieces}
          />
        </ChartPanel>
      )}
      <NumberTiles>
        <NumberTile label={texts.bad} value={count(bad)} />
        <NumberTile label={texts.marked} value={count(marked)} />
        <NumberTile label={texts.falseAlarms} value={count(falseAlarms)} />
        <NumberTile
          label={texts.lead2}
          value={medianLeadMinutes === null ? null : minutesText(medianLeadMinutes)}
          missing={texts.noLead}
        />
      </NumberTiles>
    </Section>
  );
}

export function QaSection({ qa, because }: Part & { qa: QaReport | null }) {
  const texts = proofViewTexts.qa;
  if (qa === null) return <NotThere title={texts.title} because={because} />;
  return (
    <Section title={texts.title} lead={texts.lead}>
      {because === undefined ? null : <p class="muted">{because}</p>}
      <NumberTiles>
        <NumberTile label={texts.scored} value={count(qa.scored)} />
        <NumberTile label={texts.mean} value={qa.mean === null ? null : shareText(qa.mean)} missing={texts.noMean} />
        <NumberTile label={texts.rated} value={count(qa.rated)} />
        <NumberTile
          label={texts.correlation}
          value={qa.correlation === null ? null : score(qa.correlation)}
          missing={texts.noCorrelation}
          note={qa.correlation === null ? texts.noCorrelation : texts.correlationNote}
        />
      </NumberTiles>
      <ScoresPanel qa={qa} />
    </Section>
  );
}

export function SpeedSection({ report }: { report: BacktestReport }) {
  const texts = proofViewTexts.speed;
  const { conversations, seconds, writes, engine, otherEngines = {} } = report;
  const nameOf = (name: string) => texts.names.get(name) ?? name;
  const othersOf = (contract: string) =>
    (otherEngines[contract] ?? []).map((other) => texts.other(nameOf(other.engine), other.answers, other.of));
  return (
    <Section title={texts.title}>
      <NumberTiles>
        <NumberTile label={texts.evaluated} value={count(conversations)} />
        <NumberTile label={texts.seconds} value={secondsText(seconds)} />
        <NumberTile label={texts.each} value={conversations === 0 ? null : secondsText(seconds / conversations)} />
        <NumberTile label={texts.writes} value={count(writes)} />
      </NumberTiles>
      <DataTable
        caption={texts.engines}
        rows={Object.entries(engine)}
        keyOf={([contract]) => contract}
        empty=""
        columns={[
          { key: "contract", title: texts.contract, cell: ([contract]) => texts.contracts.get(contract) ?? contract },
          { key: "engine", title: texts.engine, cell: ([contract, name]) => [nameOf(name), ...othersOf(contract)].join("; ") },
        ]}
      />
    </Section>
  );
}

export function SkippedSection({ skipped }: { skipped: BacktestReport["skipped"] }) {
  const texts = proofViewTexts.skipped;
  const rows = barsOf(skipped);
  return (
    <Section title={texts.title} lead={texts.lead(rows.reduce((sum, { value }) => sum + value, 0))}>
      {rows.length === 0 ? null : (
        <CountsTable caption={texts.title} captionUnseen name={texts.reason} number={texts.number} rows={rows} />
      )}
    </Section>
  );
}

function NotThere({ title, because = proofViewTexts.notThere }: { title: string; because?: string | undefined }) {
  return (
    <Section title={title}>
      <p class="muted">{because}</p>
    </Section>
  );
}
