import type { Attribution } from "./answers.js";

/** Engine and model in one: another model is another engine, and has earned nothing yet. */
export function engineKey(by: Pick<Attribution, "engine" | "model"> | null): string {
  return `${by?.engine ?? ""} ${by?.model ?? ""}`;
}

/** How an engine is named to a teammate. */
export function engineLabel(by: Pick<Attribution, "engine" | "model">): string {
  if (by.engine === "builtin") return "built-in engine";
  const model = by.model === null ? "" : by.model.replace(/[^\p{L}\p{N} ./:_-]/gu, "").slice(0, 60);
  if (by.engine === "simpli") return model === "" ? "Simpli" : model;
  return model === "" ? "language model" : model;
}

/** The same as the sidebar shows it, with what is to be known about the engine's answer. */
export function engineView(by: Attribution): { label: string; notice: string | null; masked: number } {
  const label = engineLabel(by);
  return { label: label.charAt(0).toUpperCase() + label.slice(1), notice: by.notice, masked: by.masked };
}
