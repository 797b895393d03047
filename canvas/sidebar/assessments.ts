/** How the conversation was assessed: the QA score with the teammate's say in it, and the customer's sentiment. */
import {
  type Canvas,
  clean,
  type Component,
  cutToBytes,
  dataTable,
  list,
  type ListItem,
  MAX_FIELD_BYTES,
  textarea,
} from "../kit/index.js";
import type { QaView, SentimentPoint, SentimentView } from "./automation-views.js";
import { action, backTo, footer, header, linkButton, muted, paragraph, problemLine } from "./controls.js";
import { formatTime } from "./format-time.js";
import { formatShare, oneLine, sentence, sparkline, withConfidence } from "./format.js";
import { riskLine } from "./home.js";
import { LONGEST_ID, screenCanvas } from "./stored-data.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";
import { attribution } from "./why.js";

const SHOWN_DIMENSIONS = 10;
const SHOWN_NOTES = 5;

/** The score, what it rests on, and the teammate's say in it. */
export function drawQa(view: SidebarView, { problem, reason }: TypedReason = {}): Canvas {
  const body = view.qa === null ? [muted(whyNone(view))] : score(view.qa, view.timezone, reason !== undefined);
  const components = [
    header(sidebarTexts.qa.title),
    ...problemLine(problem),
    ...ratingLine(view),
    ...body,
    ...(reason === undefined ? [] : [muted(sidebarTexts.qa.unsaved(oneLine(reason, REASON_LENGTH)))]),
    ...footer(backTo("open-details")),
  ];
  const carried = reason === undefined ? {} : { reason: cutToBytes(clean(reason), MAX_FIELD_BYTES).text };
  return screenCanvas(view, "qa", components, { ...closingOf(view), ...carried });
}

/** What the customer said of it is beside the score, which does not know it: they rate after the close. */
function ratingLine({ rating }: SidebarView): Component[] {
  if (rating === null) return [];
  return [paragraph(sidebarTexts.qa.rated(rating.score, rating.remark === null ? "" : oneLine(rating.remark, 300)))];
}

interface TypedReason {
  readonly problem?: string;
  readonly reason?: string;
}

const REASON_LENGTH = 500;

/** An id that was cut is none of ours. */
function closingOf({ qa }: SidebarView): { closingId?: string } {
  return qa === null || qa.closingId.length > LONGEST_ID ? {} : { closingId: qa.closingId };
}

function whyNone({ qaWithheld, problems, switchedOff }: SidebarView): string {
  if (qaWithheld !== null) return sidebarTexts.qa.withheld(sentence(qaWithheld, 300));
  const problem = problems.find(({ service }) => service === "qa");
  if (problem !== undefined) return sidebarTexts.qa.failed(sentence(problem.cause, 300), problem.willRetry);
  return switchedOff.includes("qa") ? sidebarTexts.qa.switchedOff : sidebarTexts.qa.none;
}

function score(qa: QaView, timezone: string, hasReason: boolean): Component[] {
  const dimensions = qa.dimensions.slice(0, SHOWN_DIMENSIONS);
  return [
    dataTable([
      [sidebarTexts.qa.total, formatShare(qa.overall) ?? sidebarTexts.notGiven],
      ...(qa.agentName === null ? [] : [row(sidebarTexts.qa.agent, oneLine(qa.agentName, 60))]),
      ...dimensions.map((dimension) => row(oneLine(dimension.name, 40), formatShare(dimension.score) ?? sidebarTexts.notGiven)),
    ]),
    ...dimensions.flatMap(({ name, evidence }) =>
      evidence === null ? [] : [paragraph(sidebarTexts.qa.evidence(oneLine(name, 40), oneLine(evidence, 300)))],
    ),
    ...coaching(qa),
    ...(qa.isTruncated ? [muted(sidebarTexts.qa.truncated)] : []),
    ...attribution(qa.engine, qa.at, timezone),
    ...verdict(qa, hasReason),
  ];
}

const row = (field: string, value: string): [string, string] => [field, value];

function coaching({ coachingNotes }: QaView): Component[] {
  const notes = coachingNotes.slice(0, SHOWN_NOTES).map((words) => sidebarTexts.qa.note(oneLine(words, 220)));
  return notes.length === 0 ? [] : [paragraph([sidebarTexts.qa.coaching, ...notes].join("\n"))];
}

function verdict({ verdict: given }: QaView, hasReason: boolean): Component[] {
  const agree = action("qa-agree", sidebarTexts.qa.agree);
  const dispute = linkButton("open-qa-dispute", sidebarTexts.qa.dispute);
  if (given === null) return [agree, dispute];
  const by = oneLine(given.by, 60);
  if (given.agreed) return [paragraph(sidebarTexts.qa.agreed(by)), dispute];
  const disputed = sidebarTexts.qa.disputed(by, given.reason === null ? sidebarTexts.notGiven : oneLine(given.reason, 300));
  return [muted(disputed), agree, ...(hasReason ? [dispute] : [])];
}

/** Where a teammate says why a score is wrong; without a score there is nothing to say. */
export function drawQaDispute(view: SidebarView, typed: TypedReason = {}): Canvas {
  if (view.qa === null) return drawQa(view, typed);
  const { qa } = sidebarTexts;
  const kept = typed.reason === undefined ? {} : { value: typed.reason };
  const components = [
    header(qa.disputeTitle),
    ...problemLine(typed.problem),
    textarea({ id: "dispute-reason", label: qa.reason, placeholder: qa.reasonPlaceholder, ...kept }),
    muted(qa.disputeHint),
    action("save-qa-dispute", sidebarTexts.save, "primary"),
    ...footer(backTo("open-qa")),
  ];
  return screenCanvas(view, "qa-dispute", components, closingOf(view));
}

/** Messages shown one by one; the newest matter. */
const SHOWN = 8;
/** Bars that fit on one line beside each other. */
const BARS = 30;

/** How the customer's sentiment moved, message by message, and with which one it turned. */
export function drawSentiment(view: SidebarView): Canvas {
  const body = view.sentiment === null ? [muted(sidebarTexts.sentiment.none)] : history(view, view.sentiment);
  return screenCanvas(view, "mood", [header(sidebarTexts.sentiment.title), ...body, ...footer(backTo("open-details"))]);
}

function history(view: SidebarView, sentiment: SentimentView): Component[] {
  const points = sentiment.history.length === 0 ? [sentiment.current] : sentiment.history;
  const shown = points.slice(-SHOWN);
  const hidden = points.length - shown.length;
  return [
    paragraph(`${riskLine(view)}\n${sparkline(points.slice(-BARS))}`),
    muted(sidebarTexts.sentiment.line),
    ...(sentiment.turnedBy === null ? [] : [paragraph(sidebarTexts.sentiment.turned(turningWords(points, sentiment.turnedBy)))]),
    ...(hidden > 0 ? [muted(sidebarTexts.sentiment.earlier(hidden))] : []),
    list(shown.map((point, index) => pointRow(point, index, view, sentiment.turnedBy))),
  ];
}

function pointRow(point: SentimentPoint, index: number, view: SidebarView, turnedBy: string | null): Omit<ListItem, "type"> {
  const { label, score, risk, confidence } = point;
  const facts = [
    confidence === null ? label : withConfidence(label, confidence),
    sidebarTexts.sentiment.score(score === null || Number.isNaN(score) ? sidebarTexts.notGiven : score.toFixed(2)),
    sidebarTexts.sentiment.risk(formatShare(risk) ?? sidebarTexts.notGiven),
    ...(point.messageId === turnedBy ? [sidebarTexts.sentiment.turnedHere] : []),
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
