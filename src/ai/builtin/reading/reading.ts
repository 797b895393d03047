/** What the built-in engine makes of one message, and how its answers present it. */
import type { Attribution } from "../../../domain/answers.js";
import { URGENCIES } from "../../../domain/triage-words.js";
import type { Probabilities } from "../heads/head.js";
import type { EmbedUrgency } from "../embedder/embedder.js";
import { CATEGORIES } from "../lexicons/lexicon.js";
import type { FoundSignal } from "../lexicons/signals.js";
import type { GraveMatter } from "./grave-matters.js";

/** Reads a message once for all who ask. */
export interface MessageReader {
  /** For the attribution. */
  readonly model: string;
  /** @param correctionsUntil Unix seconds: category and urgency rest on no later correction */
  read(text: string, workspaceId: string, correctionsUntil?: number, urgency?: EmbedUrgency): Promise<Reading>;
}

/** What an answer rests on, best first. */
export type Basis = "encoder" | "words" | "rules" | "nothing";

/** Everything the engine makes of one message; each contract takes from it what it needs. */
export interface Reading {
  /** ISO 639-1. */
  readonly language: string;
  readonly basis: Basis;
  readonly signals: readonly FoundSignal[];
  /** What a reply goes by: the same, but where the rules do not know the language the phrases of its English gloss, which nobody wrote. */
  readonly replySignals: readonly FoundSignal[];
  readonly vector: Float32Array | null;
  readonly category: Probabilities;
  readonly urgency: Probabilities;
  readonly sentiment: Probabilities;
  /** 0 to 1; from 0.5 on a team lead should know. */
  readonly escalation: number;
  /** The customer's words by which somebody's life is at risk; null as a rule. */
  readonly lifeAtRisk: string | null;
  /** What else a team lead must know of at once; null as a rule. */
  readonly graveMatter: GraveMatter | null;
  readonly thanks: Thanks;
  readonly hints: Hints;
}

/** What a message says beside its matter, in words that the heads read otherwise. */
export interface Hints {
  /** Nothing is needed any more: it is settled, the ticket may be closed, or it was meant for somebody else. */
  readonly withdrawn: boolean;
  /** It works "now", or "works", whatever that answers; null as a rule. */
  readonly worksNow: "now" | "works" | null;
  /** Something goes wrong, whatever is praised beside it. */
  readonly faulty: boolean;
  /** It begins with praise and holds no word of thanks. */
  readonly praiseAlone: boolean;
  /** A feature is wished for. */
  readonly featureAsked: boolean;
  /** No more mail is wanted. */
  readonly noMail: boolean;
}

/** What a message says of thanks, in the tone that the heads hear. */
export interface Thanks {
  /** A word of thanks stands there, and is meant. */
  readonly meant: boolean;
  /** "Thanks for nothing" and praise of a failure: the customer's words that show it; null as a rule. */
  readonly ironic: string | null;
  /** What they are ironic about is before. */
  readonly ofFailure: boolean;
  /** Something is wanted, in words that thanks may stand beside. */
  readonly wants: boolean;
  /** What did not come or does not work is told in few words, and not that it was put right. */
  readonly undone: boolean;
  /** Something was put right. */
  readonly repaired: boolean;
  /** They cancel, cannot come, have moved: no thanks beside it are the matter. */
  readonly states: boolean;
  /** Thanks close a message that tells something else, as far as its words show. */
  readonly closing: boolean;
}

/** What is certain keeps a remainder of doubt. */
function surely(name: string, names: readonly string[]): Probabilities {
  const others = names.filter((other) => other !== name);
  return new Map([[name, 0.94], ...others.map((other): [string, number] => [other, 0.06 / others.length])]);
}

/** Of a message that nobody waits behind: an absence note names "urgent matters", and advertising shouts. */
export const readOfMachine = {
  category: surely("general", CATEGORIES),
  urgency: surely("low", URGENCIES),
  sentiment: surely("neutral", ["positive", "negative"]),
  escalation: 0.02,
} as const;

const NOTICES: Readonly<Record<Basis, string | null>> = {
  encoder: null,
  words: "The sentence model could not be loaded, so this rests on words alone.",
  rules: "Written in a language the built-in engine knows only by key words.",
  nothing: "Written in a language the built-in engine does not know.",
};

/** Says that the built-in engine answered, and on what. */
export function attribute(model: string, basis: Basis, further: string | null = null): Attribution {
  const notices = [NOTICES[basis], further].filter((notice) => notice !== null);
  return { engine: "builtin", model, notice: notices.length > 0 ? notices.join(" ") : null, masked: 0 };
}

export interface Ranked {
  readonly name: string;
  readonly chance: number;
}

/** Most probable first. */
export function ranked(chances: Probabilities): readonly Ranked[] {
  return [...chances].map(([name, chance]) => ({ name, chance })).sort((left, right) => right.chance - left.chance);
}

/** Probabilities are given to two decimals: more would claim a precision that is not there. */
export function rounded(chance: number): number {
  return Math.round(Math.min(1, Math.max(0, chance)) * 100) / 100;
}
