/** What came of it, and how fast: resolution and efficiency. */
import type { GiveWay } from "../../../kernel/slices.js";
import { type Course, type Ending, type HelpKind, isContent, isUnhelpful } from "./course.js";
import { type Dialogue, quoted, type ScoredTurn } from "./dialogue.js";
import { findingsFor, type QaFinding } from "./findings.js";

const resolutionFinding = findingsFor("resolution");
const efficiencyFinding = findingsFor("efficiency");

const HELP: Readonly<Record<HelpKind, { readonly change: number; readonly evidence: string; readonly advice: string | null }>> = {
  done: { change: 0.18, evidence: "says what was done", advice: null },
  guide: { change: 0.13, evidence: "explains what to do", advice: null },
  information: { change: 0.08, evidence: "answers with facts", advice: null },
  handover: {
    change: -0.15,
    evidence: "only hands it on",
    advice: "Stay with the case: say who has it now, and when the customer will hear.",
  },
  none: {
    change: -0.35,
    evidence: "no agent message says what was done or what to do",
    advice: "Say plainly what you did or what the customer can do.",
  },
};

/** Whether something was done, and whether the customer left content. Facts themselves cannot be checked. */
export function resolution({ agent, customer, turns }: Dialogue, course: Course): readonly QaFinding[] {
  if (agent.length === 0) return endingFindings(course.ending);
  const { change, evidence, advice } = HELP[course.help.kind];
  const line = course.help.line;
  const step = agent.map((turn) => nextStep(turn)).find((found) => found !== null) ?? null;
  return [
    resolutionFinding(change, line === null ? evidence : `${evidence}: ${quoted(line)}`, advice),
    ...(step === null || isUnhelpful(course.help.kind) ? [] : [resolutionFinding(0.05, `names the next step: ${quoted(step)}`)]),
    ...endingFindings(course.ending),
    ...followUpFindings(turns, course),
    ...promiseFindings(course),
    ...missedFindings(course),
    ...sentimentFindings(customer.map(({ sentiment }) => sentiment).filter((sentiment) => sentiment !== null)),
  ];
}

/** A day or a figure in what the agent says will be. */
function nextStep(turn: ScoredTurn): string | null {
  const found = turn.sentences.find(
    ({ acts, text, isQuestion }) =>
      !isQuestion && !acts.has("stall") && (acts.has("when") || /\d/.test(text)) && (acts.has("done") || acts.has("promise")),
  );
  return found?.text ?? null;
}

function endingFindings({ kind, line, isLast, answer, afterHelp }: Ending): readonly QaFinding[] {
  const words = quoted(line ?? "");
  switch (kind) {
    case "thanks":
      return [resolutionFinding(0.22, `the customer ends with ${words}`)];
    case "solved":
      return [resolutionFinding(0.18, `the customer ends with ${words}`)];
    case "ironic":
      return [
        resolutionFinding(-0.35, `thanks that are none: ${words}`, "Read the customer's last words again: they left displeased."),
      ];
    case "complaint":
      if (isLast || isUnhelpful(answer))
        return [
          resolutionFinding(
            afterHelp ? -0.18 : -0.3,
            `the customer leaves with ${words}`,
            "Answer the last complaint before closing.",
          ),
        ];
      return [resolutionFinding(-0.08, `the customer complained, and did not come back: ${words}`)];
    case "question":
      if (isLast || isUnhelpful(answer))
        return [
          resolutionFinding(
            -0.22,
            `the customer's last message has no answer: ${words}`,
            "Answer the last message before closing.",
          ),
        ];
      return [];
    case "silence":
      return isLast
        ? [
            resolutionFinding(
              -0.5,
              `the customer's last message has no answer: ${words}`,
              "Answer the last message before closing.",
            ),
          ]
        : [];
    case "acknowledged":
    case "none":
      return [];
  }
}

/** Minutes after which somebody who comes back does so of their own accord. */
const LATER_MINUTES = 60;

/** Who comes back when nobody had to ask. */
function followUpFindings(turns: readonly ScoredTurn[], { ending, help }: Course): readonly QaFinding[] {
  const [last, before] = [turns.at(-1), turns.at(-2)];
  if (last?.role !== "agent" || before === undefined || isUnhelpful(help.kind)) return [];
  const cameBack = (last.at - before.at) / 60 >= LATER_MINUTES && (isContent(ending) || before.role === "agent");
  return cameBack ? [resolutionFinding(0.08, `follows up unasked: ${quoted(last.content)}`)] : [];
}

function promiseFindings({ brokenPromise, openPromise }: Course): readonly QaFinding[] {
  if (brokenPromise !== null) {
    return [
      resolutionFinding(
        -0.2,
        `promised, and the customer had to come back: ${quoted(brokenPromise)}`,
        "Keep what was promised, or write before the time is up.",
      ),
    ];
  }
  if (openPromise === null) return [];
  return [
    resolutionFinding(
      -0.1,
      `promised, and nothing follows: ${quoted(openPromise)}`,
      "Close a conversation only when what was promised is done.",
    ),
  ];
}

function missedFindings({ unanswered, stalls }: Course): readonly QaFinding[] {
  const [question] = unanswered;
  const [stall] = stalls;
  return [
    ...(question === undefined
      ? []
      : [resolutionFinding(-0.1 * Math.min(2, unanswered.length), `left open: ${quoted(question)}`)]),
    ...(stall === undefined ? [] : [resolutionFinding(-0.06 * Math.min(3, stalls.length), `puts off: ${quoted(stall)}`)]),
  ];
}

