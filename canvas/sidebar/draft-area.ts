/** The draft's part of the first screen. */
import { COLUMNS, type Component, firstLines } from "../kit/index.js";
import { action, linkButton, muted, paragraph, paragraphAbove } from "./controls.js";
import { formatShare, formatTime, oneLine, sentence } from "./format.js";
import { sidebarTexts } from "./texts.js";
import type { WithheldReason } from "../../src/domain/draft-policy.js";
import type { DraftState, DraftView, FilesView, SidebarView } from "./view.js";

type In<S extends DraftState["state"]> = Extract<DraftState, { state: S }>;

/** How many lines the draft and each notice may take. */
export interface LineBudget {
  readonly draft: number;
  readonly notice: number;
  /** Without the space below the words. */
  readonly close?: boolean;
}

/** The draft's state, and what can be done about it. */
export function draftArea(view: SidebarView, budget: LineBudget): Component[] {
  const { draft } = view;
  switch (draft.state) {
    case "ready":
      return [...readyWords(draft.draft, budget), action("open-editor", editorLabel(view)), regenerate()];
    case "stale":
      return [notice(sidebarTexts.draft.stale, budget), regenerate(), linkButton("open-editor", sidebarTexts.draft.readOld)];
    case "working":
      return [
        notice(sidebarTexts.draft.working(formatTime(draft.since, view.timezone)), budget),
        action("refresh", sidebarTexts.refresh),
      ];
    case "sent":
      return [paragraph(withPreview(sentTitle(draft, view.timezone), draft.text, budget)), regenerate()];
    case "withheld":
      return [notice(sidebarTexts.draft.withheld(draft.why, named(view.files)), budget), ...withheldActions(draft, view)];
    case "failed":
      return failed(draft, view, budget);
    case "none":
      return [
        notice(isBlank(view) ? sidebarTexts.draft.nothingYet : sidebarTexts.draft.none, budget),
        action("regenerate", sidebarTexts.draft.write),
        refresh(),
      ];
  }
}

const regenerate = (): Component => action("regenerate", sidebarTexts.regenerate);
const refresh = (): Component => linkButton("refresh", sidebarTexts.refresh);

const notice = (words: string, budget: LineBudget): Component => muted(firstLines(words, COLUMNS, budget.notice));

const isBlank = (view: SidebarView): boolean => view.triage === null && view.sentiment === null && view.problems.length === 0;

function readyWords(draft: DraftView, budget: LineBudget): Component[] {
  const write = budget.close === true ? paragraphAbove : paragraph;
  const words = write(withPreview(draftTitle(draft), draft.text, budget));
  if (draft.abstained === null) return [words];
  const abstained = muted(
    firstLines(sidebarTexts.draft.abstained(oneLine(draft.abstained)), COLUMNS, Math.min(2, budget.notice)),
  );
  return budget.draft === 0 ? [abstained] : [abstained, words];
}

const draftTitle = (draft: DraftView): string => `${sidebarTexts.draft.title} ${groundsOf(draft)}`;

function withPreview(title: string, words: string, budget: LineBudget): string {
  if (budget.draft === 0) return title;
  return `${title}\n${firstLines(oneLine(words, COLUMNS * budget.draft * 2), COLUMNS, budget.draft)}`;
}

const named = (files: FilesView | null): FilesView | null =>
  files === null ? null : { ...files, first: { ...files.first, name: oneLine(files.first.name, 40) } };

const ON_REQUEST: ReadonlySet<WithheldReason> = new Set([
  "teammate-answered",
  "snoozed",
  "only-files",
  "fin-may-answer",
  "automated-message",
]);

/** A teammate may ask for a draft all the same, except where Fin has the conversation or an admin has switched drafts off. */
function withheldActions({ why }: In<"withheld">, { qa }: SidebarView): Component[] {
  if (why === "closed" && qa !== null) return [linkButton("open-qa", sidebarTexts.qa.title)];
  return ON_REQUEST.has(why) ? [regenerate(), refresh()] : [refresh()];
}

function failed({ cause, at, willRetry, last }: In<"failed">, view: SidebarView, budget: LineBudget): Component[] {
  const failure = sidebarTexts.draft.failed(sentence(cause, 80), formatTime(at, view.timezone));
  const words = notice(`${failure} ${willRetry ? sidebarTexts.draft.retries : sidebarTexts.draft.gaveUp}`, budget);
  const retry = action("regenerate", sidebarTexts.retry);
  if (last === null) return [words, retry];
  const insert = action("open-editor", editorLabel(view));
  if (budget.draft === 0) return [words, insert, retry];
  const title = sidebarTexts.draft.lastTitle(formatTime(last.at, view.timezone));
  return [words, paragraph(withPreview(title, last.text, budget)), insert, retry];
}

/** Where the workspace lets nothing be done with a draft, the button does not promise it. */
function editorLabel({ insertModes, cardInsertion }: SidebarView): string {
  return cardInsertion || Object.values(insertModes).some(Boolean) ? sidebarTexts.insert : sidebarTexts.read;
}

/** "84% sure, 2 sources" */
export function groundsOf({ confidence, sources }: DraftView): string {
  const share = formatShare(confidence);
  const sure = share === null ? sidebarTexts.draft.unsure : sidebarTexts.draft.sure(share);
  return `${sure}, ${sidebarTexts.draft.sources(sources.length)}`;
}

function sentTitle(draft: Extract<DraftState, { state: "sent" }>, timezone: string): string {
  const write = draft.as === "reply" ? sidebarTexts.draft.sent : sidebarTexts.draft.noted;
  return write(oneLine(draft.by, 40), formatTime(draft.at, timezone));
}

/** One sentence on why there is no draft to send; empty where there is one. */
export function whyNotReady({ draft, files, timezone }: SidebarView): string {
  switch (draft.state) {
    case "ready":
      return "";
    case "stale":
      return sidebarTexts.draft.stale;
    case "working":
      return sidebarTexts.draft.working(formatTime(draft.since, timezone));
    case "sent":
      return sentTitle(draft, timezone);
    case "withheld":
      return sidebarTexts.draft.withheld(draft.why, named(files));
    case "failed":
      return sidebarTexts.draft.failed(sentence(draft.cause, 200), formatTime(draft.at, timezone));
    case "none":
      return sidebarTexts.draft.none;
  }
}
