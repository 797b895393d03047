/** Numbers and words from outside, as the sidebar shows them. */
import { confidenceInWords } from "../../src/domain/confidence.js";
import { plain } from "../kit/index.js";
import type { SentimentPoint } from "./automation-views.js";
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

/** Words from outside as a sentence of its own. */
export function sentence(words: string, limit = 120): string {
  const line = oneLine(words, limit);
  return /[.!?…)]$/u.test(line) ? line : `${line}.`;
}

/** Words from outside on one line, and something to read where there are none. */
export function oneLine(words: string, limit = 120): string {
  return plain(words, limit) || sidebarTexts.noWords;
}

/** What a teammate typed into a field of one line, as its value: shown letter by letter, and sent again with the next click. */
export function typedBefore(words: string | undefined): { readonly value?: string } {
  const value = (words ?? "").replace(/\s+/gu, " ").trim();
  return value === "" ? {} : { value };
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
