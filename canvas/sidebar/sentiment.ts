import { list, type Canvas, type Component, type ListItem } from "../kit/index.js";
import { backTo, footer, header, muted, paragraph } from "./controls.js";
import { riskLine } from "./home.js";
import { formatShare, formatTime, oneLine, sparkline } from "./format.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { SentimentPoint, SentimentView, SidebarView } from "./view.js";

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
    list(shown.map((point, index) => row(point, index, view, sentiment.turnedBy))),
  ];
}

function row(point: SentimentPoint, index: number, view: SidebarView, turnedBy: string | null): Omit<ListItem, "type"> {
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
