import type { EvaluationMetrics, ScoreSpread } from "../../../store/analytics/read-evaluations.js";
import type { Analytics, QaLine } from "../../api/analytics.js";

export function qaOf(
  { cases, mean, spread, agreed, disputed }: EvaluationMetrics,
  dimensions: readonly ScoreSpread[],
): Analytics["qa"] {
  const overall: QaLine | null = mean === null ? null : { dimension: "overall", cases, mean, spread };
  return { evaluations: cases, agreed, disputed, overall, dimensions: [...dimensions] };
}
