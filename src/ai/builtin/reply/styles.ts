import type { ReplyStyle } from "../../ports.js";

export const STYLE_IDS = ["friendly", "formal", "concise", "empathetic"] as const;
export type StyleId = (typeof STYLE_IDS)[number];

export const STYLES: readonly (ReplyStyle & { readonly id: StyleId })[] = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
];

const ALSO: ReadonlyMap<string, StyleId> = new Map([
  ["professional", "formal"],
  ["polite", "formal"],
  ["short", "concise"],
  ["brief", "concise"],
  ["casual", "friendly"],
  ["warm", "empathetic"],
  ["apologetic", "empathetic"],
]);

/** The nearest style the engine has, or null for one it does not know. */
export function styleOf(asked: string): StyleId | null {
  const name = asked.trim().toLowerCase();
  return STYLE_IDS.find((id) => id === name) ?? ALSO.get(name) ?? null;
}
