/** The draft's part of the first screen. */
import type { WithheldReason } from "../../src/domain/draft-policy.js";
import { COLUMNS, type Component, firstLines } from "../kit/index.js";
import { action, linkButton, muted, paragraph, paragraphAbove } from "./controls.js";
import type { DraftFailure, DraftState, DraftView } from "./draft-view.js";
import { formatTime } from "./format-time.js";
import { formatShare, oneLine, sentence } from "./format.js";
import { sidebarTexts } from "./texts.js";
import type { FilesView, SidebarView } from "./view.js";

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
  if (isToBeReadAgain(view)) return [notice(sidebarTexts.draft.readAgain, budget), action("refresh", sidebarTexts.refresh)];
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
      return [
        paragraph(withPreview(sentTitle(draft, view.timezone), draft.text, budget)),
        ...(view.state === "closed" ? [afterClose(view)] : anotherAfterSent(draft, view, budget)),
      ];
    case "withheld":
      return [notice(sidebarTexts.draft.withheld(draft.why, withName(view.files)), budget), ...withheldActions(draft, view)];
    case "failed":
      return failed(draft, view, budget);
    case "dismissed":
      return [notice(dismissedLine(draft, view.timezone), budget), ...write()];
    case "none":
      return [notice(isBlank(view) ? sidebarTexts.draft.nothingYet : sidebarTexts.draft.none, budget), ...write()];
  }
}

const regenerate = (): Component => action("regenerate", sidebarTexts.regenerate);

const refresh = (): Component => linkButton("refresh", sidebarTexts.refresh);

const write = (): Component[] => [action("regenerate", sidebarTexts.draft.write), refresh()];

const notice = (words: string, budget: LineBudget): Component => muted(firstLines(words, COLUMNS, budget.notice));

const isBlank = ({ isLoaded, triage, sentiment, problems }: SidebarView): boolean =>
  !isLoaded && triage === null && sentiment === null && problems.length === 0;

/** Of what was redacted nothing is held: whether a draft is due, or there may be one, is not known until then. */
function isToBeReadAgain(view: SidebarView): boolean {
  const { draft, isReadingLost } = view;
  if (!isReadingLost) return false;
  return draft.state === "none" || (draft.state === "withheld" && draft.why !== "switched-off");
}

function readyWords(draft: DraftView, budget: LineBudget): Component[] {
  const put = budget.close === true ? paragraphAbove : paragraph;
  const words = put(withPreview(draftTitle(draft), draft.text, budget));
  if (draft.abstained === null) return [words];
  const abstained = muted(firstLines(sentence(draft.abstained), COLUMNS, Math.min(2, budget.notice)));
  return budget.draft === 0 ? [abstained] : [abstained, words];
}

const draftTitle = (draft: DraftView): string => `${sidebarTexts.draft.title} ${groundsOf(draft)}`;

function withPreview(title: string, words: string, budget: LineBudget): string {
  if (budget.draft === 0) return title;
  return `${title}\n${firstLines(oneLine(words, COLUMNS * budget.draft * 2), COLUMNS, budget.draft)}`;
}

const withName = (files: FilesView | null): FilesView | null =>
  files === null ? null : { ...files, first: { ...files.first, name: oneLine(files.first.name, 40) } };

const ON_REQUEST: ReadonlySet<WithheldReason> = new Set([
  "teammate-answered",
  "snoozed",
  "only-files",
  "fin-may-answer",
  "automated-message",
]);

/** After the close none is written on request either, and the score is what comes next. */
function afterClose({ qa }: SidebarView): Component {
  return qa === null ? refresh() : linkButton("open-qa", sidebarTexts.qa.title);
}

/** A teammate may ask for a draft all the same, except where Fin has the conversation or an admin has switched drafts off. */
function withheldActions({ why }: In<"withheld">, view: SidebarView): Component[] {
  if (why === "closed") return [afterClose(view)];
  return ON_REQUEST.has(why) ? [regenerate(), refresh()] : [refresh()];
}

/** That the one before was used stays there beside a new one that failed. */
function anotherAfterSent({ failed: failure }: In<"sent">, { timezone }: SidebarView, budget: LineBudget): Component[] {
  return failure === null ? [regenerate()] : [notice(failureLine(failure, timezone), budget), retry()];
}

const retry = (): Component => action("regenerate", sidebarTexts.retry);

function failureLine({ cause, at, willRetry }: DraftFailure, timezone: string): string {
  const failure = sidebarTexts.draft.failed(sentence(cause, 80), formatTime(at, timezone));
  return `${failure} ${willRetry ? sidebarTexts.draft.retries : sidebarTexts.draft.gaveUp}`;
}

function failed(draft: In<"failed">, view: SidebarView, budget: LineBudget): Component[] {
  const { last } = draft;
  const words = notice(failureLine(draft, view.timezone), budget);
  if (last === null) return [words, retry()];
  const insert = action("open-editor", editorLabel(view));
  if (budget.draft === 0) return [words, insert, retry()];
  const title = sidebarTexts.draft.lastTitle(formatTime(last.at, view.timezone));
  return [words, paragraph(withPreview(title, last.text, budget)), insert, retry()];
}

/** Where the workspace lets a draft be copied at most, the button promises no more than reading it. */
function editorLabel({ insertModes, cardInsertion }: SidebarView): string {
  return cardInsertion || insertModes.reply || insertModes.note ? sidebarTexts.insert : sidebarTexts.read;
}

/** "84% sure, 2 sources": a percentage only where the draft could be sent as it is; else what is to be seen to. */
function groundsOf(draft: DraftView): string {
  const { draft: words } = sidebarTexts;
  const sources = words.sources(draft.sources);
  if (draft.unsupported.length > 0) return `${words.toCheck(draft.unsupported.length)}, ${sources}`;
  if (draft.abstained !== null) return sources;
  if (draft.open.length > 0) return words.partly(questionsAnswered(draft), questionsAnswered(draft) + draft.open.length);
  const share = formatShare(draft.confidence);
  return `${share === null ? words.unsure : words.sure(share)}, ${sources}`;
}

const questionsAnswered = ({ sources }: DraftView): number => new Set(sources.flatMap(({ answers = [] }) => answers)).size;

/** The same in sentences, with what the percentage means. */
export function groundsAtLength(draft: DraftView): string {
  const { abstained, confidence, unsupported, open, sources } = draft;
  const { draft: words } = sidebarTexts;
  if (abstained !== null) return `${sentence(abstained, 300)} ${sentence(words.sourcesFound(sources))}`;
  const share = formatShare(confidence);
  const isShare = share !== null && unsupported.length === 0 && open.length === 0;
  return isShare ? `${words.sureAtLength(share)} ${sentence(words.sourcesFound(sources))}` : capital(sentence(groundsOf(draft)));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function sentTitle(draft: Extract<DraftState, { state: "sent" }>, timezone: string): string {
  const title = draft.as === "reply" ? sidebarTexts.draft.sent : sidebarTexts.draft.noted;
  return title(oneLine(draft.by, 40), formatTime(draft.at, timezone));
}

const dismissedLine = ({ by, at }: In<"dismissed">, timezone: string): string =>
  sidebarTexts.draft.dismissed(oneLine(by, 40), formatTime(at, timezone));

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
      return sidebarTexts.draft.withheld(draft.why, withName(files));
    case "failed":
      return sidebarTexts.draft.failed(sentence(draft.cause, 200), formatTime(draft.at, timezone));
    case "dismissed":
      return dismissedLine(draft, timezone);
    case "none":
      return sidebarTexts.draft.none;
  }
}
