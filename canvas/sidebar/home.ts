/** The first screen. */
import { riskLevel } from "../../src/domain/risk-level.js";
import { type Canvas, COLUMNS, type Component, dataTable, FIRST_CANVAS_PX, firstLines, heightOf } from "../kit/index.js";
import type { SentimentView } from "./automation-views.js";
import { type BriefBudget, briefLines } from "./brief.js";
import { closeFooter, footer, linkButton, muted, paragraph, paragraphAbove } from "./controls.js";
import { draftArea, type LineBudget } from "./draft-area.js";
import { formatShare, oneLine, withConfidence } from "./format.js";
import { screenCanvas } from "./stored-data.js";
import { blindQuestion, categoryOf, type SuggestionBudget, suggestionButtons } from "./suggestion.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** How much each part of the first screen may take. */
interface HomeBudget extends LineBudget {
  readonly brief: BriefBudget;
  readonly suggestion: SuggestionBudget;
  /** Category, urgency and sentiment: left out where false. */
  readonly facts: boolean;
  /** How many notices: a text that was not sent comes first, then one that is on its way. */
  readonly notices: number;
  readonly risk: boolean;
}

const ROOMY: HomeBudget = {
  brief: { lines: 3, rows: 2 },
  draft: 3,
  notice: 4,
  suggestion: "buttons",
  facts: true,
  notices: 3,
  risk: true,
};
const ONE_LINE: BriefBudget = { lines: 1, rows: 1 };
const TIGHTEST: HomeBudget = { ...ROOMY, brief: ONE_LINE, draft: 0, notice: 1, suggestion: "details" };
const BARE: HomeBudget = { ...TIGHTEST, brief: { lines: 0, rows: 1 }, facts: false };
const BAREST: HomeBudget = { ...BARE, notices: 1, risk: false };
/** The link to a text that was not sent stays. */
const NOTICELESS: HomeBudget = { ...BAREST, notices: 0 };
/** From roomy to tight: what is taken away first is what the next click shows anyway; the draft's buttons never are. */
const BUDGETS: readonly HomeBudget[] = [
  ROOMY,
  { ...ROOMY, suggestion: "one-line" },
  { ...ROOMY, draft: 2, suggestion: "one-line" },
  { ...ROOMY, draft: 1, notice: 2, suggestion: "one-line" },
  { ...ROOMY, draft: 1, notice: 1, suggestion: "one-line" },
  { ...ROOMY, brief: { lines: 3, rows: 1 }, draft: 1, notice: 1, suggestion: "one-line" },
  { ...ROOMY, brief: ONE_LINE, draft: 1, notice: 1, suggestion: "one-line" },
  { ...TIGHTEST, suggestion: "one-line" },
  TIGHTEST,
  { ...TIGHTEST, facts: false },
  BARE,
  { ...BARE, notices: 1 },
  BAREST,
  NOTICELESS,
];

/** The first screen: at most 400 px whatever there is to say, and no primary button. */
export function drawHome(found: SidebarView, keepsText = false): Canvas {
  const view: HomeView = { ...found, unsentLine: unsentLine(found, keepsText) };
  const budget = BUDGETS.find((candidate) => heightOf(homeComponents(view, candidate)) <= FIRST_CANVAS_PX);
  return screenCanvas(view, "home", homeComponents(view, budget ?? NOTICELESS));
}

type HomeView = SidebarView & { readonly unsentLine: string | null };

function unsentLine({ unsent }: SidebarView, keepsText: boolean): string | null {
  if (keepsText) return sidebarTexts.unsent.kept;
  return unsent === null ? null : sidebarTexts.unsent.line;
}

function homeComponents(view: HomeView, budget: HomeBudget): Component[] {
  const question = blindQuestion(view);
  // Whoever is asked first is not shown what would be applied.
  const suggestion = question === null ? suggestionButtons(view, budget.suggestion) : [];
  // Space between the parts is taken before words are.
  const close = question !== null || view.suggestion?.state === "offered";
  const links = [
    ...(view.unsentLine === null ? [] : [linkButton("open-unsent", sidebarTexts.unsent.read)]),
    linkButton("open-details", sidebarTexts.details),
  ];
  return [
    ...briefLines(view, budget.brief),
    ...(budget.risk ? [close ? paragraphAbove(riskLine(view)) : paragraph(riskLine(view))] : []),
    ...(question ?? []),
    ...(budget.facts ? [dataTable(factRows(view, question === null))] : []),
    ...suggestion,
    ...notices(view)
      .slice(0, budget.notices)
      .map((words) => muted(firstLines(words, COLUMNS, budget.notice))),
    ...draftArea(view, { ...budget, close }),
    ...(close ? closeFooter(...links) : footer(...links)),
  ];
}

function notices({ people, problems, underWay, unsentLine: unsent }: HomeView): string[] {
  const services = [...new Set(problems.map(({ service }) => service))];
  return [
    ...(unsent === null ? [] : [unsent]),
    ...(underWay === null ? [] : [sidebarTexts.working.what(underWay)]),
    ...(people > 1 ? [sidebarTexts.group(people)] : []),
    ...(services.length > 0 ? [sidebarTexts.problems.short(services)] : []),
  ];
}

/** How likely this ends in an escalation, and where it is heading: one line of at most 40 letters. */
export function riskLine(view: SidebarView): string {
  const share = formatShare(view.sentiment?.current.risk ?? null);
  const direction = directionOf(view.sentiment);
  if (share === null) return [sidebarTexts.risk.unknown(missing(view)), direction].filter((part) => part !== "").join(" ");
  const line = sidebarTexts.risk.line(sidebarTexts.risk[riskLevel(view.sentiment?.current.risk ?? 0, view.riskFrom)], share);
  return direction === "" ? line : `${line} ${direction}`;
}

/** What triage and sentiment analysis found, as rows of a table. */
function factRows(view: SidebarView, withCategory: boolean): [string, string][] {
  const { facts } = sidebarTexts;
  const category: [string, string] = [
    facts.category,
    view.triage === null ? absent(view, "triage") : categoryOf(view.triage, view),
  ];
  const rows: [string, string][] = [
    ...(withCategory ? [category] : []),
    [facts.urgency, view.triage === null ? absent(view, "triage") : oneLine(view.triage.urgency ?? sidebarTexts.notGiven, 40)],
    [
      facts.sentiment,
      view.sentiment === null
        ? absent(view, "sentiment")
        : withConfidence(view.sentiment.current.label, view.sentiment.current.confidence),
    ],
  ];
  return view.qa === null ? rows : [...rows, [facts.score, formatShare(view.qa.overall) ?? sidebarTexts.notGiven]];
}

const directionOf = (sentiment: SentimentView | null): string =>
  sentiment === null || sentiment.direction === "unknown" ? "" : sidebarTexts.risk[sentiment.direction];

const missing = (view: SidebarView): string => (view.sentiment === null ? absent(view, "sentiment") : sidebarTexts.notGiven);

const absent = (view: SidebarView, service: "triage" | "sentiment"): string => {
  if (view.switchedOff.includes(service)) return sidebarTexts.switchedOff;
  if (view.lacksWords) return sidebarTexts.waitsForWords;
  return view.problems.some((problem) => problem.service === service) ? sidebarTexts.notAvailable : sidebarTexts.notKnown;
};
