/** What a reader of a report must know beside its numbers, in sentences. */
import type { BacktestLine } from "./line.js";
import type { BacktestParameters } from "./parameters.js";
import { reportTexts } from "./report-texts.js";
import type { BacktestReport } from "./report.js";
import type { TriageReport } from "./triage-report.js";
import { countContradictions } from "./truth.js";

const ENOUGH_LABELS = 50;
/** Of a language. */
const LEAST_LABELLED = 10;

export interface RunFacts {
  readonly parameters: BacktestParameters;
  readonly isUnsaved: boolean;
  /** How many conversations were found, of which the sample was taken. */
  readonly found: number;
  /** How often it was interrupted. */
  readonly resumed: number;
}

export function besideReport(report: BacktestReport, lines: readonly BacktestLine[], run: RunFacts): readonly string[] {
  const { triage, conversations } = report;
  const remarks: string[] = run.isUnsaved ? [reportTexts.onlyTried] : [];
  const [only, ...others] = triage.byCategory;
  const unknown = lines.flatMap((line) => (line.triage.routed === null ? (line.triage.wanted ?? []) : []));
  const newer = lines.flatMap(({ drafts }) => drafts ?? []).filter(({ newerArticle }) => newerArticle).length;
  if (run.parameters.sample !== null && run.found > run.parameters.sample)
    remarks.push(reportTexts.sampled(run.parameters.sample, run.found));
  if (triage.labelled === 0) remarks.push(reportTexts.noTruthAtAll);
  else if (triage.labelled < conversations) remarks.push(reportTexts.noTruth(1 - triage.labelled / conversations));
  if (triage.labelled > 0 && triage.labelled < ENOUGH_LABELS) remarks.push(reportTexts.few(triage.labelled));
  if (triage.leftOut !== undefined && triage.leftOut.truths > 0) remarks.push(reportTexts.truthsLeftOut(triage.leftOut.truths));
  if (triage.leftOut !== undefined && triage.leftOut.categories > 0)
    remarks.push(reportTexts.categoriesLeftOut(triage.leftOut.categories));
  remarks.push(...ofTruths(lines, triage.labelled), ...ofLanguages(triage));
  const notWorthwhile = triage.byCategory.filter(({ worthwhile }) => worthwhile === false);
  if (notWorthwhile.length > 0) remarks.push(reportTexts.notWorthwhile(notWorthwhile.map(({ category }) => category)));
  if (only !== undefined && others.length === 0) remarks.push(reportTexts.oneCategory(only.category));
  if (triage.truth === "team" && unknown.length > 0) remarks.push(reportTexts.noSuchTeams([...new Set(unknown)].sort()));
  const own = lines.filter((line) => line.triage.truth !== null && line.triage.assignedByUs).length;
  if (triage.truth === "team" && own > 0) remarks.push(reportTexts.assignedByUs(own, triage.labelled));
  if (newer > 0) remarks.push(reportTexts.newerArticles(newer));
  if (run.resumed > 0) remarks.push(reportTexts.resumed(run.resumed));
  return remarks;
}

function ofTruths(lines: readonly BacktestLine[], labelled: number): readonly string[] {
  const contradictions = countContradictions(lines.map(({ triage }) => triage));
  const several = lines.filter(({ triage: { truths = 0 } }) => truths > 1).length;
  const own = lines.filter(({ triage: { ownTruths = 0 } }) => ownTruths > 0).length;
  return [
    ...(own > 0 ? [reportTexts.ownTruths(own)] : []),
    ...(contradictions > 0 ? [reportTexts.contradictions(contradictions, labelled)] : []),
    ...(several > 0 ? [reportTexts.severalTruths(several, labelled)] : []),
  ];
}

/** Where all is one language there is nothing to tell apart. */
function ofLanguages({ byLanguage = [] }: TriageReport): readonly string[] {
  const known = byLanguage.flatMap(({ language, labelled }) => (language === null ? [] : [[language, labelled] as const]));
  const few = known.filter(([, labelled]) => labelled < LEAST_LABELLED);
  const unknown = byLanguage.find(({ language }) => language === null);
  return [
    ...(known.length > 1 && few.length > 0 ? [reportTexts.fewInLanguages(few)] : []),
    ...(known.length > 1 && unknown !== undefined ? [reportTexts.languageUnknown(unknown.cases)] : []),
  ];
}
