import { syllable } from "syllable";
import { LONGEST_WORD, sentences, words } from "../text.js";
import { type Dialogue, quoted, type QaFinding, type CustomerQuestion, type ScoredTurn } from "./dialogue.js";

const SHOUTING = /\b\p{Lu}{4,}\b.*\b\p{Lu}{4,}\b|!{2,}/u;
const SWEARING = /\b(?:damn|crap|shit|fuck\w*|idiot|stupid|wtf|hell no)\b/i;
const EASY = 50;
const HARD = 30;
const SHORT_ANSWER_WORDS = 4;
/** How easy somebody writes does not change behind the tenth page. */
const EASE_CHARACTERS = 30_000;

/** Whether the agent's messages are easy to read and answer what was asked. */
export function communication({ agent, turns }: Dialogue): readonly QaFinding[] {
  if (agent.length === 0) return [];
  const all = agent
    .map(({ content }) => content)
    .join("\n")
    .slice(0, EASE_CHARACTERS);
  const swearing = agent.find(({ content }) => SWEARING.test(content));
  const shouting = agent.find(({ content }) => SHOUTING.test(content));
  const curt = agent.filter((turn) => turn.words.length < SHORT_ANSWER_WORDS);
  const ignored = unansweredQuestion(turns);
  return [
    ...easeFindings(readingEase(all)),
    ...(swearing === undefined ? [] : [finding(-0.5, `swears: ${quoted(swearing.content)}`, "Keep the language professional.")]),
    ...(shouting === undefined
      ? []
      : [
          finding(
            -0.12,
            `capitals or exclamation marks: ${quoted(shouting.content)}`,
            "Leave out capitals and repeated exclamation marks.",
          ),
        ]),
    ...(curt.length * 2 > agent.length
      ? [
          finding(
            -0.3,
            `${curt.length} of ${agent.length} messages have under ${SHORT_ANSWER_WORDS} words`,
            "Write whole sentences.",
          ),
        ]
      : []),
    ...(ignored === null
      ? [finding(0.15, "every question got an answer on its topic", null)]
      : [finding(-0.2, `no answer on the topic of ${quoted(ignored)}`, "Answer each question the customer asks.")]),
  ];
}

function easeFindings(ease: number | null): readonly QaFinding[] {
  if (ease === null) return [];
  const number = `reading ease ${Math.round(ease)} (over ${EASY} is easy)`;
  if (ease >= EASY) return [finding(0.12, number, null)];
  return ease < HARD ? [finding(-0.2, number, "Use shorter sentences and plainer words.")] : [finding(-0.05, number, null)];
}

/** A question of the customer none of whose significant words came back in any later agent message. */
function unansweredQuestion(turns: readonly ScoredTurn[]): string | null {
  // From the end: what the agent said later is then known, and every turn is read once.
  const later = new Set<string>();
  let unanswered: string | null = null;
  for (const { terms, questions } of turns.toReversed()) {
    for (const term of terms) later.add(term);
    unanswered = questions.find((question) => isUnanswered(question, later))?.line ?? unanswered;
  }
  return unanswered;
}

function isUnanswered({ terms }: CustomerQuestion, later: ReadonlySet<string>): boolean {
  return terms.length >= 2 && !terms.flat().some((term) => later.has(term));
}

function finding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "communication", change, evidence, advice };
}

/** Flesch reading ease: 100 is very easy, 0 very hard. Null below 20 words, where it means nothing. */
export function readingEase(text: string): number | null {
  const all = words(text);
  if (all.length < 20) return null;
  const lines = Math.max(1, sentences(text).length);
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word.slice(0, LONGEST_WORD))), 0);
  return 206.835 - 1.015 * (all.length / lines) - 84.6 * (syllables / all.length);
}
