/** On what grounds the screens claim what they do: the reasons, a teammate's correction, the draft's sources. */
import { type Canvas, type Component, list, openPage, webLink } from "../kit/index.js";
import type { EngineView, SourceView } from "./answer-view.js";
import type { TriageView } from "./automation-views.js";
import {
  action,
  backTo,
  footer,
  header,
  itemAction,
  linkButton,
  muted,
  paragraph,
  picker,
  type PickerChoice,
  problemLine,
} from "./controls.js";
import { groundsAtLength } from "./draft-area.js";
import { openQuestions, toCheck } from "./draft-checks.js";
import { draftAtHand } from "./draft-view.js";
import { datedBy, formatTime } from "./format-time.js";
import { oneLine, sentence, withConfidence } from "./format.js";
import { screenCanvas } from "./stored-data.js";
import { areRelated, sidebarTexts, sourceTitle } from "./texts.js";
import type { SidebarView } from "./view.js";

/** The reason, who gave it and when, for each thing the first screen claims. */
export function drawWhy(view: SidebarView): Canvas {
  return screenCanvas(view, "why", [
    header(sidebarTexts.why.title),
    ...classification(view),
    ...sentiment(view),
    ...draft(view),
    ...footer(...(view.triage === null ? [] : [linkButton("open-correct", sidebarTexts.correct.title)]), backTo("open-details")),
  ]);
}

function classification({ triage, timezone }: SidebarView): Component[] {
  if (triage === null) return [muted(sidebarTexts.why.none)];
  const others = triage.alternatives.slice(0, 5).map(({ category }) => oneLine(category, 40));
  return [
    paragraph(
      `${sidebarTexts.why.classification}\n${triage.reason === null ? sidebarTexts.why.noReason : sentence(triage.reason, 400)}`,
    ),
    ...(others.length === 0 ? [] : [muted(sidebarTexts.why.others(others.join(", ")))]),
    ...(triage.needsReview ? [muted(sidebarTexts.why.review)] : []),
    ...(triage.correctedBy === null ? [] : [muted(sidebarTexts.why.corrected(oneLine(triage.correctedBy, 60)))]),
    ...(triage.openedAs === null ? [] : [muted(sidebarTexts.why.openedAs(oneLine(triage.openedAs, 40)))]),
    ...attribution(triage.engine, triage.at, timezone),
  ];
}

function sentiment({ sentiment: found, timezone }: SidebarView): Component[] {
  if (found === null) return [];
  const { label, confidence, triggers, engine, at } = found.current;
  const words = triggers.slice(0, 6).map((trigger) => oneLine(trigger, 60));
  const read = words.length === 0 ? "" : ` ${sidebarTexts.why.triggers(words.join(", "))}`;
  return [
    paragraph(`${sidebarTexts.why.sentiment}\n${withConfidence(label, confidence)}.${read}`),
    ...attribution(engine, at, timezone),
  ];
}

function draft(view: SidebarView): Component[] {
  const found = draftAtHand(view.draft);
  if (found === null) return [];
  return [
    paragraph(`${sidebarTexts.why.draft}\n${groundsAtLength(found)}`),
    ...toCheck(found, found.text).map(muted),
    ...attribution(found.engine, found.at, view.timezone),
  ];
}

/** Who says so and when, and what is to be known about it. */
export function attribution({ label, notice, masked }: EngineView, at: number, timezone: string): Component[] {
  const parts = [`${sidebarTexts.by(oneLine(label, 60), formatTime(at, timezone))}.`];
  if (notice !== null) parts.push(sentence(notice, 200));
  if (masked > 0) parts.push(sidebarTexts.masked(masked));
  return [muted(parts.join(" "))];
}

interface UnsavedCorrection {
  readonly problem?: string;
  readonly urgency?: string;
}

