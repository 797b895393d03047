/** What a customer asks by now, and what to search for. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { fitText } from "../../fit-input.js";
import { holdsLittle } from "./clarifying-questions.js";
import { peoplesOwn } from "./message-questions.js";
import { isNothingCame } from "./few-words.js";

export interface LatestQuestion {
  /** What the customer wrote since the last answer. */
  readonly message: string;
  /** What to search for: with the question before, where the message alone says too little. */
  readonly lookup: string;
  /** Even then there is nothing to look for. */
  readonly isUnclear: boolean;
  /** What they wrote before an agent's answer; null where this is the first they write. */
  readonly before: string | null;
  readonly thread: string | null;
}

/** How many of the customer's messages before an agent's answer are searched with: the first says what it is about. */
const THREAD_READ = 3;

/** Null where the customer has said nothing at all. */
export function latestQuestion(turns: readonly DialogueTurn[]): LatestQuestion | null {
  const said = turns.filter(({ content, role }) => content.trim() !== "" && role !== "system");
  const lastAnswer = said.findLastIndex(({ role }) => role === "agent");
  const all = said.filter(({ role }) => role === "customer").map(({ content }) => content.trim());
  const burst = said.slice(lastAnswer + 1).map(({ content }) => content.trim());
  const newest = burst.length > 0 ? burst : all.slice(-1);
  const latest = peoplesOwn(newest);
  if (latest.length === 0) return null;
  const message = fitText(latest.join("\n"));
  const earlier = all.slice(0, all.length - newest.length);
  const before = earlier.length === 0 ? null : fitText(peoplesOwn(earlier.slice(0, THREAD_READ)).join("\n"));
  const thread = before === null ? null : fitText(`${before}\n${message}`);
  const last = peoplesOwn(earlier.slice(-1))[0];
  // A follow-up such as "any news?" means the question before it.
  const lookup =
    last !== undefined && (holdsLittle(message) || isNothingCame(message)) ? fitText(`${last}\n${message}`) : message;
  return { message, lookup, isUnclear: holdsLittle(lookup), before, thread };
}
