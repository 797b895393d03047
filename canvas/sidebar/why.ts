import type { Canvas, Component } from "../kit/index.js";
import { backTo, footer, header, link, muted, paragraph } from "./controls.js";
import { draftAtHand } from "./draft-area.js";
import { groundsOf } from "./draft-area.js";
import { withShare } from "./home.js";
import { formatTime } from "./format.js";
import { oneLine, sentence } from "./format.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";
import type { EngineView, SidebarView } from "./view.js";

/** On what grounds: the reason, who gave it and when, for each thing the first screen claims. */
export function drawWhy(view: SidebarView): Canvas {
  return screenCanvas(view, "why", [
    header(texts.why.title),
    ...classification(view),
    ...sentiment(view),
    ...draft(view),
    ...footer(link("open-correct", texts.correct.title), backTo("open-details")),
  ]);
}

function classification({ triage, timezone }: SidebarView): Component[] {
  if (triage === null) return [muted(texts.why.none)];
  const others = triage.alternatives.slice(0, 5).map(({ category, confidence }) => withShare(oneLine(category, 40), confidence));
  return [
    paragraph(`${texts.why.classification}\n${triage.reason === null ? texts.why.noReason : sentence(triage.reason, 400)}`),
    ...(others.length === 0 ? [] : [muted(texts.why.others(others.join(", ")))]),
    ...(triage.needsReview ? [muted(texts.why.review)] : []),
    ...(triage.correctedBy === null ? [] : [muted(texts.why.corrected(oneLine(triage.correctedBy, 60)))]),
    ...attribution(triage.engine, triage.at, timezone),
  ];
}

function sentiment({ sentiment: found, timezone }: SidebarView): Component[] {
  if (found === null) return [];
  const { label, confidence, triggers, engine, at } = found.current;
  const words = triggers.slice(0, 6).map((trigger) => oneLine(trigger, 60));
  const read = words.length === 0 ? "" : ` ${texts.why.triggers(words.join(", "))}`;
  return [paragraph(`${texts.why.sentiment}\n${withShare(label, confidence)}.${read}`), ...attribution(engine, at, timezone)];
}

function draft(view: SidebarView): Component[] {
  const found = draftAtHand(view.draft);
  if (found === null) return [];
  const abstained = found.abstained === null ? "" : ` ${texts.draft.abstained(sentence(found.abstained, 300))}`;
  return [
    paragraph(`${texts.why.draft}\n${groundsOf(found)}.${abstained}`),
    ...attribution(found.engine, found.at, view.timezone),
  ];
}

function attribution({ label, notice, masked }: EngineView, at: number, timezone: string): Component[] {
  const parts = [`${texts.by(oneLine(label, 60), formatTime(at, timezone))}.`];
  if (notice !== null) parts.push(sentence(notice, 200));
  if (masked > 0) parts.push(texts.masked(masked));
  return [muted(parts.join(" "))];
}