/** A teammate's own category and urgency, which count more than the engine's. */
export function drawCorrect(view: SidebarView, { problem, urgency }: UnsavedCorrection): Canvas {
  const { correct } = sidebarTexts;
  const { triage } = view;
  // An older canvas, or a link from before, still leads here.
  if (triage === null)
    return screenCanvas(view, "correct", [
      header(correct.title),
      muted(correct.notClassified),
      ...footer(backTo("open-details")),
    ]);
  const pickers = [
    ...picker("category", correct.category, named(likelyFirst(triage, view.categories)), triage.category),
    ...picker("urgency", correct.urgency, named(view.urgencies), urgency ?? triage.urgency),
  ];
  const save = [
    muted(view.switchedOff.includes("triage") ? correct.hintWhereOff : correct.hint),
    action("save-correction", sidebarTexts.save, "primary"),
  ];
  return screenCanvas(view, "correct", [
    header(correct.title),
    ...problemLine(problem),
    ...(view.suggestion?.state === "rejected" ? [muted(correct.rejected)] : []),
    ...pickers,
    ...(pickers.length === 0 ? [muted(correct.nothing)] : save),
    ...footer(backTo("open-details")),
  ]);
}

/** A dropdown holds ten; the categories the engine thought of come first. */
function likelyFirst({ alternatives }: TriageView, categories: readonly string[]): string[] {
  const near = alternatives.map(({ category }) => category).filter((category) => categories.includes(category));
  return [...new Set([...near, ...categories])];
}

const named = (names: readonly string[]): PickerChoice[] => names.map((name) => ({ id: name, name }));

const SHOWN_SOURCES = 8;

/** What the draft rests on, how old it is, and the way to say that it is wrong. */
export function drawSources(view: SidebarView): Canvas {
  const draft = draftAtHand(view.draft);
  return screenCanvas(view, "sources", [
    header(sidebarTexts.sources.title),
    ...(draft === null ? [muted(sidebarTexts.sources.noDraft)] : listed(draft.sources, view.timezone)),
    ...(draft === null || draft.open.length === 0 ? [] : [muted(openQuestions(draft))]),
    ...footer(backTo("open-details")),
  ]);
}

function listed(sources: readonly SourceView[], timezone: string): Component[] {
  if (sources.length === 0) return [muted(sidebarTexts.sources.none)];
  const shown = sources
    .slice(0, SHOWN_SOURCES)
    .flatMap((source, index) => sourceItem(source, index, timezone, isFirstOf(sources, index)));
  const hidden = sources.length - SHOWN_SOURCES;
  const all = hidden > 0 ? [...shown, muted(sidebarTexts.sources.more(hidden))] : shown;
  return areRelated(sources) ? [paragraph(sidebarTexts.sources.related), ...all] : all;
}

function sourceItem(source: SourceView, index: number, timezone: string, isFirst: boolean): Component[] {
  const href = source.url === null ? null : webLink(source.url);
  const { sources: words } = sidebarTexts;
  const item = {
    id: `source:${index + 1}`,
    title: oneLine(sourceTitle(source)),
    subtitle: datedBy(source, timezone),
    ...(href === null ? { tertiary_text: words.noLink } : { action: openPage(href) }),
  };
  const offered = [
    ...(source.internal === true ? [muted(words.internal)] : []),
    ...(source.answers === undefined ? [] : [muted(words.answers(source.answers.map((question) => oneLine(question, 120))))]),
    ...(source.offeredByFin === true ? [muted(words.offeredByFin)] : []),
  ];
  if (source.calledWrong) return [list([item]), ...offered, muted(words.calledWrong)];
  const canReport = source.articleId !== null && isFirst;
  return [list([item]), ...offered, ...(canReport ? itemAction("article-wrong", source.articleId, words.wrong) : [])];
}

/** Two passages of one article share its button: an id may stand on a canvas once. */
function isFirstOf(sources: readonly SourceView[], index: number): boolean {
  return sources.findIndex(({ articleId }) => articleId === sources[index]?.articleId) === index;
}
