import { formatShare } from "./format-share.js";
import { said } from "./said.js";
import { texts } from "./texts.js";
import type { MoodView, SidebarView, TriageView } from "./view.js";

/** From here up the contact is tagged as at risk; below `MEDIUM` nobody needs to look. */
const HIGH = 0.5;
const MEDIUM = 0.25;

/** How likely this ends in an escalation, and where it is heading: one line of at most 40 letters. */
export function riskLine(view: SidebarView): string {
  const share = formatShare(view.mood?.current.risk ?? null);
  const direction = directionOf(view.mood);
  if (share === null) return [texts.risk.unknown(missing(view)), direction].filter((part) => part !== "").join(" ");
  const line = texts.risk.line(levelOf(view.mood?.current.risk ?? 0), share);
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

function levelOf(risk: number): string {
  if (risk >= HIGH) return texts.risk.high;
  return risk >= MEDIUM ? texts.risk.medium : texts.risk.low;
}

const directionOf = (mood: MoodView | null): string =>
  mood === null || mood.direction === "unknown" ? "" : texts.risk[mood.direction];

const missing = (view: SidebarView): string => (view.mood === null ? absent(view, "sentiment") : texts.notGiven);

const absent = (view: SidebarView, service: "triage" | "sentiment"): string =>
  view.troubles.some((trouble) => trouble.service === service) ? texts.notAvailable : texts.notKnown;
