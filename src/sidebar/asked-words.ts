/** What was typed into the forms of a question, an instruction or a reason, and is carried where the form is left. */
import { ASKED_FIELDS, type AskedField, type Button } from "../../canvas/sidebar/buttons.js";
import type { Screen } from "../../canvas/sidebar/screen.js";
import { KEPT_ASKED, type KeptAsked, parseStoredData } from "../../canvas/sidebar/stored-data.js";
import type { Click } from "./canvas-request.js";

/** With which click a field's words are asked or saved, and where they are shown. */
const ASKING: { readonly [Field in AskedField]: { readonly by: Button; readonly on: readonly Screen["name"][] } } = {
  question: { by: "ask", on: ["ask"] },
  instruction: { by: "regenerate-with", on: ["regenerate"] },
  "dispute-reason": { by: "save-qa-dispute", on: ["qa-dispute", "qa"] },
};

/** What was typed into a form that this click, or one before it, leaves without asking or saving it. */
export function keptAsked({ componentId, values, storedData }: Click, next: Screen): KeptAsked {
  const stored = parseStoredData(storedData);
  const left = ASKED_FIELDS.flatMap((field) => {
    const words = values[field] ?? (field === "dispute-reason" ? stored.reason : null) ?? stored[KEPT_ASKED[field]] ?? "";
    const { by, on } = ASKING[field];
    const isDone = componentId === by || on.includes(next.name);
    return isDone || words.trim() === "" ? [] : [[KEPT_ASKED[field], words] as const];
  });
  return Object.fromEntries(left);
}

/** What this teammate typed into a field of a form and left. */
export function askedBefore({ storedData }: Click, field: AskedField): string | undefined {
  return parseStoredData(storedData)[KEPT_ASKED[field]] ?? undefined;
}

/** Characters of a question, an instruction or a reason: more is not cut, it is not taken. */
const LONGEST_ASKED = 500;

export const isTooLong = (words: string | undefined | null): boolean => (words ?? "").trim().length > LONGEST_ASKED;
