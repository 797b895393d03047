import type { DraftFate } from "../../../store/analytics/draft-fate.js";
import type { DraftOutcomeCount } from "../../../store/analytics/read-draft-outcomes.js";
import type { Analytics, DraftFates, DraftLine } from "../../api/analytics.js";

/** The largest first. */
export function draftsOf(rows: readonly DraftOutcomeCount[]): Analytics["drafts"] {
  const engines = [...new Set(rows.map(({ engine }) => engine))];
  const byEngine = engines
    .map((engine) =>
      lineOf(
        engine,
        rows.filter((row) => row.engine === engine),
      ),
    )
    .sort((one, other) => other.total - one.total);
  return { total: byEngine.reduce((sum, { total }) => sum + total, 0), byEngine };
}

function lineOf(engine: string, rows: readonly DraftOutcomeCount[]): DraftLine {
  const fate = (name: DraftFate) => rows.find((row) => row.fate === name)?.count ?? 0;
  const fates: DraftFates = {
    sentUnchanged: fate("sent-unchanged"),
    sentEdited: fate("sent-edited"),
    noted: fate("noted"),
    answeredOtherwise: fate("answered-otherwise"),
    superseded: fate("superseded"),
  };
  return {
    engine,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    fates,
    editSimilarity: rows.find((row) => row.fate === "sent-edited")?.similarity ?? null,
    thumbsUp: rows.reduce((sum, row) => sum + row.thumbsUp, 0),
    thumbsDown: rows.reduce((sum, row) => sum + row.thumbsDown, 0),
  };
}
