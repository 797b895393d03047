/** The canvas as lines: how high it is drawn, and as text that can be reviewed in a diff. */
import type { Canvas } from "./canvas.js";
import type { Component } from "./component.js";
import type { ButtonComponent, TextComponent } from "./content.js";
import type { ListItem } from "./listing.js";

/** The canvas as lines of text, so that a screen can be reviewed in a diff. */
export function renderText({ canvas }: Canvas): string {
  return `${canvas.content.components.flatMap(render).join("\n")}\n`;
}

const TEXT_PREFIXES = { header: "# ", paragraph: "", muted: "~ ", error: "! " };
const BUTTON_BRACKETS = { primary: ["[[ ", " ]]"], secondary: ["[ ", " ]"], link: ["< ", " >"] } as const;

function render(component: Component): string[] {
  switch (component.type) {
    case "text":
      return renderWords(component);
    case "button":
      return [renderButton(component)];
    case "data-table":
      return component.items.map(({ field, value }) => `| ${field.padEnd(12)} ${value}`);
    case "list":
      return component.items.flatMap(renderItem);
    case "dropdown":
    case "single-select":
      return renderChoice(component);
    case "checkbox":
      return [
        `${component.label}  {${component.id}}`,
        ...component.option.map(({ id, text }) => `  [${component.value?.includes(id) ? "x" : " "}] ${text}`),
      ];
    case "input":
    case "textarea":
      return renderField(component);
    case "image":
      return [`(image ${component.width}x${component.height} ${component.url})`];
    case "divider":
      return ["-".repeat(COLUMNS)];
    case "spacer":
      return [""];
  }
}

function renderWords({ text, style }: TextComponent): string[] {
  const lines = wrap(text, COLUMNS, (words) => widthOf(visibleWords(words)));
  return lines.map((line) => `${TEXT_PREFIXES[style ?? "paragraph"]}${line}`.trimEnd());
}

function renderButton({ id, label, style, action, disabled }: ButtonComponent): string {
  const [before, after] = BUTTON_BRACKETS[style ?? "primary"];
  const target = action.type === "url" ? action.url : id;
  return `${before}${label}${after}${disabled ? " (disabled)" : ""}  -> ${target}`;
}

function renderItem({ id, title, subtitle, tertiary_text, action }: ListItem): string[] {
  const below = [subtitle, tertiary_text].filter((text) => text !== undefined).join(" • ");
  const target = action === undefined ? "" : `  -> ${action.type === "url" ? action.url : id}`;
  return [`* ${title}${target}`, ...(below === "" ? [] : wrap(below, COLUMNS).map((line) => `    ${line}`))];
}

function renderChoice(choice: Extract<Component, { type: "dropdown" | "single-select" }>): string[] {
  const options = choice.options.map(({ id, text }) => (id === choice.value ? `(${text})` : text));
  return [`${choice.label ?? choice.id}: ${options.join(" / ")}  {${choice.id}}`];
}

function renderField(field: Extract<Component, { type: "input" | "textarea" }>): string[] {
  const shown = field.value ?? (field.placeholder === undefined ? "" : `(${field.placeholder})`);
  const lines = wrap(shown, COLUMNS).map((line) => `  : ${line}`.trimEnd());
  return [`${field.label ?? field.id}${field.disabled ? " (disabled)" : ""}  {${field.id}}`, ...lines];
}

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
  return text.replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/\*\*/g, "");
}

const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;

/** More different characters are in no workspace's language; the map stays small. */
const MOST_WIDTHS = 5_000;

/** How many columns a text takes: Latin letters one, Chinese and emoji two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** Of characters that are not ASCII, as they are met. */
const widths = new Map<string, number>();

function widthOfCharacter(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code <= 0x7e) return 1;
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  if (widths.size < MOST_WIDTHS) widths.set(character, width);
  return width;
}

/**
 * Lines as a browser would break them: at spaces, and inside a word that is longer than a line.
 * @param measure for text that carries marks nobody sees.
 */
export function wrap(text: string, columns: number, measure = widthOf): string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, columns, measure));
}

function wrapParagraph(paragraph: string, columns: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(" ").flatMap((long) => chop(long, columns, measure))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function chop(word: string, columns: number, measure: (text: string) => number): string[] {
  if (measure(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (measure(piece + character) > columns) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** The first lines of a text, ending in "…" where there is more. */
export function firstLines(text: string, columns: number, lines: number): string {
  const all = wrap(text, columns);
  if (all.length <= lines) return text;
  const kept = all.slice(0, lines).join(" ");
  return wrap(`${kept}…`, columns).length <= lines ? `${kept}…` : `${kept.replace(/\s?\S+$/u, "")}…`;
}
