import type { AgreementCount } from "../../../store/analytics/read-agreement.js";
import type { Analytics } from "../../api/analytics.js";

export function agreementOf(rows: readonly AgreementCount[]): Analytics["agreement"] {
  return {
    classified: rows.reduce((sum, { classified }) => sum + classified, 0),
    correctedAway: rows.reduce((sum, { correctedAway }) => sum + correctedAway, 0),
    byCategory: rows.map(({ category, classified, correctedAway }) => ({
      category,
      classified,
      correctedAway,
      agreement: (classified - correctedAway) / classified,
    })),
  };
}
