/** The buttons, headings and pickers that the sidebar's screens are made of. */
import {
  button,
  type ButtonComponent,
  type ButtonStyle,
  clean,
  type Component,
  divider,
  dropdown,
  MAX_OPTIONS,
  MIN_OPTIONS,
  openPage,
  option,
  type Option,
  plain,
  submit,
  textBlock,
} from "../kit/index.js";
import { type Button, type SidebarField, type ItemButton, itemId } from "./buttons.js";
import { sentence } from "./format.js";
import { sidebarTexts } from "./texts.js";

export function action(id: Button, label: string, style: ButtonStyle = "secondary"): ButtonComponent {
  return button({ id, label, style, action: submit() });
}

export function linkButton(id: Button, label: string): ButtonComponent {
  return action(id, label, "link");
}

/** Links that leave Intercom have the link style by its rules for inbox apps. */
export function pageButton(id: "copy", label: string, url: string): ButtonComponent {
  return button({ id, label, style: "link", action: openPage(url) });
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

/** The same, close to its line. */
export function closeFooter(...links: readonly ButtonComponent[]): Component[] {
  return [divider({ bottom_margin: "none" }), ...links];
}

export const backTo = (id: Button): ButtonComponent => linkButton(id, sidebarTexts.back);

export const header = (words: string): Component => textBlock({ text: words, style: "header" });
export const paragraph = (words: string): Component => textBlock({ text: words });
/** Close to what is below it. */
export const paragraphAbove = (words: string): Component => textBlock({ text: words, bottom_margin: "none" });
export const muted = (words: string): Component => textBlock({ text: words, style: "muted", align: "left" });

export interface PickerChoice {
  readonly id: string;
  readonly name: string;
}

/**
 * What a dropdown can offer, the present choice always among it; null where Intercom would refuse the dropdown.
 * Intercom takes 2 to 10 options, so of more the first ten count.
 */
function choices(offered: readonly PickerChoice[], present: string | null): { options: Option[]; value?: string } | null {
  const distinct = new Map(offered.filter(isUsable).map((choice) => [choice.id, choice]));
  const chosen = present === null ? undefined : distinct.get(present);
  const ordered = [...distinct.values()];
  const first = ordered.slice(0, MAX_OPTIONS);
  const kept = chosen === undefined || first.includes(chosen) ? first : [chosen, ...first.slice(0, MAX_OPTIONS - 1)];
  if (kept.length < MIN_OPTIONS) return null;
  const options = kept.map(({ id, name }) => option(id, plain(name, 60) || id));
  return chosen === undefined ? { options } : { options, value: chosen.id };
}

/** An id that clicking would bring back changed is no use, so only clean and short ones are offered. */
const isUsable = ({ id }: PickerChoice): boolean => id.trim() !== "" && id.length <= 200 && clean(id) === id;

/** A dropdown, or nothing where there is nothing to choose. */
export function picker(id: SidebarField, label: string, offered: readonly PickerChoice[], present: string | null): Component[] {
  const found = choices(offered, present);
  return found === null ? [] : [dropdown({ id, label, ...found })];
}

/** Why what was asked could not be done, where a form is shown again for it. */
export const problemLine = (problem: string | undefined): Component[] =>
  problem === undefined ? [] : [muted(sentence(problem, 300))];
