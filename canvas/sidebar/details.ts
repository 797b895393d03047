import { dataTable, list, submit, type Canvas, type Component, type ListItem } from "../kit/index.js";
import type { Button } from "./buttons.js";
import { backTo, footer, header, link, muted } from "./controls.js";
import { draftAtHand } from "./draft-at-hand.js";
import { formatShare } from "./format-share.js";
import { formatTime } from "./format-time.js";
import { said, sentence } from "./said.js";
import { screenCanvas } from "./screen-canvas.js";
import { texts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** What was done, what is broken, and the way to everything else. */
export function drawDetails(view: SidebarView): Canvas {
  return screenCanvas(view, "details", [
    header(texts.menu.title),
    ...troubles(view),
    ...outcome(view),
    list(menu(view)),
    ...footer(link("refresh", texts.refresh), backTo("home")),
  ]);
}

function troubles(view: SidebarView): Component[] {
  if (view.troubles.length === 0) return [];
  const each = view.troubles
    .slice(0, 5)
    .map(({ service, cause, since }) =>
      muted(texts.troubles.full(service, sentence(cause, 200), formatTime(since, view.timezone))),
    );
  return [...each, muted(texts.troubles.rest)];
}

function outcome({ triage, state }: SidebarView): Component[] {
  if (triage === null) return [dataTable([[texts.menu.state, state]])];
  return [
    dataTable([[texts.menu.state, state], ...(triage.team === null ? [] : [[texts.menu.team, said(triage.team, 60)] as const])]),
    muted(`**${texts.menu.outcome}:** ${sentence(triage.outcome, 300)}`),
  ];
}

function menu(view: SidebarView): Omit<ListItem, "type">[] {
  const { menu: words } = texts;
  return [
    entry("open-why", words.why, words.whyHint),
    entry("open-mood", words.mood, words.moodHint(view.mood?.history.length ?? 0)),
    entry("open-sources", words.sources, texts.draft.sources(draftAtHand(view.draft)?.sources.length ?? 0)),
    entry("open-regenerate", words.wish, words.wishHint),
    entry("open-correct", words.correct, words.correctHint),
    entry("open-qa", words.qa, formatShare(view.qa?.overall ?? null) ?? words.noScore),
    entry("open-receipts", words.receipts, words.receiptsHint(view.receipts.length)),
  ];
}

const entry = (id: Button, title: string, subtitle: string): Omit<ListItem, "type"> => ({
  id,
  title,
  subtitle,
  action: submit(),
});
