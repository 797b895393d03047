import { list, openPage, webLink, type Canvas, type Component } from "../kit/index.js";
import { backTo, footer, header, itemAction, muted } from "./controls.js";
import { draftAtHand, type SidebarView, type SourceView } from "./view.js";
import { formatDate, oneLine } from "./format.js";
import { screenCanvas } from "./screen.js";
import { texts } from "./texts.js";

const SHOWN = 8;

/** What the draft rests on, how old it is, and the way to say that it is wrong. */
export function drawSources(view: SidebarView): Canvas {
  const sources = draftAtHand(view.draft)?.sources ?? null;
  return screenCanvas(view, "sources", [
    header(texts.sources.title),
    ...(sources === null ? [muted(texts.sources.noDraft)] : listed(sources, view.timezone)),
    ...footer(backTo("open-details")),
  ]);
}

function listed(sources: readonly SourceView[], timezone: string): Component[] {
  if (sources.length === 0) return [muted(texts.sources.none)];
  const shown = sources.slice(0, SHOWN).flatMap((source, index) => one(source, index, timezone, isFirstOf(sources, index)));
  const hidden = sources.length - SHOWN;
  return hidden > 0 ? [...shown, muted(texts.sources.more(hidden))] : shown;
}

function one(source: SourceView, index: number, timezone: string, isFirst: boolean): Component[] {
  const href = source.url === null ? null : webLink(source.url);
  const { sources: words } = texts;
  const item = {
    id: `source:${index + 1}`,
    title: oneLine(source.title),
    subtitle: source.updatedAt === null ? words.noDate : words.changed(formatDate(source.updatedAt, timezone)),
    ...(href === null ? { tertiary_text: words.noLink } : { action: openPage(href) }),
  };
  if (source.calledWrong) return [list([item]), muted(words.calledWrong)];
  const canReport = source.articleId !== null && isFirst;
  return [list([item]), ...(canReport ? itemAction("article-wrong", source.articleId, words.wrong) : [])];
}

/** Two passages of one article share its button: an id may stand on a canvas once. */
function isFirstOf(sources: readonly SourceView[], index: number): boolean {
  return sources.findIndex(({ articleId }) => articleId === sources[index]?.articleId) === index;
}
