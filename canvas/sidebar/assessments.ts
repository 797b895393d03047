/** How the conversation was assessed: the QA score with the teammate's say in it, and the customer's sentiment. */
import { type Canvas, type Component, dataTable, list, type ListItem, textarea } from "../kit/index.js";
import { action, backTo, footer, header, link, muted, paragraph } from "./controls.js";
import { formatShare, formatTime, oneLine, sentence, sparkline } from "./format.js";
import { riskLine } from "./home.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { QaView, SentimentPoint, SentimentView, SidebarView } from "./view.js";

const SHOWN_DIMENSIONS = 10;
const SHOWN_NOTES = 5;

/** The score, what it rests on, and the teammate's say in it. */
export function drawQa(view: SidebarView): Canvas {
  const body = view.qa === null ? [muted(whyNone(view.qaWithheld))] : score(view.qa, view.timezone);
  return screenCanvas(view, "qa", [header(texts.qa.title), ...body, ...footer(backTo("open-details"))]);
}

const whyNone = (withheld: string | null): string =>
  withheld === null ? texts.qa.none : texts.qa.withheld(sentence(withheld, 300));

function score(qa: QaView, timezone: string): Component[] {
  const dimensions = qa.dimensions.slice(0, SHOWN_DIMENSIONS);
  return [
    dataTable([
      [texts.qa.total, formatShare(qa.overall) ?? texts.notGiven],
      ...(qa.agentName === null ? [] : [row(texts.qa.agent, oneLine(qa.agentName, 60))]),
      ...dimensions.map((dimension) => row(oneLine(dimension.name, 40), formatShare(dimension.score) ?? texts.notGiven)),
    ]),
    ...dimensions.flatMap(({ name, evidence }) =>
      evidence === null ? [] : [paragraph(texts.qa.evidence(oneLine(name, 40), oneLine(evidence, 300)))],
    ),
    ...coaching(qa),
    muted(`${texts.by(oneLine(qa.engine.label, 60), formatTime(qa.at, timezone))}.`),
    ...verdict(qa),
  ];
}

const row = (field: string, value: string): [string, string] => [field, value];

function coaching({ coachingNotes }: QaView): Component[] {
  const notes = coachingNotes.slice(0, SHOWN_NOTES).map((words) => texts.qa.note(oneLine(words, 220)));
  return notes.length === 0 ? [] : [paragraph([texts.qa.coaching, ...notes].join("\n"))];
}

function verdict({ verdict: given }: QaView): Component[] {
  const agree = action("qa-agree", texts.qa.agree);
  const dispute = link("open-qa-dispute", texts.qa.dispute);
  if (given === null) return [agree, dispute];
  const by = oneLine(given.by, 60);
  if (given.agreed) return [paragraph(texts.qa.agreed(by)), dispute];
  return [muted(texts.qa.disputed(by, given.reason === null ? texts.notGiven : oneLine(given.reason, 300))), agree];
}

/** Where a teammate says why a score is wrong; without a score there is nothing to say. */
export function drawQaDispute(view: SidebarView): Canvas {
  if (view.qa === null) return drawQa(view);
  return screenCanvas(view, "qa-dispute", [
    header(texts.qa.disputeTitle),
    textarea({ id: "dispute-reason", label: texts.qa.reason, placeholder: texts.qa.reasonPlaceholder }),
    muted(texts.qa.disputeHint),
    action("save-qa-dispute", texts.save, "primary"),
    ...footer(backTo("open-qa")),
  ]);
}

/** Messages shown one by one; the newest matter. */
const SHOWN = 8;
/** Bars that fit on one line beside each other. */
const BARS = 30;

/** How the customer's sentiment moved, message by message, and with which one it turned. */
export function drawSentiment(view: SidebarView): Canvas {
  const body = view.sentiment === null ? [muted(texts.sentiment.none)] : history(view, view.sentiment);
  return screenCanvas(view, "mood", [header(texts.sentiment.title), ...body, ...footer(backTo("open-details"))]);
}

function history(view: SidebarView, sentiment: SentimentView): Component[] {
  const points = sentiment.history.length === 0 ? [sentiment.current] : sentiment.history;
  const shown = points.slice(-SHOWN);
  const hidden = points.length - shown.length;
  return [
    paragraph(`${riskLine(view)}\n${sparkline(points.slice(-BARS))}`),
    muted(texts.sentiment.line),
    ...(sentiment.turnedBy === null ? [] : [paragraph(texts.sentiment.turned(turningWords(points, sentiment.turnedBy)))]),
    ...(hidden > 0 ? [muted(texts.sentiment.earlier(hidden))] : []),
    list(shown.map((point, index) => pointRow(point, index, view, sentiment.turnedBy))),
  ];
}

function pointRow(point: SentimentPoint, index: number, view: SidebarView, turnedBy: string | null): Omit<ListItem, "type"> {
  const { label, score, risk, confidence } = point;
  const sure = formatShare(confidence);
  const facts = [
    sure === null ? label : texts.facts.sure(label, sure),
    texts.sentiment.score(score === null || Number.isNaN(score) ? texts.notGiven : score.toFixed(2)),
    texts.sentiment.risk(formatShare(risk) ?? texts.notGiven),
    ...(point.messageId === turnedBy ? [texts.sentiment.turnedHere] : []),
  ];
  return {
    id: `row:${index + 1}`,
    title: facts.join(", "),
    subtitle: oneLine(point.excerpt),
    tertiary_text: formatTime(point.at, view.timezone),
  };
}

/** The turning message is named by its id where it is one of those shown, and by its words otherwise. */
function turningWords(points: readonly SentimentPoint[], turnedBy: string): string {
  return oneLine(points.find(({ messageId }) => messageId === turnedBy)?.excerpt ?? turnedBy, 200);
}
