import { fitTurns } from "../input/fit-turns.js";
import type { DialogueTurn } from "../ports.js";

/** About 6,000 tokens: enough for a long conversation, affordable on a small model. */
const TRANSCRIPT_LIMIT = 24_000;

/** The conversation as lines, each turn named by who spoke. */
export function transcriptOf(turns: readonly DialogueTurn[]): string {
  return fitTurns(turns, TRANSCRIPT_LIMIT)
    .map(({ role, content }) => `${role}: ${content}`)
    .join("\n\n");
}

/** What the customer said last, which may be several messages in a row; the question to search articles for. */
export function latestQuestion(turns: readonly DialogueTurn[]): string {
  const lastAnswer = turns.findLastIndex(({ role }) => role === "agent");
  const latest = turns.slice(lastAnswer + 1).filter(({ role }) => role === "customer");
  const said = latest.length > 0 ? latest : turns.filter(({ role }) => role === "customer").slice(-1);
  return said
    .map(({ content }) => content)
    .join("\n")
    .slice(-1000);
}
