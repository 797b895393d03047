import { button, divider, openPage, submit, text, type ButtonComponent, type ButtonStyle, type Component } from "../kit/index.js";
import type { Button, ItemButton } from "./buttons.js";
import { itemId } from "./item-id.js";
import { texts } from "./texts.js";

export function action(id: Button, label: string, style: ButtonStyle = "secondary"): ButtonComponent {
  return button({ id, label, style, action: submit() });
}

export function link(id: Button, label: string): ButtonComponent {
  return action(id, label, "link");
}

export function pageButton(id: "copy", label: string, url: string): ButtonComponent {
  return button({ id, label, style: "secondary", action: openPage(url) });
}

/** A button about one of several things; none where the thing's id cannot be carried. */
export function itemAction(kind: ItemButton, about: string, label: string): ButtonComponent[] {
  const id = itemId(kind, about);
  return id === null ? [] : [button({ id, label, style: "link", action: submit() })];
}

/** The way back, at the bottom behind a line, as the Inbox rules want it. */
export function footer(...links: readonly ButtonComponent[]): Component[] {
  return [divider(), ...links];
}

export const backTo = (id: Button): ButtonComponent => link(id, texts.back);

export const header = (words: string): Component => text({ text: words, style: "header" });
export const paragraph = (words: string): Component => text({ text: words });
export const muted = (words: string): Component => text({ text: words, style: "muted", align: "left" });
