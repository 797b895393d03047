/** A conversation as quality assurance sees it, and how its findings are scored. */
import type { Call, DialogueTurn } from "../../../domain/answers.js";
import { createSlices, type GiveWay } from "../../../kernel/slices.js";
import { sentences } from "../../sentences.js";
import { urgencyOf } from "../embedder/embedder.js";
import { termGroups } from "../knowledge/index-terms.js";
import type { MessageReader } from "../reading/reading.js";
import { sentimentOf } from "../sentiment.js";
import { chatSentences, words } from "../text.js";
import { type Sentence, sentencesWithActs } from "./acts.js";

export interface ScoredTurn extends DialogueTurn {
  /** The customer's sentiment, -1 to 1; null for an agent. */
  readonly sentiment: number | null;
  readonly sentences: readonly Sentence[];
  readonly words: readonly string[];
  /** The terms by which its words may be found. */
  readonly terms: readonly string[];
  /** A customer's questions with the terms of each of their words; a sentence that asks two things is two. */
  readonly questions: readonly CustomerQuestion[];
}

export interface CustomerQuestion {
  readonly line: string;
  readonly terms: readonly (readonly string[])[];
}

export interface Dialogue {
  readonly turns: readonly ScoredTurn[];
  readonly agent: readonly ScoredTurn[];
  readonly customer: readonly ScoredTurn[];
  /** ISO 639-1, of the customer's first message; null where there is none. */
  readonly language: string | null;
  /** Called between two steps of a measurement. */
  readonly giveWay: GiveWay;
}

/** Long conversations are evaluated by their first and last messages, which show how they began and ended. */
const READ_CUSTOMER_TURNS = 20;

/**
 * Characters of a turn that are measured. What a turn is like shows in its first page; five hundred turns of ten pages, each
 * compared with others, held everybody up for half a minute.
 */
const MEASURED_OF_TURN = 2000;
/** And of all turns together: where they are many, less of each is measured. */
const MEASURED_IN_ALL = 400_000;

export async function analyzeDialogue(
  turns: readonly DialogueTurn[],
  reader: MessageReader,
  call: Pick<Call, "workspaceId" | "inBackground">,
): Promise<Dialogue> {
  const giveWay = createSlices();
  const measuredCharacters = Math.min(MEASURED_OF_TURN, Math.ceil(MEASURED_IN_ALL / Math.max(1, turns.length)));
  const spoken = turns
    .filter(({ role, content }) => role !== "system" && content.trim() !== "")
    .map((turn) => ({ ...turn, content: turn.content.trimStart().slice(0, measuredCharacters) }));
  const asked = spoken.filter(({ role }) => role === "customer");
  const read = new Set([...asked.slice(0, READ_CUSTOMER_TURNS / 2), ...asked.slice(-READ_CUSTOMER_TURNS / 2)]);
  const scored: ScoredTurn[] = [];
  let language: string | null = null;
  for (const turn of spoken) {
    await giveWay();
    const reading = read.has(turn) ? await reader.read(turn.content, call.workspaceId, undefined, urgencyOf(call)) : null;
    language ??= reading?.language ?? null;
    const sentiment = reading === null ? null : sentimentOf(reading.sentiment).score;
    scored.push({ ...turn, sentiment, ...(await measured(turn, giveWay)) });
  }
  return {
    giveWay,
    language,
    turns: scored,
    agent: scored.filter(({ role }) => role === "agent"),
    customer: scored.filter(({ role }) => role === "customer"),
  };
}

/** Each turn is taken apart once, for all that measure it. */
async function measured(
  { role, content }: DialogueTurn,
  giveWay: GiveWay,
): Promise<Pick<ScoredTurn, "sentences" | "words" | "terms" | "questions">> {
  const lines = sentences(content).flatMap(chatSentences);
  const found = await sentencesWithActs(role === "agent" ? "agent" : "customer", lines, giveWay);
  return {
    sentences: found,
    words: words(content),
    terms: termGroups(content).flat(),
    questions: role === "agent" ? [] : found.filter(({ isQuestion }) => isQuestion).flatMap(({ text }) => questionsIn(text)),
  };
}

/** "How do I add her, and does she count as a paid seat?" Both parts need words of their own, or it is one question. */
function questionsIn(line: string): readonly CustomerQuestion[] {
  const parts = line
    .split(/[,;:]\s|\s(?:and|und|et|e|y|en|i|och)\s/)
    .map((part) => ({ line: part.trim(), terms: termGroups(part) }))
    .filter(({ terms }) => terms.length >= FEWEST_TERMS);
  return parts.length >= 2 ? parts : [{ line, terms: termGroups(line) }];
}
const FEWEST_TERMS = 2;

export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? `"${line}"` : `"${line.slice(0, 77)}..."`;
}
