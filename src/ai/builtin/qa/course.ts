/** What happened in a conversation: the help given, what was promised, and how it ended. All measures rest on it. */
import type { Sentence } from "./acts.js";
import type { Dialogue, ScoredTurn } from "./dialogue.js";
import { termGroups } from "../knowledge/index-terms.js";
import { words } from "../text.js";

export type HelpKind = "done" | "guide" | "information" | "handover" | "none";

export interface Help {
  readonly kind: HelpKind;
  /** The sentence that shows it. */
  readonly line: string | null;
}

/** How the customer left it. */
export interface Ending {
  readonly kind: "thanks" | "solved" | "ironic" | "complaint" | "acknowledged" | "question" | "silence" | "none";
  readonly line: string | null;
  /** Whether the customer had the last word. */
  readonly isLast: boolean;
  /** What the agent answered to it. */
  readonly answer: HelpKind;
  /** Whether the answer before it was one. */
  readonly afterHelp: boolean;
}

export interface Course {
  readonly help: Help;
  readonly ending: Ending;
  /** A promise after which the customer had to come back. */
  readonly brokenPromise: string | null;
  /** A promise that nothing in the conversation keeps. */
  readonly openPromise: string | null;
  /** Turns that put the customer off without saying anything. */
  readonly stalls: readonly string[];
  /** Questions that nobody took up. */
  readonly unanswered: readonly string[];
  /** Where the customer had to say it again. */
  readonly repeats: readonly string[];
  /** Asks for what the customer had given. */
  readonly askedAgain: string | null;
  readonly secret: string | null;
}

export function courseOf(dialogue: Dialogue): Course {
  const { agent, turns } = dialogue;
  const helpOf = helpByTurn(turns);
  const ending = endingOf(dialogue, helpOf);
  return {
    help: helpShownBy(ending, bestHelp(agent, helpOf)),
    ending,
    brokenPromise: brokenPromiseIn(turns),
    openPromise: isContent(ending) ? null : openPromiseIn(agent, helpOf),
    stalls: agent
      .filter((turn) => isStall(turn, helpOf))
      .map(({ sentences }) => sentences.find(({ acts }) => acts.has("stall"))?.text ?? ""),
    unanswered: unansweredIn(turns, helpOf),
    repeats: dialogue.customer.slice(1).flatMap((turn) => lineWith(turn, "repeats", "contradicted") ?? []),
    askedAgain: askedAgainIn(turns),
    secret: agent.map((turn) => lineWith(turn, "asksForSecret")).find((line) => line !== null) ?? null,
  };
}

type Act = Sentence["acts"] extends ReadonlySet<infer One> ? One : never;

/** The first sentence of a turn that does one of these. */
export function lineWith(turn: ScoredTurn, ...acts: readonly Act[]): string | null {
  return turn.sentences.find((sentence) => acts.some((act) => sentence.acts.has(act)))?.text ?? null;
}

export function isContent({ kind }: Ending): boolean {
  return kind === "thanks" || kind === "solved";
}

export function isUnhelpful(kind: HelpKind): boolean {
  return kind === "none" || kind === "handover";
}

const HELP_KINDS: readonly HelpKind[] = ["done", "guide", "information", "handover", "none"];

type HelpOf = (turn: ScoredTurn) => Help;
const NO_HELP: Help = { kind: "none", line: null };

/** What each turn holds for the customer, who asked in the words of all turns before it. */
function helpByTurn(turns: readonly ScoredTurn[]): HelpOf {
  const asked = new Set<string>();
  const helps = new Map<ScoredTurn, Help>();
  for (const turn of turns) {
    if (turn.role === "customer") for (const term of turn.terms) asked.add(term);
    else helps.set(turn, helpIn(turn, asked));
  }
  return (turn) => helps.get(turn) ?? NO_HELP;
}

function bestHelp(agent: readonly ScoredTurn[], helpOf: HelpOf): Help {
  const offered = agent.map(helpOf);
  return HELP_KINDS.flatMap((kind) => offered.find((help) => help.kind === kind) ?? []).at(0) ?? NO_HELP;
}

/** Where the customer confirms it, there was help in words that are not known here. */
function helpShownBy(ending: Ending, help: Help): Help {
  return isContent(ending) && isUnhelpful(help.kind) ? { kind: "information", line: null } : help;
}

