import { type Dialogue, quoted, type QaFinding, type ScoredTurn } from "./dialogue.js";

const QUICK_MINUTES = 10;
const SLOW_MINUTES = 8 * 60;
const LONG_GAP_MINUTES = 24 * 60;
const MANY_AGENT_MESSAGES = 8;
const SAME_WORDS = 0.8;

/** How long the customer waited and how often the same was said. */
export function efficiency({ turns, agent }: Dialogue): readonly QaFinding[] {
  if (agent.length === 0) return [];
  const waits = waitsOf(turns);
  const [first] = waits;
  const longest = Math.max(0, ...waits);
  const repeated = repeatedTurn(agent);
  return [
    ...(first === undefined ? [] : [firstAnswer(first)]),
    ...(longest >= LONG_GAP_MINUTES
      ? [finding(-0.2, `the customer once waited ${spell(longest)}`, "Tell the customer when an answer will take long.")]
      : []),
    ...(agent.length > MANY_AGENT_MESSAGES
      ? [finding(-0.1, `${agent.length} agent messages`, "Collect what you need in one message.")]
      : [finding(0.08, `${agent.length} agent message${agent.length === 1 ? "" : "s"}`, null)]),
    ...(repeated === undefined
      ? []
      : [
          finding(-0.25, `says the same again: ${quoted(repeated.content)}`, "Do not repeat a message the customer already has."),
        ]),
  ];
}

function firstAnswer(minutes: number): QaFinding {
  if (minutes <= QUICK_MINUTES) return finding(0.2, `first answer after ${spell(minutes)}`, null);
  if (minutes >= SLOW_MINUTES)
    return finding(-0.2, `first answer after ${spell(minutes)}`, "A short first answer sooner would have helped.");
  return finding(0.05, `first answer after ${spell(minutes)}`, null);
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
function repeatedTurn(agent: readonly ScoredTurn[]): ScoredTurn | undefined {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1;
  const sets = agent.map((turn) => Uint32Array.from(new Set(turn.words.map(numberOf))).sort());
  return agent.find((_turn, position) =>
    sets
      .slice(Math.max(0, position - COMPARED), position)
      .some((earlier) => overlap(earlier, sets[position] ?? earlier) >= SAME_WORDS),
  );
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

function finding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "efficiency", change, evidence, advice };
}
