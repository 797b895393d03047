/** What a reader of a report must know beside its numbers, in sentences. */
import type { BacktestLine } from "./line.js";
import type { BacktestParameters } from "./parameters.js";
import { reportTexts } from "./report-texts.js";
import type { BacktestReport } from "./report.js";

const ENOUGH_LABELS = 50;

export interface RunFacts {
  readonly parameters: BacktestParameters;
  /** How many conversations were found, of which the sample was taken. */
  readonly found: number;
  /** How often it was interrupted. */
  readonly resumed: number;
}

export function besideReport(report: BacktestReport, lines: readonly BacktestLine[], run: RunFacts): readonly string[] {
  const { triage, conversations } = report;
  const remarks: string[] = [];
  const [only, ...others] = triage.byCategory;
  const unknown = lines.flatMap((line) => (line.triage.routed === null ? (line.triage.wanted ?? []) : []));
  const newer = lines.flatMap(({ drafts }) => drafts ?? []).filter(({ newerArticle }) => newerArticle).length;
  if (run.parameters.sample !== null && run.found > run.parameters.sample)
    remarks.push(reportTexts.sampled(run.parameters.sample, run.found));
  if (triage.labelled === 0) remarks.push(reportTexts.noTruthAtAll);
  else if (triage.labelled < conversations) remarks.push(reportTexts.noTruth(1 - triage.labelled / conversations));
  if (triage.labelled > 0 && triage.labelled < ENOUGH_LABELS) remarks.push(reportTexts.few(triage.labelled));
  if (only !== undefined && others.length === 0) remarks.push(reportTexts.oneCategory(only.category));
  if (triage.truth === "team" && unknown.length > 0) remarks.push(reportTexts.noSuchTeams([...new Set(unknown)].sort()));
  const own = lines.filter((line) => line.triage.truth !== null && line.triage.assignedByUs).length;
  if (triage.truth === "team" && own > 0) remarks.push(reportTexts.assignedByUs(own, triage.labelled));
  if (newer > 0) remarks.push(reportTexts.newerArticles(newer));
  if (run.resumed > 0) remarks.push(reportTexts.resumed(run.resumed));
  return remarks;
}