function helpIn(turn: ScoredTurn, asked: ReadonlySet<string>): Help {
  for (const kind of HELP_KINDS) {
    const sentence = turn.sentences.find((one) => kindOf(one, asked) === kind);
    if (sentence !== undefined) return { kind, line: sentence.text };
  }
  return NO_HELP;
}

/** A way to go in fewer words is none. */
const FEWEST_WORDS = 4;
/** An answer that takes up the customer's words has this many, one in other words more. */
const ANSWER_WORDS = 5;
const LONG_ANSWER_WORDS = 12;
const YES_OR_NO =
  /^(?:(?:hi|hello|hallo|hola|bonjour|olá|ciao|hoi|hej)[ ,!]{1,3})?(?:yes|no|yep|nope|ja|nein|oui|non|sí|sim|não|sì|nee|tak|nie|nej)(?![\p{L}])/iu;

function kindOf({ text, acts, isQuestion }: Sentence, asked: ReadonlySet<string>): HelpKind {
  const refuses = acts.has("refusal") || acts.has("blame");
  if (acts.has("done") && !acts.has("refusal")) return "done";
  const count = words(text).length;
  // "Could you try …?" is a way to go, though a question.
  if (isQuestion) return acts.has("guide") && !refuses && count > ANSWER_WORDS ? "information" : "none";
  if (acts.has("guide") && !acts.has("handover") && count >= FEWEST_WORDS) return "guide";
  if (acts.has("goodwill") && !refuses) return "information";
  if (acts.has("handover")) return "handover";
  if (refuses || acts.has("stall") || acts.has("promise") || acts.has("correction")) return "none";
  if (YES_OR_NO.test(text) || isSpecific(text, count)) return "information";
  if (acts.has("courtesy")) return "none";
  const polite = acts.has("care") || acts.has("greeting");
  return isInformative(text, polite ? count - ANSWER_WORDS : count, asked) ? "information" : "none";
}

/** A number, a link, a way through menus: politeness has none. */
function isSpecific(text: string, count: number): boolean {
  return /https?:|\s>\s/.test(text) || (count >= ANSWER_WORDS && /\d/.test(text));
}

/** Shorter words are those of the language, not of the matter. */
const SHORTEST_TERM = 4;

function isInformative(text: string, count: number, asked: ReadonlySet<string>): boolean {
  // Scripts without blanks have no words to count.
  if (count >= LONG_ANSWER_WORDS || /[\u3040-\u9fff\uac00-\ud7af]{8}/.test(text)) return true;
  const terms = count < ANSWER_WORDS ? [] : termGroups(text).flat();
  return terms.some((term) => term.length >= SHORTEST_TERM && asked.has(term));
}

function isStall(turn: ScoredTurn, helpOf: HelpOf): boolean {
  return turn.sentences.some(({ acts }) => acts.has("stall")) && isUnhelpful(helpOf(turn).kind);
}

function endingOf({ turns, customer }: Dialogue, helpOf: HelpOf): Ending {
  const last = customer.at(-1);
  if (last === undefined) return { kind: "none", line: null, isLast: false, answer: "none", afterHelp: false };
  const index = turns.lastIndexOf(last);
  const before = turns.slice(0, index).filter(({ role }) => role === "agent");
  const answer = bestHelp(turns.slice(index + 1), helpOf).kind;
  const answered = before.at(-1);
  const afterHelp = answered !== undefined && helpOf(answered).kind === "done";
  const common = { isLast: index === turns.length - 1, answer, afterHelp };
  if (before.length === 0) return { kind: "silence", line: last.content, ...common };
  return { kind: leaving(last, customer, before, helpOf), line: last.content, ...common };
}

const NOTHING_IN_IT = /(?<!\p{L})(?:nothing|nichts|rien|nada|niente|nulla|niets|niks|nic|ingenting|wasting)(?!\p{L})/iu;
const SHORT_ACKNOWLEDGEMENT = 6;
/** Where words alone do not show it. */
const DISPLEASED = -0.3;

