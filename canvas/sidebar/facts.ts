import { formatShare } from "./format-share.js";
import { said } from "./said.js";
import { texts } from "./texts.js";
import type { MoodView, SidebarView, TriageView } from "./view.js";

/** How likely this ends in an escalation, and where it is heading: one line of at most 40 letters. */
export function riskLine(view: SidebarView): string {
  const share = formatShare(view.mood?.current.risk ?? null);
  const direction = directionOf(view.mood);
  if (share === null) return [texts.risk.unknown(missing(view)), direction].filter((part) => part !== "").join(" ");
  const line = texts.risk.line(levelOf(view.mood?.current.risk ?? 0, view.riskFrom), share);
  return direction === "" ? line : `${line} ${direction}`;
}

/** What triage and mood found, as rows of a table. */
export function factRows(view: SidebarView): [string, string][] {
  const { facts } = texts;
  const rows: [string, string][] = [
    [facts.category, view.triage === null ? absent(view, "triage") : categoryOf(view.triage)],
    [facts.urgency, view.triage === null ? absent(view, "triage") : said(view.triage.urgency ?? texts.notGiven, 40)],
    [
      facts.sentiment,
      view.mood === null ? absent(view, "sentiment") : withShare(view.mood.current.label, view.mood.current.confidence),
    ],
  ];
  return view.qa === null ? rows : [...rows, [facts.score, formatShare(view.qa.overall) ?? texts.notGiven]];
}

export function withShare(value: string, share: number | null): string {
  const formatted = formatShare(share);
  return formatted === null ? texts.facts.unsure(value) : texts.facts.sure(value, formatted);
}

function categoryOf({ category, confidence, correctedBy, needsReview }: TriageView): string {
  const name = said(category, 40);
  if (correctedBy !== null) return texts.facts.setBy(name, said(correctedBy, 40));
  const sure = withShare(name, confidence);
  return needsReview ? texts.facts.review(sure) : sure;
}

/** From `high` up the conversation is tagged as at risk; below half of it nobody needs to look. */
function levelOf(risk: number, high: number): string {
  if (risk >= high) return texts.risk.high;
  return risk >= high / 2 ? texts.risk.medium : texts.risk.low;
}

const directionOf = (mood: MoodView | null): string =>
  mood === null || mood.direction === "unknown" ? "" : texts.risk[mood.direction];

const missing = (view: SidebarView): string => (view.mood === null ? absent(view, "sentiment") : texts.notGiven);

const absent = (view: SidebarView, service: "triage" | "sentiment"): string => {
  if (view.switchedOff.includes(service)) return texts.switchedOff;
  return view.troubles.some((trouble) => trouble.service === service) ? texts.notAvailable : texts.notKnown;
};
