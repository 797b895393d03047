/** Adds up how close drafts came to the replies that were sent: in all, and by triage's category. Pure. */
import { slug } from "../tag-names.js";
import type { BacktestLine, DraftLine } from "./line.js";
import type { CategoryDraftsReport, DraftsReport } from "./report.js";
import { countBy, groupBy, meanOfKnown } from "./statistics.js";

/** As of triage: an engine may name categories as it likes. */
const MOST_CATEGORIES = 50;

/** Null where nothing was found out about drafts at all. */
export function countDrafts(lines: readonly BacktestLine[]): DraftsReport | null {
  const asked = lines.flatMap(({ triage, drafts }) => (drafts === null ? [] : [{ category: triage.category, drafts }]));
  if (asked.length === 0) return null;
  const drafts = asked.flatMap((each) => each.drafts);
  const byCategory = [...groupBy(asked, ({ category }) => slug(category)).values()]
    .map((group) =>
      countCategory(
        group[0]?.category ?? "",
        group.flatMap((each) => each.drafts),
      ),
    )
    .filter(({ compared, withheld }) => compared + withheld > 0)
    .sort((one, other) => other.compared - one.compared || one.category.localeCompare(other.category));
  return {
    ...countOutcomes(drafts),
    withheld: countBy(drafts.flatMap(({ withheld }) => withheld ?? [])),
    beforeFirstReply: drafts.filter(({ outcome, isFirst }) => isFirst && outcome !== null).length,
    byCategory: byCategory.slice(0, MOST_CATEGORIES),
  };
}

function countOutcomes(drafts: readonly DraftLine[]) {
  const count = (outcome: string) => drafts.filter((draft) => draft.outcome === outcome).length;
  return {
    compared: drafts.filter(({ outcome }) => outcome !== null).length,
    asIs: count("as-is"),
    lightEdit: count("light-edit"),
    heavyEdit: count("heavy-edit"),
    other: count("not-used"),
  };
}

function countCategory(category: string, drafts: readonly DraftLine[]): CategoryDraftsReport {
  const compared = drafts.filter(({ outcome }) => outcome !== null);
  const meanings = compared.flatMap(({ meaning }) => meaning ?? []);
  return {
    category,
    ...countOutcomes(drafts),
    similarity: meanOfKnown(compared.flatMap(({ similarity }) => similarity ?? [])),
    // A mean of some would be read as one of all.
    meaning: meanings.length < compared.length ? null : meanOfKnown(meanings),
    withheld: drafts.filter(({ withheld }) => withheld !== null).length,
  };
}
