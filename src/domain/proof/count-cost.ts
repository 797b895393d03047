/** What a run took for each message, and the minutes that triage would have won or lost by the costs given. Pure. */
import type { CountedTriage } from "./count-triage.js";
import { costAt, type Costs } from "./curve.js";
import type { Evidence } from "./evidence.js";
import type { BacktestLine } from "./line.js";
import { answerOf } from "./past-labels.js";
import type { CostReport } from "./report.js";
import type { CategoryReport, TriageReport } from "./triage-report.js";

interface CountedCost extends Pick<CountedTriage, "lines" | "truth" | "costs"> {
  readonly seconds: number;
}

export function countCost(triage: TriageReport, { lines, truth, costs, seconds }: CountedCost): CostReport {
  const { labelled, agreed, byCategory } = triage;
  const messages = countMessages(lines);
  const decided = lines.filter(
    ({ triage: line }) => line.truth !== null && !line.abstained && answerOf(line, truth) !== null,
  ).length;
  const isKnown = labelled > 0;
  const byHand = labelled * costs.hand;
  const withTriage = costAt({ labelled: decided, agreed }, labelled, costs);
  const asProposed = costAsProposed(byCategory, labelled, costs);
  return {
    messages,
    secondsPerMessage: messages === null || messages === 0 ? null : seconds / messages,
    minutesWrong: costs.wrong,
    minutesByHand: costs.hand,
    byHand: isKnown ? byHand : null,
    withTriage: isKnown ? withTriage : null,
    asProposed: isKnown ? asProposed : null,
    won: isKnown ? byHand - withTriage : null,
    wonAsProposed: isKnown ? byHand - asProposed : null,
  };
}

/** Null where a part of the run is of an earlier version, which did not count them. */
function countMessages(lines: readonly BacktestLine[]): number | null {
  const counts = lines.flatMap(({ messages }) => messages ?? []);
  return counts.length < lines.length ? null : counts.reduce((sum, each) => sum + each, 0);
}

/** Where no threshold is proposed, and in categories without a row, all is routed by hand. */
function costAsProposed(categories: readonly CategoryReport[], labelled: number, costs: Costs): number {
  const proposed = categories.map(evidenceAsProposed);
  const all = (of: keyof Evidence) => proposed.reduce((sum, each) => sum + each[of], 0);
  return costAt({ labelled: all("labelled"), agreed: all("agreed") }, labelled, costs);
}

function evidenceAsProposed({ curve, proposedThreshold, labelled }: CategoryReport): Evidence {
  const point = curve.find(({ threshold }) => threshold === proposedThreshold);
  const decided = Math.round((point?.coverage ?? 0) * labelled);
  return { labelled: decided, agreed: Math.round((point?.agreement ?? 0) * decided) };
}
