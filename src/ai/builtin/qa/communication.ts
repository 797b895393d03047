import { syllable } from "syllable";
import { termGroups } from "../knowledge/article-index.js";
import { sentences, words } from "../text.js";
import { type Dialogue, excerpt, type Finding, type ScoredTurn } from "./dialogue.js";

const SHOUTING = /\b\p{Lu}{4,}\b.*\b\p{Lu}{4,}\b|!{2,}/u;
const SWEARING = /\b(?:damn|crap|shit|fuck\w*|idiot|stupid|wtf|hell no)\b/i;
const EASY = 50;
const HARD = 30;
const SHORT_ANSWER_WORDS = 4;

/** Whether the agent's messages are easy to read and answer what was asked. */
export function communication({ agent, turns }: Dialogue): readonly Finding[] {
  if (agent.length === 0) return [];
  const all = agent.map(({ content }) => content).join("\n");
  const swearing = agent.find(({ content }) => SWEARING.test(content));
  const shouting = agent.find(({ content }) => SHOUTING.test(content));
  const curt = agent.filter(({ content }) => words(content).length < SHORT_ANSWER_WORDS);
  const ignored = unansweredQuestion(turns);
  return [
    ...easeFindings(readingEase(all)),
    ...(swearing === undefined ? [] : [finding(-0.5, `swears: ${excerpt(swearing.content)}`, "Keep the language professional.")]),
    ...(shouting === undefined
      ? []
      : [
          finding(
            -0.12,
            `capitals or exclamation marks: ${excerpt(shouting.content)}`,
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
      : [finding(-0.2, `no answer on the topic of ${excerpt(ignored)}`, "Answer each question the customer asks.")]),
  ];
}

function easeFindings(ease: number | null): readonly Finding[] {
  if (ease === null) return [];
  const number = `reading ease ${Math.round(ease)} (over ${EASY} is easy)`;
  if (ease >= EASY) return [finding(0.12, number, null)];
  return ease < HARD ? [finding(-0.2, number, "Use shorter sentences and plainer words.")] : [finding(-0.05, number, null)];
}

/** A question of the customer none of whose significant words came back in any later agent message. */
function unansweredQuestion(turns: readonly ScoredTurn[]): string | null {
  for (const [position, turn] of turns.entries()) {
    if (turn.role !== "customer") continue;
    const later = new Set(
      turns
        .slice(position + 1)
        .filter(({ role }) => role === "agent")
        .flatMap(({ content }) => termGroups(content).flat()),
    );
    for (const line of sentences(turn.content).filter((sentence) => sentence.endsWith("?"))) {
      const asked = termGroups(line);
      if (asked.length >= 2 && !asked.flat().some((term) => later.has(term))) return line;
    }
  }
  return null;
}

function finding(change: number, evidence: string, advice: string | null): Finding {
  return { dimension: "communication", change, evidence, advice };
}

/** Flesch reading ease: 100 is very easy, 0 very hard. Null below 20 words, where it means nothing. */
function readingEase(text: string): number | null {
  const all = words(text);
  if (all.length < 20) return null;
  const lines = Math.max(1, sentences(text).length);
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 206.835 - 1.015 * (all.length / lines) - 84.6 * (syllables / all.length);
}
