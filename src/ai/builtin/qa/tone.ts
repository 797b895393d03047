/** How the agent wrote: with care for the person, and clearly. */
import { syllable } from "syllable";
import { createSlices, type GiveWay } from "../../../kernel/slices.js";
import { sentences } from "../../sentences.js";
import { LONGEST_WORD, words } from "../text.js";
import { type Course, isContent, isUnhelpful, lineWith } from "./course.js";
import { type Dialogue, quoted, type ScoredTurn } from "./dialogue.js";
import { findingsFor, type QaFinding } from "./findings.js";

const empathyFinding = findingsFor("empathy");
const communicationFinding = findingsFor("communication");

/** How the agent treats a person who may be upset. Nothing is missed where the customer never was. */
export function empathy(dialogue: Dialogue, course: Course): readonly QaFinding[] {
  const { agent } = dialogue;
  const [opening] = agent;
  if (opening === undefined) return [];
  const blame = firstLine(agent, "blame");
  const ownership = firstLine(agent, "ownership", "goodwill");
  const thankful = firstLine(agent, "courtesy");
  const curt = curtTurns(dialogue);
  return [
    ...(opening.sentences.slice(0, 2).some(({ acts }) => acts.has("greeting"))
      ? [empathyFinding(0.08, `greets: ${quoted(opening.content)}`)]
      : [empathyFinding(-0.06, `opens without a greeting: ${quoted(opening.content)}`, "Open with a greeting.")]),
    ...careFindings(dialogue, course),
    ...(thankful === null || isEmpty(course) ? [] : [empathyFinding(0.05, `thanks or offers help: ${quoted(thankful)}`)]),
    ...(ownership === null ? [] : [empathyFinding(0.1, `takes it on: ${quoted(ownership)}`)]),
    ...(blame === null
      ? []
      : [
          empathyFinding(
            -0.4,
            `sounds dismissive: ${quoted(blame)}`,
            "Avoid phrases that blame the customer or point out repetition.",
          ),
        ]),
    ...(curt.length * 2 > agent.length
      ? [empathyFinding(-0.25, `short to the point of cold: ${quoted(curt[0]?.content ?? "")}`, "Write whole sentences.")]
      : []),
    ...(course.ending.kind === "thanks"
      ? [empathyFinding(0.1, `the customer ends with ${quoted(course.ending.line ?? "")}`)]
      : []),
    ...(course.stalls.length >= 2
      ? [empathyFinding(-0.15, `put off ${course.stalls.length} times: ${quoted(course.stalls[0] ?? "")}`)]
      : []),
  ];
}

/** Warm words with nothing behind them. */
function isEmpty({ help, ending }: Course): boolean {
  return isUnhelpful(help.kind) && !isContent(ending);
}

function careFindings({ turns, agent, customer }: Dialogue, course: Course): readonly QaFinding[] {
  const upset = customer.find(
    (turn) => (turn.sentiment !== null && turn.sentiment <= -0.3) || lineWith(turn, "complaint") !== null,
  );
  const caring = firstLine(agent, "care", "ownership");
  if (isEmpty(course) && (caring ?? firstLine(agent, "courtesy")) !== null) {
    const line = caring ?? firstLine(agent, "courtesy") ?? "";
    return [
      empathyFinding(
        -0.25,
        `kind words and no help: ${quoted(line)}`,
        "Kind words count once something is done: name the step you take.",
      ),
    ];
  }
  if (upset === undefined) return caring === null ? [] : [empathyFinding(0.08, `shows understanding: ${quoted(caring)}`)];
  if (caring === null) {
    return [
      empathyFinding(
        -0.25,
        `no word of understanding after ${quoted(upset.content)}`,
        "When a customer is upset, acknowledge it before going on.",
      ),
    ];
  }
  const answer = turns.slice(turns.indexOf(upset)).find(({ role }) => role === "agent");
  const atOnce = answer !== undefined && lineWith(answer, "care", "ownership") !== null;
  return [empathyFinding(atOnce ? 0.2 : 0.08, `shows understanding${atOnce ? " at once" : ", but late"}: ${quoted(caring)}`)];
}

