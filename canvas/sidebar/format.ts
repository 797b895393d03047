import { confidenceInWords } from "../../src/domain/confidence.js";
import { plain } from "../kit/index.js";
import type { SentimentPoint } from "./automation-views.js";
import type { SourceView } from "./draft-view.js";
import { sidebarTexts } from "./texts.js";

/** "82%", or null where there is no number: missing must never read as 0%. */
export function formatShare(share: number | null): string | null {
  if (share === null || Number.isNaN(share)) return null;
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** A value with its confidence in words, or that it has none. */
export function withConfidence(value: string, share: number | null): string {
  const { facts } = sidebarTexts;
  return facts.confidence(value, confidenceInWords(share) ?? facts.notGiven);
}

/**
 * Absolute, as the Inbox rules want it: an open sidebar does not move on by itself, so "2 minutes ago" would turn into a lie.
 * https://developers.intercom.com/docs/canvas-kit/canvas-kit-inbox-best-practices
 */
export function formatTime(seconds: number, timezone: string): string {
  const zone = knownZone(timezone);
  const parts = partsOf(seconds, zone.name, { hour: "numeric", minute: "2-digit", hour12: true });
  if (parts === null) return "at an unknown time";
  return `${dateOf(parts)} at ${parts.hour ?? ""}:${parts.minute ?? ""}${parts.dayPeriod ?? ""}${zone.suffix}`;
}

export function formatDate(seconds: number, timezone: string): string {
  const parts = partsOf(seconds, knownZone(timezone).name, {});
  return parts === null ? "an unknown date" : dateOf(parts);
}

/** When a source was changed, or a past answer given. */
export function datedBy({ answeredAt, updatedAt }: Pick<SourceView, "answeredAt" | "updatedAt">, timezone: string): string {
  const { sources: words } = sidebarTexts;
  if (answeredAt !== undefined) return words.answered(formatDate(answeredAt, timezone));
  return updatedAt === null ? words.noDate : words.changed(formatDate(updatedAt, timezone));
}

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

const dateOf = ({ month, day, year }: Parts): string => `${month ?? ""} ${day ?? ""}, ${year ?? ""}`;

function partsOf(seconds: number, timeZone: string, clock: Intl.DateTimeFormatOptions): Parts | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "short", day: "numeric", ...clock });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** Intercom names zones that not every Node knows; then the reader is told that it is UTC. */
function knownZone(timezone: string): { readonly name: string; readonly suffix: string } {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: timezone });
    return { name: timezone, suffix: "" };
  } catch {
    return { name: "UTC", suffix: " UTC" };
  }
}

/** Words from outside as a sentence of its own. */
export function sentence(words: string, limit = 120): string {
  const line = oneLine(words, limit);
  return /[.!?…)]$/u.test(line) ? line : `${line}.`;
}

/** Words from outside on one line, and something to read where there are none. */
export function oneLine(words: string, limit = 120): string {
  return plain(words, limit) || sidebarTexts.noWords;
}

const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

const SCORE_OF_LABEL: Record<SentimentPoint["label"], number> = { negative: -0.6, neutral: 0, positive: 0.6 };

/** Scores as bars, oldest first: -1 is the lowest, 1 the highest; a label stands in where there is no score. */
export function sparkline(points: readonly SentimentPoint[]): string {
  return points.map((point) => barOf(point.score ?? SCORE_OF_LABEL[point.label])).join("");
}

function barOf(score: number): string {
  const share = (Math.min(1, Math.max(-1, score)) + 1) / 2;
  return BARS[Math.round(share * (BARS.length - 1))] ?? "·";
}