function sentimentFindings(sentiments: readonly number[]): readonly QaFinding[] {
  const [first, last] = [sentiments[0], sentiments.at(-1)];
  if (first === undefined || last === undefined || sentiments.length < 2) return [];
  const shift = last - first;
  if (Math.abs(shift) < 0.3) return [];
  const numbers = `sentiment went from ${first.toFixed(2)} to ${last.toFixed(2)}`;
  return shift > 0
    ? [resolutionFinding(0.05, numbers)]
    : [resolutionFinding(-0.08, numbers, "The customer left less content than they came: ask what is still open.")];
}

const HOUR = 60;
const QUICK_MINUTES = 10;
const SLOW_MINUTES = 4 * HOUR;
const VERY_SLOW_MINUTES = 20 * HOUR;
const LONG_GAP_MINUTES = 16 * HOUR;
const MANY_AGENT_MESSAGES = 8;
const SAME_WORDS = 0.8;

/** How long the customer waited and how often the same was said. */
export async function efficiency({ turns, agent, customer, giveWay }: Dialogue, course: Course): Promise<readonly QaFinding[]> {
  if (agent.length === 0) return [];
  const waits = waitsOf(turns);
  const [first] = waits;
  const longest = Math.max(0, ...waits.slice(1));
  const repeated = await repeatedTurn(agent, giveWay);
  const again = course.askedAgain ?? course.repeats[0] ?? null;
  return [
    ...(first === undefined ? [] : [firstAnswer(first)]),
    ...(longest >= LONG_GAP_MINUTES
      ? [
          efficiencyFinding(
            -0.15,
            `the customer once waited ${spell(longest)}`,
            "Tell the customer when an answer will take long.",
          ),
        ]
      : []),
    agent.length > MANY_AGENT_MESSAGES
      ? efficiencyFinding(-0.1, `${agent.length} agent messages`, "Collect what you need in one message.")
      : efficiencyFinding(
          isUnhelpful(course.help.kind) ? -0.1 : 0.08,
          `${agent.length} agent message${agent.length === 1 ? "" : "s"}${isUnhelpful(course.help.kind) ? " without a result" : ""}`,
        ),
    ...(again === null
      ? []
      : [
          efficiencyFinding(
            -0.15 * Math.min(2, course.repeats.length + (course.askedAgain === null ? 0 : 1)),
            `the customer had to say it again: ${quoted(again)}`,
            "Read what the customer wrote before asking for it.",
          ),
        ]),
    ...(hasChased(turns)
      ? [efficiencyFinding(-0.12, `${customer.length} messages by the customer, who wrote again before an answer came`)]
      : []),
    ...(repeated === undefined
      ? []
      : [
          efficiencyFinding(
            -0.3,
            `says the same again: ${quoted(repeated.content)}`,
            "Do not repeat a message the customer already has.",
          ),
        ]),
  ];
}

function firstAnswer(minutes: number): QaFinding {
  const evidence = `first answer after ${spell(minutes)}`;
  if (minutes <= QUICK_MINUTES) return efficiencyFinding(0.2, evidence);
  if (minutes <= HOUR) return efficiencyFinding(0.12, evidence);
  if (minutes < SLOW_MINUTES) return efficiencyFinding(0, evidence);
  return efficiencyFinding(
    minutes < VERY_SLOW_MINUTES ? -0.15 : -0.35,
    evidence,
    "A short first answer sooner would have helped.",
  );
}

/** Whether the customer wrote twice with hours in between and nobody answering. */
function hasChased(turns: readonly ScoredTurn[]): boolean {
  return turns.some((turn, index) => {
    const before = turns[index - 1];
    return turn.role === "customer" && before?.role === "customer" && turn.at - before.at >= HOUR * 60;
  });
}

/** Minutes from the first unanswered customer message to the answer, for each answer. */
function waitsOf(turns: readonly ScoredTurn[]): readonly number[] {
  const waits: number[] = [];
  let since: number | null = null;
  for (const { role, at } of turns) {
    if (role === "customer") since ??= at;
    else if (since !== null) {
      waits.push(Math.max(0, at - since) / 60);
      since = null;
    }
  }
  return waits;
}

/** Messages before it that a message is compared with: who says the same again says it soon. */
const COMPARED = 40;
const FEWEST_WORDS = 5;

/** The first message that has most of its words in common with an earlier one. */
async function repeatedTurn(agent: readonly ScoredTurn[], giveWay: GiveWay): Promise<ScoredTurn | undefined> {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1;
  const earlier: Uint32Array[] = [];
  for (const turn of agent) {
    await giveWay();
    const own = Uint32Array.from(new Set(turn.words.map(numberOf))).sort();
    if (earlier.slice(-COMPARED).some((other) => overlap(other, own) >= SAME_WORDS)) return turn;
    earlier.push(own);
  }
  return undefined;
}

/** Jaccard's coefficient of two sorted sets of words. */
function overlap(one: Uint32Array, other: Uint32Array): number {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  if (fewer.length < FEWEST_WORDS || fewer.length < SAME_WORDS * more.length) return 0;
  let shared = 0;
  let index = 0;
  for (const word of fewer) {
    while (index < more.length && (more[index] ?? 0) < word) index += 1;
    if (more[index] === word) shared += 1;
  }
  return shared / (fewer.length + more.length - shared);
}

function spell(minutes: number): string {
  if (minutes < 1) return "under a minute";
  if (minutes < 120) return `${Math.round(minutes)} minutes`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`;
}
