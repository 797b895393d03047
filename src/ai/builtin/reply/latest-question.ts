import type { DialogueTurn } from "../../ports.js";
import { termGroups } from "../knowledge/terms.js";

/** A follow-up such as "any news?" has fewer telling words than this and means the question before it. */
const TELLING_WORDS = 2;

export interface LatestQuestion {
  /** What the customer wrote since the last answer. */
  readonly message: string;
  /** What to look up: with the question before, where the message alone tells too little. */
  readonly lookup: string;
}

/** Null where the customer has said nothing at all. */
export function latestQuestion(turns: readonly DialogueTurn[]): LatestQuestion | null {
  const said = turns.filter(({ content, role }) => content.trim() !== "" && role !== "system");
  const lastAnswer = said.findLastIndex(({ role }) => role === "agent");
  const all = said.filter(({ role }) => role === "customer").map(({ content }) => content.trim());
  const burst = said.slice(lastAnswer + 1).map(({ content }) => content.trim());
  const latest = burst.length > 0 ? burst : all.slice(-1);
  if (latest.length === 0) return null;
  const message = latest.join("\n");
  if (termGroups(message).length >= TELLING_WORDS) return { message, lookup: message };
  const before = all.slice(0, all.length - latest.length).at(-1);
  return { message, lookup: before === undefined ? message : `${before}\n${message}` };
}
