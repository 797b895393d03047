import { COLUMNS, firstLines, type Component } from "../kit/index.js";
import { action, link, muted, paragraph } from "./controls.js";
import { editorLabel, groundsOf, sentTitle } from "./draft-words.js";
import { formatTime } from "./format-time.js";
import type { Room } from "./room.js";
import { said, sentence } from "./said.js";
import { texts } from "./texts.js";
import type { DraftState, DraftView, SidebarView } from "./view.js";

type In<S extends DraftState["state"]> = Extract<DraftState, { state: S }>;

/** Where the draft stands, and what can be done about it. */
export function draftArea(view: SidebarView, room: Room): Component[] {
  const { draft } = view;
  switch (draft.state) {
    case "ready":
      return [...readyWords(draft.draft, room), action("open-editor", editorLabel(view)), regenerate()];
    case "stale":
      return [notice(texts.draft.stale, room), regenerate(), link("open-editor", texts.draft.readOld)];
    case "working":
      return [notice(texts.draft.working(formatTime(draft.since, view.timezone)), room), action("refresh", texts.refresh)];
    case "sent":
      return [paragraph(withPreview(sentTitle(draft, view.timezone), draft.text, room)), regenerate()];
    case "withheld":
      return [notice(texts.draft.withheld(draft.why), room), ...withheldActions(draft, view)];
    case "failed":
      return failed(draft, view, room);
    case "none":
      return [
        notice(isBlank(view) ? texts.draft.nothingYet : texts.draft.none, room),
        action("regenerate", texts.draft.write),
        refresh(),
      ];
  }
}

const regenerate = (): Component => action("regenerate", texts.regenerate);
const refresh = (): Component => link("refresh", texts.refresh);

const notice = (words: string, room: Room): Component => muted(firstLines(words, COLUMNS, room.notice));

const isBlank = (view: SidebarView): boolean => view.triage === null && view.mood === null && view.troubles.length === 0;

function readyWords(draft: DraftView, room: Room): Component[] {
  const words = paragraph(withPreview(draftTitle(draft), draft.text, room));
  if (draft.abstained === null) return [words];
  const abstained = muted(firstLines(texts.draft.abstained(said(draft.abstained)), COLUMNS, Math.min(2, room.notice)));
  return room.draft === 0 ? [abstained] : [abstained, words];
}

const draftTitle = (draft: DraftView): string => `${texts.draft.title} ${groundsOf(draft)}`;

function withPreview(title: string, words: string, room: Room): string {
  if (room.draft === 0) return title;
  return `${title}\n${firstLines(said(words, COLUMNS * room.draft * 2), COLUMNS, room.draft)}`;
}

/** A teammate may ask for a draft all the same, except where Fin holds the conversation or an admin said no. */
function withheldActions({ why }: In<"withheld">, { qa }: SidebarView): Component[] {
  if (why === "closed" && qa !== null) return [link("open-qa", texts.qa.title)];
  return why === "teammate-answered" || why === "snoozed" ? [regenerate(), refresh()] : [refresh()];
}

function failed({ cause, at, willRetry, last }: In<"failed">, view: SidebarView, room: Room): Component[] {
  const told = texts.draft.failed(sentence(cause, 80), formatTime(at, view.timezone));
  const words = notice(`${told} ${willRetry ? texts.draft.retries : texts.draft.gaveUp}`, room);
  const retry = action("regenerate", texts.retry);
  if (last === null) return [words, retry];
  const insert = action("open-editor", editorLabel(view));
  if (room.draft === 0) return [words, insert, retry];
  const title = texts.draft.lastTitle(formatTime(last.at, view.timezone));
  return [words, paragraph(withPreview(title, last.text, room)), insert, retry];
}
