/** Intercom's saved replies, and which of them a teammate is shown. */
import { type Completeness, type Found, passes } from "./lookup.js";

export interface Macro {
  readonly id: string;
  readonly name: string;
  /** Plain, with Intercom's placeholders. */
  readonly text: string;
  /** Whose teams may use it; null for everyone. */
  readonly teamIds: readonly string[] | null;
}

export interface FittingMacros {
  /** The customer message they fit; null where there was none to fit. */
  readonly messageId: string | null;
  /** Best first; null where this version of Intercom's API has no macros. */
  readonly macros: Found<readonly Pick<Macro, "id" | "name" | "text">[] | null>;
}

export function mayUse({ teamIds }: Macro, ownTeamIds: readonly string[]): boolean {
  return teamIds === null || teamIds.some((id) => ownTeamIds.includes(id));
}

const PLACEHOLDER = /\{\{\s*([^{}|]{1,200}?)\s*(?:\|\s*fallback:\s*["']([^"'{}]{0,200})["']\s*)?\}\}/gu;

/** With words where Intercom will fill in a value: its fallback, or what is filled in there. */
export function readableMacro(text: string): string {
  return text.replace(PLACEHOLDER, (_all, attribute: string, fallback: string | undefined) =>
    fallback === undefined || fallback === "" ? `[${attributeName(attribute)}]` : fallback,
  );
}

const attributeName = (attribute: string): string => (attribute.split(".").at(-1) ?? attribute).replaceAll("_", " ");

/** Those of an earlier message are outdated. */
export function completenessOfFitting({ macros, messageId }: FittingMacros, newestMessageId: string | null): Completeness {
  if (messageId !== newestMessageId) return "outdated";
  return passes(macros) ? "partial" : "whole";
}
