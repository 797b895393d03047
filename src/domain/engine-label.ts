/** How an engine is named to people, and by which key it is known. */
import type { Attribution, EngineName } from "./answers.js";

/** Engine and model in one: another model is another engine, and has earned nothing yet. */
export function engineKey(by: Pick<Attribution, "engine" | "model"> | null): string {
  return `${by?.engine ?? ""} ${by?.model ?? ""}`;
}

/** How the notice of an answer begins that another engine gave than the one that is set up. */
export const STANDS_IN = "Answered by the built-in engine because";

/** Whoever named no model of theirs is called so. */
const WITHOUT_MODEL: Readonly<Record<EngineName, string>> = {
  simpli: "Simpli",
  builtin: "built-in engine",
  llm: "language model",
};

/** How an engine is named to a teammate. */
export function engineLabel(by: Pick<Attribution, "engine" | "model">): string {
  const model = by.model === null ? "" : by.model.replace(/[^\p{L}\p{N} ./:_-]/gu, "").slice(0, 60);
  return by.engine === "builtin" || model === "" ? WITHOUT_MODEL[by.engine] : model;
}

/** The same as the sidebar shows it, with what is to be known about the engine's answer. */
export function engineView(by: Attribution): { label: string; notice: string | null; masked: number } {
  const label = engineLabel(by);
  return { label: label.charAt(0).toUpperCase() + label.slice(1), notice: by.notice, masked: by.masked };
}
