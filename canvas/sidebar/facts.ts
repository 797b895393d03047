import { formatShare } from "./format-share.js";
import { oneLine } from "./said.js";
import { texts } from "./texts.js";
import type { SentimentView, SidebarView, TriageView } from "./view.js";

/** How likely this ends in an escalation, and where it is heading: one line of at most 40 letters. */
export function riskLine(view: SidebarView): string {
  const share = formatShare(view.sentiment?.current.risk ?? null);
  const direction = directionOf(view.sentiment);
  if (share === null) return [texts.risk.unknown(missing(view)), direction].filter((part) => part !== "").join(" ");
  const line = texts.risk.line(levelOf(view.sentiment?.current.risk ?? 0, view.riskFrom), share);
  return direction === "" ? line : `${line} ${direction}`;
}

/** What triage and mood found, as rows of a table. */
export function factRows(view: SidebarView): [string, string][] {
  const { facts } = texts;
  const rows: [string, string][] = [
    [facts.category, view.triage === null ? absent(view, "triage") : categoryOf(view.triage)],
    [facts.urgency, view.triage === null ? absent(view, "triage") : oneLine(view.triage.urgency ?? texts.notGiven, 40)],
    [
      facts.sentiment,
      view.sentiment === null
        ? absent(view, "sentiment")
        : withShare(view.sentiment.current.label, view.sentiment.current.confidence),
    ],
  ];
  return view.qa === null ? rows : [...rows, [facts.score, formatShare(view.qa.overall) ?? texts.notGiven]];
}

export function withShare(value: string, share: number | null): string {
  const formatted = formatShare(share);
  return formatted === null ? texts.facts.unsure(value) : texts.facts.sure(value, formatted);
}

function categoryOf({ category, confidence, correctedBy, needsReview }: TriageView): string {
  const name = oneLine(category, 40);
  if (correctedBy !== null) return texts.facts.setBy(name, oneLine(correctedBy, 40));
  const sure = withShare(name, confidence);
  return needsReview ? texts.facts.review(sure) : sure;
}

/** From `high` up the conversation is tagged as at risk; below half of it nobody needs to look. */
function levelOf(risk: number, high: number): string {
  if (risk >= high) return texts.risk.high;
  return risk >= high / 2 ? texts.risk.medium : texts.risk.low;
}

const directionOf = (sentiment: SentimentView | null): string =>
  sentiment === null || sentiment.direction === "unknown" ? "" : texts.risk[sentiment.direction];

const missing = (view: SidebarView): string => (view.sentiment === null ? absent(view, "sentiment") : texts.notGiven);

const absent = (view: SidebarView, service: "triage" | "sentiment"): string => {
  if (view.switchedOff.includes(service)) return texts.switchedOff;
  return view.problems.some((problem) => problem.service === service) ? texts.notAvailable : texts.notKnown;
};
