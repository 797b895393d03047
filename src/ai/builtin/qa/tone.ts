/** How the agent wrote: with care for the person, and clearly. */
import { syllable } from "syllable";
import { createSlices, type GiveWay } from "../../../kernel/slices.js";
import { type CustomerQuestion, type Dialogue, firstMatching, type QaFinding, quoted, type ScoredTurn } from "./dialogue.js";
import { LONGEST_WORD, sentences, words } from "../text.js";

const GREETING =
  /^(?:\W*)(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|welcome|hallo|guten (?:tag|morgen)|bonjour|hola|buenos|ciao|buongiorno|ol[áa]|bom dia|beste|goedemorgen|goedemiddag)\b/i;
const CARE =
  /\b(?:sorry|apolog\w+|understand|i see why|frustrat\w+|inconvenience|must be|i hear you|appreciate your patience|regret|tut (?:mir|uns) leid|entschuldig\w+|verstehe|désolé\w*|excus\w+|comprends|siento|disculp\w+|lamento|entiendo|mi dispiace|scus\w+|capisco|desculp\w+|compreendo|excuses|spijt)\b/i;
const THANKS = /\b(?:thank(?:s| you)|glad|happy to|pleasure|danke|merci|gracias|grazie|obrigad\w+|bedankt)\b/i;
const COLD =
  /\b(?:as i (?:said|told you|already)|you should have|you need to read|not my (?:problem|job|department)|that is not our (?:fault|problem)|calm down|obviously|like i said|you failed to|your fault)\b/i;

/** How the agent treats a person who may be upset. Nothing is missed where the customer never was. */
export async function empathy({ turns, agent, customer, giveWay }: Dialogue): Promise<readonly QaFinding[]> {
  const opening = agent[0];
  if (opening === undefined) return [];
  const upset = customer.find(({ sentiment }) => sentiment !== null && sentiment <= -0.3);
  const caring = await firstMatching(CARE, agent, giveWay);
  const cold = await firstMatching(COLD, agent, giveWay);
  const thankful = await firstMatching(THANKS, agent, giveWay);
  const answer = upset === undefined ? undefined : turns.slice(turns.indexOf(upset)).find(({ role }) => role === "agent");
  return [
    GREETING.test(opening.content)
      ? empathyFinding(0.12, `greets: ${quoted(opening.content)}`, null)
      : empathyFinding(-0.08, `opens without a greeting: ${quoted(opening.content)}`, "Open with a greeting."),
    ...careFindings(upset?.content, caring?.content, answer !== undefined && CARE.test(answer.content)),
    ...(thankful === undefined ? [] : [empathyFinding(0.08, `thanks or offers help: ${quoted(thankful.content)}`, null)]),
    ...(cold === undefined
      ? []
      : [
          empathyFinding(
            -0.3,
            `sounds dismissive: ${quoted(cold.content)}`,
            "Avoid phrases that blame the customer or point out repetition.",
          ),
        ]),
  ];
}

function careFindings(upset: string | undefined, caring: string | undefined, atOnce: boolean): readonly QaFinding[] {
  if (upset === undefined)
    return caring === undefined ? [] : [empathyFinding(0.05, `shows understanding: ${quoted(caring)}`, null)];
  if (caring === undefined) {
    return [
      empathyFinding(
        -0.35,
        `no word of understanding after ${quoted(upset)}`,
        "When a customer is upset, acknowledge it before going on.",
      ),
    ];
  }
  return [
    empathyFinding(atOnce ? 0.25 : 0.1, `shows understanding${atOnce ? " at once" : ", but late"}: ${quoted(caring)}`, null),
  ];
}

function empathyFinding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "empathy", change, evidence, advice };
}

