import type { Canvas } from "./canvas-schema.js";
import type { Component } from "./component.js";
import type { ListItem } from "./list.js";
import { wrap } from "./wrap.js";

/**
 * Intercom publishes two figures only: the 10 px margin below a component and the 400 px of a first canvas.
 * The others are read off the Inbox and rounded up, so that an estimate errs towards too tall.
 */
const PX = { line: 20, header: 24, margin: 10, control: 32, tableRow: 26, label: 20, textarea: 120, itemPadding: 12, divider: 1 };
const SPACER_PX = { xs: 4, s: 8, m: 16, l: 24, xl: 32 };

/** Average letters on a line of the conversation details, about 280 px wide. */
export const COLUMNS = 40;

/** How tall the Inbox draws a canvas, in pixels. */
export function estimateHeight({ canvas }: Canvas): number {
  return heightOf(canvas.content.components);
}

export function heightOf(components: readonly Component[]): number {
  return components.reduce((sum, component) => sum + bodyHeight(component) + marginOf(component), 0);
}

function marginOf(component: Component): number {
  if (component.type === "spacer") return 0;
  return "bottom_margin" in component ? 0 : PX.margin;
}

function bodyHeight(component: Component): number {
  switch (component.type) {
    case "text":
      return textHeight(component.text, component.style === "header" ? PX.header : PX.line);
    case "button":
      return PX.control;
    case "data-table":
      return component.items.length * PX.tableRow;
    case "list":
      return component.items.reduce((sum, item) => sum + itemHeight(item), 0);
    case "dropdown":
    case "input":
      return labelHeight(component.label) + PX.control;
    case "single-select":
      return labelHeight(component.label) + component.options.length * PX.control;
    case "checkbox":
      return labelHeight(component.label) + component.option.length * PX.label;
    case "textarea":
      return labelHeight(component.label) + PX.textarea;
    case "image":
      return component.height;
    case "divider":
      return PX.divider;
    case "spacer":
      return SPACER_PX[component.size ?? "s"];
  }
}

function itemHeight(item: ListItem): number {
  const below = [item.subtitle, item.tertiary_text].filter((text) => text !== undefined).join(" • ");
  const words = textHeight(item.title, PX.line) + (below === "" ? 0 : textHeight(below, PX.line));
  return Math.max(words, item.image_height ?? 0) + PX.itemPadding;
}

const labelHeight = (label: string | undefined): number => (label === undefined ? 0 : PX.label);

const textHeight = (text: string, line: number): number => wrap(visibleWords(text), COLUMNS).length * line;

/** What is left to see of Canvas Markdown. */
export function visibleWords(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*/g, "");
}