function leaving(
  last: ScoredTurn,
  customer: readonly ScoredTurn[],
  before: readonly ScoredTurn[],
  helpOf: HelpOf,
): Ending["kind"] {
  const statements = last.sentences.filter(({ isQuestion }) => !isQuestion);
  const has = (act: Act) => last.sentences.some(({ acts }) => acts.has(act));
  const states = (act: Act) => statements.some(({ acts }) => acts.has(act));
  const asks = last.sentences.some(({ isQuestion }) => isQuestion);
  const helped = !isUnhelpful(bestHelp(before, helpOf).kind);
  const answered = before.at(-1);
  const justHelped = answered !== undefined && !isUnhelpful(helpOf(answered).kind);
  const displeased = customer.slice(0, -1).some((turn) => lineWith(turn, "complaint", "repeats") !== null);
  const wasPutOff = answered !== undefined && lineWith(answered, "stall", "refusal", "blame") !== null;
  const isIronic = NOTHING_IN_IT.test(last.content) || (!justHelped && (displeased || wasPutOff));
  if (has("irony") && isIronic) return "ironic";
  if (has("complaint")) return states("solved") && states("thanks") && justHelped ? "acknowledged" : "complaint";
  if (states("solved") && !asks) return states("thanks") ? "thanks" : "solved";
  if (states("thanks") && !asks) {
    if (justHelped) return "thanks";
    if (helped && !displeased && !wasPutOff) return "thanks";
    return displeased ? "ironic" : "acknowledged";
  }
  if (has("repeats") || has("contradicted") || has("confused")) return "complaint";
  if (asks) return "question";
  if (last.words.length <= SHORT_ACKNOWLEDGEMENT) return "acknowledged";
  return (last.sentiment ?? 0) <= DISPLEASED ? "complaint" : "acknowledged";
}

/** The customer comes back before the agent does, and not to say thanks. */
function brokenPromiseIn(turns: readonly ScoredTurn[]): string | null {
  for (const [index, turn] of turns.entries()) {
    const next = turns[index + 1];
    if (turn.role !== "agent" || next?.role !== "customer") continue;
    const promise = lineWith(turn, "promise");
    if (promise !== null && lineWith(next, "complaint", "repeats", "contradicted") !== null) return promise;
  }
  return null;
}

function openPromiseIn(agent: readonly ScoredTurn[], helpOf: HelpOf): string | null {
  const last = agent.at(-1);
  if (last === undefined || helpOf(last).kind === "done") return null;
  return lineWith(last, "promise");
}

/** A question none of whose significant words came back in any later agent message, or to which nothing was said at all. */
function unansweredIn(turns: readonly ScoredTurn[], helpOf: HelpOf): readonly string[] {
  // From the end: what the agent said later is then known, and every turn is read once.
  const later = new Set<string>();
  const found: string[] = [];
  let answer: HelpKind = "none";
  let isAnswered = false;
  for (const turn of turns.toReversed()) {
    if (turn.role === "agent") {
      for (const term of turn.terms) later.add(term);
      const own = helpOf(turn).kind;
      answer = isAnswered && HELP_KINDS.indexOf(answer) < HELP_KINDS.indexOf(own) ? answer : own;
      isAnswered = true;
      continue;
    }
    // The last message of all is counted as the ending.
    const known = isAnswered || later.size > 0;
    if (known) found.push(...turn.questions.filter((one) => isUnanswered(one, turn, later, answer)).map(({ line }) => line));
    if (turn.questions.length > 0 || turn.sentences.length > 0) isAnswered = false;
  }
  return found.toReversed();
}

function isUnanswered({ terms }: CustomerQuestionTerms, turn: ScoredTurn, later: ReadonlySet<string>, answer: HelpKind): boolean {
  if (isUnhelpful(answer)) return true;
  if (turn.questions.length < 2 || terms.length < 2) return false;
  return !terms.flat().some((term) => later.has(term));
}

type CustomerQuestionTerms = ScoredTurn["questions"][number];

const LONG_NUMBER = /(?<![\d.,])\d{4,}(?![\d.,]?\d)/;

/** Asks for a number after the customer wrote one. */
function askedAgainIn(turns: readonly ScoredTurn[]): string | null {
  let given = false;
  for (const turn of turns) {
    if (turn.role === "customer") given ||= LONG_NUMBER.test(turn.content);
    else if (given) {
      const line = turn.sentences.find(({ acts, isQuestion }) => acts.has("orderNumber") && isQuestion);
      if (line !== undefined) return line.text;
    }
  }
  return null;
}
