import type { ButtonComponent, ListItem, TextComponent } from "./content.js";
import type { Canvas } from "./canvas.js";
import type { Component } from "./component.js";
import { COLUMNS, visibleWords, widthOf, wrap } from "./estimate-height.js";

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
