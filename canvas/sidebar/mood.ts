import { list, type Canvas, type Component, type ListItem } from "../kit/index.js";
import { backTo, footer, header, muted, paragraph } from "./controls.js";
import { riskLine } from "./facts.js";
import { formatShare } from "./format-share.js";
import { formatTime } from "./format-time.js";
import { said } from "./said.js";
import { screenCanvas } from "./screen-canvas.js";
import { sparkline } from "./sparkline.js";
import { texts } from "./texts.js";
import type { MoodPoint, MoodView, SidebarView } from "./view.js";

/** Messages shown one by one; the newest matter. */
const SHOWN = 8;
/** Bars that fit on one line beside each other. */
const BARS = 30;

/** How the customer's mood moved, message by message, and which one turned it. */
export function drawMood(view: SidebarView): Canvas {
  const body = view.mood === null ? [muted(texts.mood.none)] : history(view, view.mood);
  return screenCanvas(view, "mood", [header(texts.mood.title), ...body, ...footer(backTo("open-details"))]);
}

function history(view: SidebarView, mood: MoodView): Component[] {
  const points = mood.history.length === 0 ? [mood.current] : mood.history;
  const shown = points.slice(-SHOWN);
  const hidden = points.length - shown.length;
  return [
    paragraph(`${riskLine(view)}\n${sparkline(points.slice(-BARS))}`),
    muted(texts.mood.line),
    ...(mood.turnedBy === null ? [] : [paragraph(texts.mood.turned(turningWords(points, mood.turnedBy)))]),
    ...(hidden > 0 ? [muted(texts.mood.earlier(hidden))] : []),
    list(shown.map((point, index) => row(point, index, view, mood.turnedBy))),
  ];
}

function row(point: MoodPoint, index: number, view: SidebarView, turnedBy: string | null): Omit<ListItem, "type"> {
  const { label, score, risk, confidence } = point;
  const sure = formatShare(confidence);
  const facts = [
    sure === null ? label : texts.facts.sure(label, sure),
    texts.mood.score(score === null || Number.isNaN(score) ? texts.notGiven : score.toFixed(2)),
    texts.mood.risk(formatShare(risk) ?? texts.notGiven),
    ...(point.messageId === turnedBy ? [texts.mood.turnedHere] : []),
  ];
  return {
    id: `row:${index + 1}`,
    title: facts.join(", "),
    subtitle: said(point.excerpt),
    tertiary_text: formatTime(point.at, view.timezone),
  };
}

/** The turning message is named by its id where it is one of those shown, and by its words otherwise. */
function turningWords(points: readonly MoodPoint[], turnedBy: string): string {
  return said(points.find(({ messageId }) => messageId === turnedBy)?.excerpt ?? turnedBy, 200);
}
