import { dropdown, type Component } from "../kit/index.js";
import type { Field } from "./buttons.js";
import { choices, type Choice } from "./choices.js";

/** A dropdown, or nothing where there is nothing to choose. */
export function picker(id: Field, label: string, offered: readonly Choice[], present: string | null): Component[] {
  const found = choices(offered, present);
  return found === null ? [] : [dropdown({ id, label, ...found })];
}
