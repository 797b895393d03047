/** What came of it, and how fast: resolution and efficiency. */
import type { GiveWay } from "../../../kernel/slices.js";
import { type Dialogue, firstMatching, type QaFinding, quoted, type ScoredTurn } from "./dialogue.js";

const DONE =
  /\b(?:(?:i|we)(?:'ve| have|'ll| will| just| went ahead)? (?:now |just |also |already )?(?:refunded|fixed|resolved|updated|changed|cancel?led|sent|added|removed|reset|issued|processed|corrected|reopened|shipped|replaced|activated|enabled|unlocked|credited|arranged|scheduled|contacted|asked|checked|merged|extended|booked|moved|ordered|confirmed|started|passed|forwarded|refund|fix|update|send|process|replace|issue|arrange|escalate)|has been (?:refunded|fixed|resolved|updated|changed|cancel?led|sent|reset|processed|shipped|replaced|corrected|activated|credited)|is (?:now )?(?:fixed|resolved|active|working|done)|habe\w* .{0,40}(?:erstattet|behoben|geändert|storniert|gesendet)|a été (?:remboursé|corrigé|modifié|annulé|envoyé))/i;
const HOW_TO =
  /\b(?:you can|please (?:go|open|click|try|select|choose|check|follow|use|enter|log|sign|restart|reinstall)|go to|click|open the|follow these|here(?:'s| is) (?:how|the)|settings|steps?:)\b/i;
const NEXT_STEP =
  /\b(?:will arrive|within (?:\d+|a few|the next)|by (?:tomorrow|monday|tuesday|wednesday|thursday|friday|end of)|next step|i(?:'ll| will) (?:keep|let|update|get back|follow)|you(?:'ll| will) (?:receive|get|see|hear)|takes? (?:up to |about )?\d+|keep you (?:posted|updated))\b/i;
const SOLVED =
  /\b(?:thank(?:s| you)|perfect|great|works? (?:now|again)|working now|solved|that(?:'s| is) (?:all|it)|awesome|brilliant|got it|danke|merci|gracias|grazie|obrigad\w+|bedankt)\b/i;

/** Whether something was done, and whether the customer left content. Facts themselves cannot be checked. */
export async function resolution({ agent, customer, turns, giveWay }: Dialogue): Promise<readonly QaFinding[]> {
  if (agent.length === 0) return [];
  const done = await firstMatching(DONE, agent, giveWay);
  const guide = await firstMatching(HOW_TO, agent, giveWay);
  const step = await firstMatching(NEXT_STEP, agent, giveWay);
  return [
    done !== undefined
      ? resolutionFinding(0.2, `says what was done: ${quoted(done.content)}`, null)
      : guide !== undefined
        ? resolutionFinding(0.12, `explains what to do: ${quoted(guide.content)}`, null)
        : resolutionFinding(
            -0.2,
            "no agent message says what was done or what to do",
            "Say plainly what you did or what the customer can do.",
          ),
    ...(step === undefined ? [] : [resolutionFinding(0.08, `names the next step: ${quoted(step.content)}`, null)]),
    ...endingFindings(turns.at(-1)?.role, customer.at(-1)?.content, customer.at(-1)?.sentiment ?? null),
    ...sentimentFindings(customer.map(({ sentiment }) => sentiment).filter((sentiment) => sentiment !== null)),
  ];
}

function endingFindings(
  lastRole: string | undefined,
  lastWords: string | undefined,
  sentiment: number | null,
): readonly QaFinding[] {
  if (lastWords === undefined) return [];
  if (SOLVED.test(lastWords) && (sentiment ?? 0) > -0.3)
    return [resolutionFinding(0.22, `the customer ends with ${quoted(lastWords)}`, null)];
  if (lastRole === "customer") {
    return [
      resolutionFinding(
        -0.2,
        `the customer's last message has no answer: ${quoted(lastWords)}`,
        "Answer the last message before closing.",
      ),
    ];
  }
  return [];
}

function sentimentFindings(sentiments: readonly number[]): readonly QaFinding[] {
  const [first, last] = [sentiments[0], sentiments.at(-1)];
  if (first === undefined || last === undefined || sentiments.length < 2) return [];
  const shift = last - first;
  if (Math.abs(shift) < 0.3) return [];
  const numbers = `mood went from ${first.toFixed(2)} to ${last.toFixed(2)}`;
  return shift > 0
    ? [resolutionFinding(0.1, numbers, null)]
    : [resolutionFinding(-0.15, numbers, "The customer left less content than they came: ask what is still open.")];
}

function resolutionFinding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "resolution", change, evidence, advice };
}

const QUICK_MINUTES = 10;
const SLOW_MINUTES = 8 * 60;
const LONG_GAP_MINUTES = 24 * 60;
const MANY_AGENT_MESSAGES = 8;
const SAME_WORDS = 0.8;

/** How long the customer waited and how often the same was said. */
export async function efficiency({ turns, agent, giveWay }: Dialogue): Promise<readonly QaFinding[]> {
  if (agent.length === 0) return [];
  const waits = waitsOf(turns);
  const [first] = waits;
  const longest = Math.max(0, ...waits);
  const repeated = await repeatedTurn(agent, giveWay);
  return [
    ...(first === undefined ? [] : [firstAnswer(first)]),
    ...(longest >= LONG_GAP_MINUTES
      ? [
          efficiencyFinding(
            -0.2,
            `the customer once waited ${spell(longest)}`,
            "Tell the customer when an answer will take long.",
          ),
        ]
      : []),
    ...(agent.length > MANY_AGENT_MESSAGES
      ? [efficiencyFinding(-0.1, `${agent.length} agent messages`, "Collect what you need in one message.")]
      : [efficiencyFinding(0.08, `${agent.length} agent message${agent.length === 1 ? "" : "s"}`, null)]),
    ...(repeated === undefined
      ? []
      : [
          efficiencyFinding(
            -0.25,
            `says the same again: ${quoted(repeated.content)}`,
            "Do not repeat a message the customer already has.",
          ),
        ]),
  ];
}

function firstAnswer(minutes: number): QaFinding {
  if (minutes <= QUICK_MINUTES) return efficiencyFinding(0.2, `first answer after ${spell(minutes)}`, null);
  if (minutes >= SLOW_MINUTES)
    return efficiencyFinding(-0.2, `first answer after ${spell(minutes)}`, "A short first answer sooner would have helped.");
  return efficiencyFinding(0.05, `first answer after ${spell(minutes)}`, null);
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

function efficiencyFinding(change: number, evidence: string, advice: string | null): QaFinding {
  return { dimension: "efficiency", change, evidence, advice };
}
