/** The first screen. */
import { draftArea, type LineBudget } from "./draft-area.js";
import { type Canvas, COLUMNS, type Component, dataTable, FIRST_CANVAS_PX, firstLines, heightOf } from "../kit/index.js";
import { footer, linkButton, muted, paragraph } from "./controls.js";
import { formatShare, oneLine } from "./format.js";
import { screenCanvas } from "./screen.js";
import { sidebarTexts } from "./texts.js";
import type { SentimentView, SidebarView, TriageView } from "./view.js";

const TIGHTEST: LineBudget = { draft: 0, notice: 1 };
/** From roomy to tight: what is taken away first is what the next click shows anyway. */
const BUDGETS: readonly LineBudget[] = [
  { draft: 3, notice: 4 },
  { draft: 2, notice: 4 },
  { draft: 1, notice: 2 },
  { draft: 1, notice: 1 },
  TIGHTEST,
];
/** A text that was not sent comes before the state of the draft, which the editor it opens shows as well. */
const UNSENT_ALONE = { ...TIGHTEST, draftArea: false };

/** The first screen: at most 400 px whatever there is to say, and no primary button. */
export function drawHome(view: SidebarView): Canvas {
  const budgets = view.unsent === null ? BUDGETS : [...BUDGETS, UNSENT_ALONE];
  const budget = budgets.find((candidate) => heightOf(homeComponents(view, candidate)) <= FIRST_CANVAS_PX);
  return screenCanvas(view, "home", homeComponents(view, budget ?? TIGHTEST));
}

function homeComponents(view: SidebarView, budget: LineBudget & { readonly draftArea?: boolean }): Component[] {
  return [
    paragraph(riskLine(view)),
    dataTable(factRows(view)),
    ...notices(view).map((words) => muted(firstLines(words, COLUMNS, budget.notice))),
    ...(budget.draftArea === false ? [] : draftArea(view, budget)),
    ...footer(
      ...(view.unsent === null ? [] : [linkButton("open-unsent", sidebarTexts.unsent.read)]),
      linkButton("open-details", sidebarTexts.details),
    ),
  ];
}

function notices({ people, problems, unsent }: SidebarView): string[] {
  const services = [...new Set(problems.map(({ service }) => service))];
  return [
    ...(unsent === null ? [] : [sidebarTexts.unsent.line]),
    ...(people > 1 ? [sidebarTexts.group(people)] : []),
    ...(services.length > 0 ? [sidebarTexts.problems.short(services)] : []),
  ];
}

/** How likely this ends in an escalation, and where it is heading: one line of at most 40 letters. */
export function riskLine(view: SidebarView): string {
  const share = formatShare(view.sentiment?.current.risk ?? null);
  const direction = directionOf(view.sentiment);
  if (share === null) return [sidebarTexts.risk.unknown(missing(view)), direction].filter((part) => part !== "").join(" ");
  const line = sidebarTexts.risk.line(levelOf(view.sentiment?.current.risk ?? 0, view.riskFrom), share);
  return direction === "" ? line : `${line} ${direction}`;
}

/** What triage and sentiment analysis found, as rows of a table. */
function factRows(view: SidebarView): [string, string][] {
  const { facts } = sidebarTexts;
  const rows: [string, string][] = [
    [facts.category, view.triage === null ? absent(view, "triage") : categoryOf(view.triage)],
    [facts.urgency, view.triage === null ? absent(view, "triage") : oneLine(view.triage.urgency ?? sidebarTexts.notGiven, 40)],
    [
      facts.sentiment,
      view.sentiment === null
        ? absent(view, "sentiment")
        : withShare(view.sentiment.current.label, view.sentiment.current.confidence),
    ],
  ];
  return view.qa === null ? rows : [...rows, [facts.score, formatShare(view.qa.overall) ?? sidebarTexts.notGiven]];
}

export function withShare(value: string, share: number | null): string {
  const formatted = formatShare(share);
  return formatted === null ? sidebarTexts.facts.unsure(value) : sidebarTexts.facts.sure(value, formatted);
}

function categoryOf({ category, confidence, correctedBy, needsReview }: TriageView): string {
  const name = oneLine(category, 40);
  if (correctedBy !== null) return sidebarTexts.facts.setBy(name, oneLine(correctedBy, 40));
  const sure = withShare(name, confidence);
  return needsReview ? sidebarTexts.facts.review(sure) : sure;
}

/** From `high` up the conversation is tagged as at risk; below half of it nobody needs to act. */
function levelOf(risk: number, high: number): string {
  if (risk >= high) return sidebarTexts.risk.high;
  return risk >= high / 2 ? sidebarTexts.risk.medium : sidebarTexts.risk.low;
}

const directionOf = (sentiment: SentimentView | null): string =>
  sentiment === null || sentiment.direction === "unknown" ? "" : sidebarTexts.risk[sentiment.direction];

const missing = (view: SidebarView): string => (view.sentiment === null ? absent(view, "sentiment") : sidebarTexts.notGiven);

const absent = (view: SidebarView, service: "triage" | "sentiment"): string => {
  if (view.switchedOff.includes(service)) return sidebarTexts.switchedOff;
  if (view.files !== null) return sidebarTexts.waitsForWords;
  return view.problems.some((problem) => problem.service === service) ? sidebarTexts.notAvailable : sidebarTexts.notKnown;
};
