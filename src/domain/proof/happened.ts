/** What a report predicted of each category, against what people said of the decisions made since. Pure. */
import { thresholdOf } from "../category-rules.js";
import { LABEL_ORIGINS } from "../decisions/label.js";
import type { Settings } from "../settings.js";
import { slug } from "../tag-names.js";
import { weeklyEvidence } from "./category-evidence.js";
import type { CategoryRecord } from "./category-record.js";
import { agreementOf, type Evidence, lowerBound, upperBound } from "./evidence.js";
import type { CategoryReport } from "./triage-report.js";

/** With fewer labels nothing is said of a difference. */
const LEAST = 10;

export const HAPPENED_ASSESSMENTS = ["as-predicted", "better", "worse", "too-few"] as const;
export type HappenedAssessment = (typeof HAPPENED_ASSESSMENTS)[number];

export interface Happened extends Evidence {
  readonly category: string;
  /** The report's agreement from the present threshold on; null where nothing labelled was as sure. */
  readonly predicted: number | null;
  readonly agreement: number | null;
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  /** Decisions since that somebody corrected, undid or changed. */
  readonly corrected: number;
  readonly assessment: HappenedAssessment;
}

export interface CategoryPast extends Pick<CategoryRecord, "labels" | "engine"> {
  readonly category: string;
}

/**
 * In the report's order; categories that the report does not have follow.
 * @param records what is stored of triage in each category
 * @param since epoch milliseconds: the end of the backtest
 * @param settings whose thresholds say what is decided: people are not heard on the rest
 */
export function comparePrediction(
  categories: readonly Pick<CategoryReport, "category" | "curve">[],
  records: readonly CategoryPast[],
  since: number,
  settings: Settings,
): readonly Happened[] {
  const past = new Map(records.map((record) => [slug(record.category), record]));
  const known = new Set(categories.map(({ category }) => slug(category)));
  const others = records.filter(({ category }) => !known.has(slug(category))).map(({ category }) => ({ category, curve: [] }));
  return [...categories, ...others].flatMap(({ category, curve }) => {
    const threshold = thresholdOf(category, settings);
    const predicted = curve.findLast((point) => point.threshold <= threshold)?.agreement ?? null;
    const record = past.get(slug(category));
    const { corrected, ...evidence } = record === undefined ? NOTHING : happenedSince(record, since);
    if (predicted === null && evidence.labelled === 0 && corrected === 0) return [];
    const shown = { agreement: agreementOf(evidence), lowerBound: lowerBound(evidence), upperBound: upperBound(evidence) };
    return [{ category, predicted, ...evidence, ...shown, corrected, assessment: assessmentOf(predicted, evidence) }];
  });
}

const NOTHING = { agreed: 0, labelled: 0, corrected: 0 };

/** Labels of the past would compare the report with itself. */
function happenedSince({ labels, engine }: CategoryPast, since: number): Evidence & { readonly corrected: number } {
  const fresh = labels.filter(({ origin, decision }) => origin !== "history" && decision !== null && decision.at >= since);
  const weeks = weeklyEvidence({ labels: fresh, since, engine });
  const corrected = fresh.filter(({ origin, agrees }) => LABEL_ORIGINS[origin].oneSided && !agrees);
  return {
    agreed: weeks.reduce((sum, { agreed }) => sum + agreed, 0),
    labelled: weeks.reduce((sum, { labelled }) => sum + labelled, 0),
    corrected: new Set(corrected.map(({ decisionKey }) => decisionKey)).size,
  };
}

function assessmentOf(predicted: number | null, evidence: Evidence): HappenedAssessment {
  const [least, most] = [lowerBound(evidence), upperBound(evidence)];
  if (predicted === null || evidence.labelled < LEAST || least === null || most === null) return "too-few";
  if (predicted < least) return "better";
  return predicted > most ? "worse" : "as-predicted";
}
