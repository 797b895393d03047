/** What somebody who takes the conversation over has to know: up to three lines on the first screen, and whole in Details. */
import type { DatedBriefLine } from "../../src/domain/dated-brief.js";
import { COLUMNS, type Component, firstLines } from "../kit/index.js";
import type { BriefView } from "./automation-views.js";
import { header, muted, paragraph, paragraphAbove } from "./controls.js";
import { formatTime } from "./format-time.js";
import { oneLine, sentence } from "./format.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** How many lines of the brief there are on the first screen, and how many rows each may take. */
export interface BriefBudget {
  readonly lines: number;
  readonly rows: 1 | 2;
}

/** Without its time where there is one row alone: Details has it. */
export function briefLines({ brief, timezone }: SidebarView, { lines, rows }: BriefBudget): Component[] {
  if (brief === null || !brief.isCurrent || lines === 0) return [];
  const shown = brief.lines.slice(0, lines).map(({ kind, text, quoted, at }) => {
    const title = sidebarTexts.brief.kinds[kind];
    const lead = rows === 1 ? `**${title}:**` : `**${title}** (${formatTime(at, timezone)}):`;
    return firstLines(`${lead} ${quoted ? `“${oneLine(text)}”` : oneLine(text)}`, COLUMNS, rows);
  });
  return shown.length === 0 ? [] : [paragraphAbove(shown.join("\n"))];
}

/** Whole, with who said what and when, and who wrote it. */
export function wholeBrief({ brief, timezone }: Pick<SidebarView, "brief" | "timezone">): Component[] {
  if (brief === null || brief.lines.length === 0) return [];
  return [
    header(sidebarTexts.brief.title),
    ...brief.lines.map((line) => paragraph(wholeLine(line, timezone))),
    muted(writtenBy(brief, timezone)),
  ];
}

function wholeLine({ kind, text, who, at, quoted, cited }: DatedBriefLine, timezone: string): string {
  const words = sidebarTexts.brief;
  const said = words.said(quoted ? `“${oneLine(text, 300)}”` : oneLine(text, 300), oneLine(who, 60), formatTime(at, timezone));
  const sources = cited.length === 0 ? "" : ` ${words.cited(cited.map((title) => oneLine(title, 80)).join(", "))}`;
  return `**${words.kinds[kind]}:** ${said}${sources}`;
}

function writtenBy({ engine, at, isCurrent }: BriefView, timezone: string): string {
  return [
    `${sidebarTexts.by(oneLine(engine.label, 60), formatTime(at, timezone))}.`,
    ...(isCurrent ? [] : [sidebarTexts.brief.older]),
    ...(engine.notice === null ? [] : [sentence(engine.notice, 200)]),
    ...(engine.masked > 0 ? [sidebarTexts.masked(engine.masked)] : []),
  ].join(" ");
}