const SHOUTING = /\b\p{Lu}{4,}\b.*\b\p{Lu}{4,}\b|!{2,}/u;
const SWEARING = /\b(?:damn|crap|shit|fuck\w*|idiot|stupid|wtf|hell no)\b/i;
const EASY = 50;
const HARD = 30;
const SHORT_ANSWER_WORDS = 4;
/** How easy somebody writes does not change behind the tenth page. */
const EASE_CHARACTERS = 30_000;

/** Whether the agent's messages are easy to read and answer what was asked. */
export async function communication({ agent, turns, giveWay }: Dialogue): Promise<readonly QaFinding[]> {
  if (agent.length === 0) return [];
  const swearing = await firstMatching(SWEARING, agent, giveWay);
  const shouting = await firstMatching(SHOUTING, agent, giveWay);
  const curt = agent.filter((turn) => turn.words.length < SHORT_ANSWER_WORDS);
  const ignored = await unansweredQuestion(turns, giveWay);
  return [
    ...easeFindings(
      await readingEase(
        agent.map(({ content }) => content),
        giveWay,
      ),
    ),
    ...(swearing === undefined
      ? []
      : [communicationFinding(-0.5, `swears: ${quoted(swearing.content)}`, "Keep the language professional.")]),
    ...(shouting === undefined
      ? []
      : [
          communicationFinding(
            -0.12,
            `capitals or exclamation marks: ${quoted(shouting.content)}`,
            "Leave out capitals and repeated exclamation marks.",
          ),
        ]),
    ...(curt.length * 2 > agent.length
      ? [
          communicationFinding(
            -0.3,
            `${curt.length} of ${agent.length} messages have under ${SHORT_ANSWER_WORDS} words`,
            "Write whole sentences.",
          ),
        ]
      : []),
    ...(ignored === null
      ? [communicationFinding(0.15, "every question got an answer on its topic", null)]
      : [communicationFinding(-0.2, `no answer on the topic of ${quoted(ignored)}`, "Answer each question the customer asks.")]),
  ];
}

function easeFindings(ease: number | null): readonly QaFinding[] {
  if (ease === null) return [];
  const number = `reading ease ${Math.round(ease)} (over ${EASY} is easy)`;
  if (ease >= EASY) return [communicationFinding(0.12, number, null)];
  return ease < HARD
    ? [communicationFinding(-0.2, number, "Use shorter sentences and plainer words.")]
    : [communicationFinding(-0.05, number, null)];
}

/** A question of the customer none of whose significant words came back in any later agent message. */
async function unansweredQuestion(turns: readonly ScoredTurn[], giveWay: GiveWay): Promise<string | null> {
  // From the end: what the agent said later is then known, and every turn is read once.
  const later = new Set<string>();
  let unanswered: string | null = null;
  for (const { terms, questions } of turns.toReversed()) {
    await giveWay();
    for (const term of terms) later.add(term);
    unanswered = questions.find((question) => isUnanswered(question, later))?.line ?? unanswered;
  }
  return unanswered;
}

function isUnanswered({ terms }: CustomerQuestion, later: ReadonlySet<string>): boolean {
  return terms.length >= 2 && !terms.flat().some((term) => later.has(term));
}

function communicationFinding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "communication", change, evidence, advice };
}

/** Flesch reading ease of all texts: 100 is very easy, 0 very hard. Null below 20 words, where it means nothing. */
export async function readingEase(texts: readonly string[], giveWay: GiveWay = createSlices()): Promise<number | null> {
  const counts = { words: 0, sentences: 0, syllables: 0 };
  let left = EASE_CHARACTERS;
  for (const text of texts) {
    if (left <= 0) break;
    const counted = text.slice(0, left);
    left -= counted.length;
    counts.sentences += sentences(counted).length;
    for (const word of words(counted)) {
      await giveWay();
      counts.words += 1;
      counts.syllables += Math.max(1, syllable(word.slice(0, LONGEST_WORD)));
    }
  }
  if (counts.words < 20) return null;
  return 206.835 - 1.015 * (counts.words / Math.max(1, counts.sentences)) - 84.6 * (counts.syllables / counts.words);
}
