/** The saved replies that fit what the customer wrote, to read. */
import type { Canvas, Component, ListItem } from "../kit/index.js";
import { submit } from "../kit/index.js";
import { backTo, footer, header, linkButton, muted, paragraph } from "./controls.js";
import { formatTime, oneLine } from "./format.js";
import type { MacrosView } from "./lookup-views.js";
import { macroTexts } from "./macro-texts.js";
import { screenCanvas } from "./screen.js";
import { sidebarTexts } from "./texts.js";
import type { SidebarView } from "./view.js";

/** In Details, where the workspace's version of Intercom has macros. */
export function macrosEntry({ offersMacros }: SidebarView): Omit<ListItem, "type">[] {
  if (!offersMacros) return [];
  return [{ id: "open-macros", title: macroTexts.title, subtitle: macroTexts.entryHint, action: submit() }];
}

/** @param found null while it is being fetched for the first time */
export function drawMacros(view: SidebarView, found: MacrosView | null): Canvas {
  return screenCanvas(view, "macros", [
    header(macroTexts.title),
    ...(found === null ? [muted(macroTexts.loading)] : fitting(found, view.timezone)),
    ...footer(linkButton("open-macros", sidebarTexts.refresh), backTo("open-details")),
  ]);
}

function fitting({ macros, at }: MacrosView, timezone: string): Component[] {
  if (!macros.found) return [muted(macroTexts.missing[macros.why])];
  if (macros.value === null) return [muted(macroTexts.notInVersion)];
  if (macros.value.length === 0) return [muted(macroTexts.none)];
  return [
    ...macros.value.map(({ name, text }) => paragraph(`**${oneLine(name, 80)}**\n${oneLine(text, 400)}`)),
    muted(macroTexts.toUse(formatTime(at, timezone))),
  ];
}