function firstLine(turns: readonly ScoredTurn[], ...acts: Parameters<typeof lineWith>[1][]): string | null {
  return turns.map((turn) => lineWith(turn, ...acts)).find((line) => line !== null) ?? null;
}

const SHORT_ANSWER_WORDS = 4;

/** One or two words, where more was needed: a "you're welcome" at the end is none of them. */
function curtTurns({ turns, customer }: Dialogue): readonly ScoredTurn[] {
  const lastOfCustomer = customer.at(-1);
  const end = lastOfCustomer === undefined ? 0 : turns.lastIndexOf(lastOfCustomer);
  const isThanked = lastOfCustomer !== undefined && lineWith(lastOfCustomer, "thanks") !== null;
  return turns.filter(
    (turn, index) =>
      turn.role === "agent" && turn.words.length < SHORT_ANSWER_WORDS && turn.content.length < 40 && !(isThanked && index > end),
  );
}

const SHOUTING = /\b\p{Lu}{4,}\b.*\b\p{Lu}{4,}\b|!{2,}/u;
const SWEARING = /\b(?:damn|crap|shit|fuck\w*|idiot|stupid|wtf|hell no)\b/i;
const EASY = 50;
const HARD = 30;
/** How easy somebody writes does not change behind the tenth page. */
const EASE_CHARACTERS = 30_000;

/** Whether the agent's messages are easy to read and answer what was asked. */
export async function communication(dialogue: Dialogue, course: Course): Promise<readonly QaFinding[]> {
  const { agent, customer, language, giveWay } = dialogue;
  if (agent.length === 0) return [];
  const swearing = await firstMatching(SWEARING, agent, giveWay);
  const shouting = await firstMatching(SHOUTING, agent, giveWay);
  const curt = curtTurns(dialogue);
  const confused = firstLine(customer.slice(1), "confused");
  const wrong = firstLine(agent, "correction") ?? firstLine(customer.slice(1), "contradicted");
  const contents = agent.map(({ content }) => content);
  return [
    // The formula is made for English: other languages have longer words.
    ...(language === "en" ? easeFindings(await readingEase(contents, giveWay)) : []),
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
    ...(confused === null
      ? []
      : [communicationFinding(-0.15, `the customer could not follow: ${quoted(confused)}`, "Use the customer's own words.")]),
    ...(wrong === null
      ? []
      : [communicationFinding(-0.25, `says one thing, then another: ${quoted(wrong)}`, "Check the answer before it is given.")]),
    ...(course.stalls.length > 0
      ? [
          communicationFinding(
            -0.1 * Math.min(3, course.stalls.length),
            `says nothing new: ${quoted(course.stalls[0] ?? "")}`,
            "Say what is known and when there will be more, instead of asking for patience.",
          ),
        ]
      : []),
    ...questionFindings(course),
  ];
}

function questionFindings({ unanswered, help }: Course): readonly QaFinding[] {
  const [first] = unanswered;
  if (first === undefined) {
    return isUnhelpful(help.kind) ? [] : [communicationFinding(0.15, "every question got an answer on its topic")];
  }
  return [
    communicationFinding(
      -0.15 * Math.min(3, unanswered.length),
      `no answer on the topic of ${quoted(first)}${unanswered.length > 1 ? `, and ${unanswered.length - 1} more` : ""}`,
      "Answer each question the customer asks.",
    ),
  ];
}

/** The first of these turns whose words match. */
async function firstMatching(pattern: RegExp, turns: readonly ScoredTurn[], giveWay: GiveWay): Promise<ScoredTurn | undefined> {
  for (const turn of turns) {
    await giveWay();
    if (pattern.test(turn.content)) return turn;
  }
  return undefined;
}

function easeFindings(ease: number | null): readonly QaFinding[] {
  if (ease === null) return [];
  const number = `reading ease ${Math.round(ease)} (over ${EASY} is easy)`;
  if (ease >= EASY) return [communicationFinding(0.08, number)];
  return ease < HARD
    ? [communicationFinding(-0.15, number, "Use shorter sentences and plainer words.")]
    : [communicationFinding(-0.03, number)];
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
