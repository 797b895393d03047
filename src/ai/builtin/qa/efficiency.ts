/** How quickly and with how few messages a conversation came to its end, as findings for QA. */
import type { GiveWay } from "../../../kernel/slices.js";
import { type Course, isUnhelpful } from "./course.js";
import { type Dialogue, quoted, type ScoredTurn } from "./dialogue.js";
import { findingsFor, type QaFinding } from "./findings.js";

const efficiencyFinding = findingsFor("efficiency");

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
